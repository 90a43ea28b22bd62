import type { HostTab } from '../../../../../host-contract.ts';

/** Address of a navigation item. */
export function tabUrl(tab: HostTab): string {
  switch (tab.kind) {
    case 'object':
      return `/lightning/o/${tab.target}/list`;
    case 'home':
      return '/lightning/page/home';
    case 'web':
      return tab.target;
    case 'page':
    case 'component':
    case 'unsupported':
      return `/lightning/n/${tab.name}`;
  }
}

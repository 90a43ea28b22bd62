import type { LightningElement } from 'lwc';
import type { BundleProblem } from '../../../../bundles/bundle-input.ts';
import { pageConfig } from 'shell/pageConfig';
import { builtIn } from 'shell/builtIn';
import { messageOf, request } from 'shell/orgClient';

export type ComponentClass = typeof LightningElement;

export type Loaded =
  | { readonly kind: 'component'; readonly component: ComponentClass }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'failed'; readonly message: string; readonly problems: readonly BundleProblem[] };

/** `c:dealCard` and `dealCard` are deployed bundles, everything else is built in or not shown. */
export async function loadComponent(name: string): Promise<Loaded> {
  const known = builtIn(name);
  if (known) return { kind: 'component', component: known };
  const bundle = /^(?:c(?::|__))?(\w+)$/.exec(name)?.[1];
  if (bundle === undefined || !pageConfig().bundles.includes(bundle)) return { kind: 'unsupported' };
  try {
    const module = (await import(/* a name of the import map */ `c/${bundle}`)) as { default: ComponentClass };
    return { kind: 'component', component: module.default };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error), problems: await problemsOf(bundle) };
  }
}

async function problemsOf(bundle: string): Promise<readonly BundleProblem[]> {
  try {
    return (await request(`/lightning/problems/${bundle}`)) as readonly BundleProblem[];
  } catch (error) {
    return [{ bundle, file: '', line: 0, column: 0, message: messageOf(error) }];
  }
}

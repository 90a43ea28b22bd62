import { pageAt, type PageReference, urlOf } from 'shell/pageReference';

export interface Place {
  /** Missing at an unknown address, and on the way to an app's first page. */
  readonly page?: PageReference;
  readonly app?: string;
  readonly isHome: boolean;
}

type Listener = (place: Place) => void;

const listeners = new Set<Listener>();
let current: Place = pageAt(new URL(location.href));

const announce = (): void => {
  current = pageAt(new URL(location.href));
  for (const listener of [...listeners]) listener(current);
};

window.addEventListener('popstate', announce);

export const currentPlace = (): Place => current;

/** Calls back on every change of page; returns how to stop. */
export function onNavigate(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Goes to an address of this host without loading the document anew. */
export function goTo(url: string, replace = false): void {
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  announce();
}

/** Fired on `window`, cancelable, before a page that is a dialog (new, edit) is gone to. */
export const actionEvent = 'shell:action';

/** Goes to a page: inside the host, in a dialog, or out to the web in a new tab. */
export function navigate(page: PageReference, replace = false): void {
  if (page.type === 'standard__webPage') {
    const url = new URL(urlOf(page), location.href);
    if (!/^https?:$|^mailto:$|^tel:$/.test(url.protocol)) throw new Error(`The address ${url.href} cannot be opened.`);
    if (url.origin === location.origin && url.pathname.startsWith('/lightning/')) goTo(url.href, replace);
    else window.open(url.href, '_blank', 'noopener');
    return;
  }
  const url = urlOf(page);
  const isShown = !window.dispatchEvent(new CustomEvent(actionEvent, { detail: page, cancelable: true }));
  if (!isShown) goTo(url, replace);
}

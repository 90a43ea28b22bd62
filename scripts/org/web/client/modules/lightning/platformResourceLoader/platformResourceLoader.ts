const loaded = new Map<string, Promise<void>>();

function load(url: string, create: () => HTMLScriptElement | HTMLLinkElement): Promise<void> {
  const known = loaded.get(url);
  if (known) return known;
  const ready = new Promise<void>((resolve, reject) => {
    const element = create();
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`The static resource ${url} cannot be loaded.`)));
    document.head.append(element);
  });
  loaded.set(url, ready);
  ready.catch(() => loaded.delete(url));
  return ready;
}

/** Runs a script of a static resource, once. */
export const loadScript = (_component: unknown, url: string): Promise<void> =>
  load(url, () => Object.assign(document.createElement('script'), { src: url }));

/** Applies a style sheet of a static resource, once. */
export const loadStyle = (_component: unknown, url: string): Promise<void> =>
  load(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));

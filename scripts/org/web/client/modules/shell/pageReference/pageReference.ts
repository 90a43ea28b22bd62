/** Where a page is, as `lightning/navigation` writes it. */
export interface PageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly state: Readonly<Record<string, string>>;
}

type Writer = (attributes: Readonly<Record<string, unknown>>) => string | undefined;

const text = (value: unknown): string => (typeof value === 'string' ? encodeURIComponent(value) : '');

const writers: Readonly<Record<string, Writer>> = {
  standard__recordPage: ({ recordId, objectApiName, actionName }) =>
    recordId
      ? ['/lightning/r', text(objectApiName), text(recordId), text(actionName) || 'view'].filter(Boolean).join('/')
      : undefined,
  standard__recordRelationshipPage: ({ recordId, objectApiName, relationshipApiName }) =>
    recordId && relationshipApiName
      ? ['/lightning/r', text(objectApiName), text(recordId), 'related', text(relationshipApiName), 'view']
          .filter(Boolean)
          .join('/')
      : undefined,
  standard__objectPage: ({ objectApiName, actionName }) =>
    objectApiName ? `/lightning/o/${text(objectApiName)}/${text(actionName) || 'home'}` : undefined,
  standard__navItemPage: ({ apiName }) => (apiName ? `/lightning/n/${text(apiName)}` : undefined),
  standard__namedPage: ({ pageName }) => (pageName ? `/lightning/page/${text(pageName)}` : undefined),
  standard__component: ({ componentName }) => (componentName ? `/lightning/cmp/${text(componentName)}` : undefined),
  standard__app: ({ appTarget }) => (appTarget ? `/lightning/app/${text(appTarget)}` : undefined),
};

/** Address of a page; throws for a page type the local org does not show. */
export function urlOf({ type, attributes = {}, state = {} }: Partial<PageReference>): string {
  if (type === 'standard__webPage') return String(attributes['url'] ?? '');
  const path = writers[type ?? '']?.(attributes);
  if (path === undefined)
    throw new Error(
      `The local org cannot navigate to ${type ?? 'a page without type'} with ${JSON.stringify(attributes)}.`,
    );
  const nested =
    type === 'standard__app' && attributes['pageRef']
      ? urlOf(attributes['pageRef'] as PageReference).slice('/lightning'.length)
      : '';
  const query = new URLSearchParams(
    Object.entries(state).filter(([, value]) => value !== undefined && value !== null),
  ).toString();
  return path + nested + (query ? `?${query}` : '');
}

const page = (type: string, attributes: Record<string, string>, state: Record<string, string>): PageReference => ({
  type,
  attributes,
  state,
});

const readers: readonly (readonly [
  RegExp,
  (parts: readonly string[], state: Record<string, string>) => PageReference,
])[] = [
  [
    /^r\/(\w+)\/(\w{15,18})\/related\/(\w+)\/view$/,
    ([objectApiName = '', recordId = '', relationshipApiName = ''], state) =>
      page(
        'standard__recordRelationshipPage',
        { objectApiName, recordId, relationshipApiName, actionName: 'view' },
        state,
      ),
  ],
  [
    /^r\/(\w+)\/(\w{15,18})\/(view|edit|clone)$/,
    ([objectApiName = '', recordId = '', actionName = ''], state) =>
      page('standard__recordPage', { objectApiName, recordId, actionName }, state),
  ],
  [
    /^r\/(\w{15,18})\/(view|edit|clone)$/,
    ([recordId = '', actionName = ''], state) => page('standard__recordPage', { recordId, actionName }, state),
  ],
  [
    /^o\/(\w+)\/(home|list|new)$/,
    ([objectApiName = '', actionName = ''], state) =>
      page('standard__objectPage', { objectApiName, actionName }, state),
  ],
  [/^n\/([\w-]+)$/, ([apiName = ''], state) => page('standard__navItemPage', { apiName }, state)],
  [/^page\/(\w+)$/, ([pageName = ''], state) => page('standard__namedPage', { pageName }, state)],
  [/^cmp\/(\w+)$/, ([componentName = ''], state) => page('standard__component', { componentName }, state)],
];

/** The page at an address, and the app it names (`/lightning/app/c__Sales/o/Account/list`); the page is missing for an unknown address. */
export function pageAt(url: URL): { readonly page?: PageReference; readonly app?: string; readonly isHome: boolean } {
  const path = decodeURIComponent(url.pathname)
    .replace(/^\/lightning\/?/, '')
    .replace(/\/+$/, '');
  const [, app, rest = path] = /^app\/([\w-]+)(?:\/(.*))?$/.exec(path) ?? [];
  const inner = app === undefined ? path : rest === path ? '' : rest;
  if (inner === '') return { app, isHome: true };
  const state = Object.fromEntries(url.searchParams);
  for (const [pattern, read] of readers) {
    const match = pattern.exec(inner);
    if (match) return { app, isHome: false, page: read(match.slice(1), state) };
  }
  return { app, isHome: false };
}

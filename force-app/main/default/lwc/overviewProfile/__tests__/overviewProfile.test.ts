import { createElement } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import { NO_CAPABILITIES } from 'c/capabilityService';
import OverviewProfile from 'c/overviewProfile';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';

const save = updateRecord as jest.Mock;
const ACCOUNT = {
  id: 'a',
  name: 'Halden Industries',
  parentId: null,
  type: null,
  industry: 'Manufacturing',
  website: 'halden.example',
  phone: '+1 (614) 555-0100',
  annualRevenue: null,
  employees: 2822,
  description: null,
  billing: null,
  shipping: null,
  ownerName: null,
  keyAccountStatus: null,
  linkedinUrl: `${'javascript'}:alert(1)`,
  xUrl: 'https://x.com/halden',
  youtubeUrl: null,
  logoFileId: null,
  currencyCode: null,
  lastModifiedDate: '2024-01-01T00:00:00.000Z',
};
const EDITOR = { ...NO_CAPABILITIES, canEditAccount: true };
const FILE = '068000000000001AAA';

function show(more: Record<string, unknown> = {}, account: Record<string, unknown> = {}) {
  const element = createElement('c-overview-profile', { is: OverviewProfile }) as unknown as HTMLElement;
  const scope = { ...EMPTY_SCOPE, accounts: [{ ...ACCOUNT, ...account }] };
  Object.assign(element, {
    plan: { id: 'p', accountId: 'a', customerVision: null },
    scope,
    content: EMPTY_CONTENT,
    capabilities: EDITOR,
    today: '2024-02-29',
    ...more,
  });
  const told: [string, { readonly undo?: () => Promise<void> } | null][] = [];
  for (const name of ['undoable', 'scopereload', 'plannotice'])
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  document.body.appendChild(element);
  const all = <T extends Element = HTMLElement>(selector: string): readonly T[] => [
    ...(element.shadowRoot?.querySelectorAll<T>(selector) ?? []),
  ];
  const form = () => all('c-overview-profile-edit')[0] as (HTMLElement & { message: string }) | undefined;
  const edit = async () => {
    all('.edit')[0]?.dispatchEvent(new CustomEvent('click'));
    await Promise.resolve();
  };
  return { element, all, form, edit, told };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('c-overview-profile', () => {
  beforeEach(() => {
    save.mockReset();
    save.mockResolvedValue({ id: 'a', lastModifiedDate: '2024-02-29T00:00:00.000Z' });
  });
  afterEach(() => {
    document.body.textContent = '';
  });

  it('links only to http and https, in a tab that cannot reach this one', () => {
    const links = show().all<HTMLAnchorElement>('a');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://halden.example',
      'tel:+16145550100',
      'https://x.com/halden',
    ]);
    expect(links.every((link) => link.rel === 'noopener noreferrer')).toBe(true);
  });

  it('shows initials without a logo, and again when the picture cannot be loaded', async () => {
    expect(show().all('.initials')[0]?.textContent).toBe('HI');
    document.body.textContent = '';
    const { all } = show({}, { logoFileId: FILE });
    expect(all<HTMLImageElement>('img')[0]?.getAttribute('src')).toContain(FILE);
    all('img')[0]?.dispatchEvent(new CustomEvent('error'));
    await Promise.resolve();
    expect(all('.initials')).toHaveLength(1);
  });

  it('shows a map only for places that are known', () => {
    expect(show().all('c-overview-profile-map')).toHaveLength(0);
    const billing = {
      street: null,
      city: 'Columbus',
      state: null,
      postalCode: null,
      country: null,
      latitude: 39.9,
      longitude: -83,
    };
    expect(show({}, { billing }).all('c-overview-profile-map')).toHaveLength(1);
  });

  it('quotes the vision with who said so', () => {
    const facts = [
      {
        kind: 'Vision',
        isDropped: false,
        statement: 'Be first',
        source: 'Customer',
        confirmedBy: null,
        confirmedByContactName: 'Priya Nair',
      },
    ];
    const { all } = show({ content: { ...EMPTY_CONTENT, facts } });
    expect(all('.tag_said')).toHaveLength(1);
  });

  it('offers no edit to who may not', () => {
    expect(show({ capabilities: NO_CAPABILITIES }).all('.edit')).toHaveLength(0);
  });

  it('shows a change at once, saves it against what was read, and takes it back', async () => {
    const { all, form, edit, told } = show();
    await edit();
    form()?.dispatchEvent(new CustomEvent('profilesave', { detail: { website: 'https://new.example' } }));
    await settled();
    expect(save).toHaveBeenCalledWith(
      { fields: { Id: 'a', Website: 'https://new.example' } },
      { ifUnmodifiedSince: ACCOUNT.lastModifiedDate },
    );
    expect(form()).toBeUndefined();
    expect(all('a')[0]?.getAttribute('href')).toBe('https://new.example');
    expect(told.map(([name]) => name)).toEqual(['undoable', 'scopereload']);
    await told[0]?.[1]?.undo?.();
    expect(save).toHaveBeenLastCalledWith(
      { fields: { Id: 'a', Website: 'halden.example' } },
      { ifUnmodifiedSince: '2024-02-29T00:00:00.000Z' },
    );
  });

  it('keeps the form and says why when the org refuses', async () => {
    save.mockRejectedValue({ body: { message: 'Stale', statusCode: 412, errorCode: 'CONFLICT' }, status: 412 });
    const { all, form, edit, told } = show();
    await edit();
    form()?.dispatchEvent(new CustomEvent('profilesave', { detail: { website: 'https://new.example' } }));
    await settled();
    expect(form()?.message).toBeTruthy();
    expect(told.map(([name]) => name)).toEqual(['scopereload']);
    form()?.dispatchEvent(new CustomEvent('cancel'));
    await settled();
    expect(all('a')[0]?.getAttribute('href')).toBe('https://halden.example');
  });

  it('saves the file that was uploaded as the logo, and removes it', async () => {
    const { form, edit } = show();
    await edit();
    form()?.dispatchEvent(new CustomEvent('logoupload', { detail: { fileId: FILE } }));
    await settled();
    expect(save.mock.lastCall?.[0]).toEqual({ fields: { Id: 'a', Logo_File_Id__c: FILE } });
    await edit();
    form()?.dispatchEvent(new CustomEvent('logoremove'));
    await settled();
    expect(save.mock.lastCall?.[0]).toEqual({ fields: { Id: 'a', Logo_File_Id__c: null } });
  });
});

import { createElement } from 'lwc';
import type { ConflictView } from 'c/conflictNotice';
import type { WalletLine } from 'c/crmModel';
import WalletForm from 'c/walletForm';
import type { WalletSave } from 'c/walletForm';
import { cellRecord, competitor, walletLine } from '../../crmModel/__tests__/builders';

jest.mock('@salesforce/label/c.Wallet_Sum_Unallocated', () => ({ default: '{0} of {1} held, {2} unallocated' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Wallet_Sum_Level', () => ({ default: '{0} held' }), { virtual: true });
jest.mock('@salesforce/label/c.Wallet_Sum_Over', () => ({ default: 'Over by {0}: {1} hold {2} of {3}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Wallet_Sum_Units', () => ({ default: 'Units: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Wallet_Ours_Differs', () => ({ default: '{0} against {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Wallet_Ours_Placeholder', () => ({ default: 'CRM: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Currency_Amounts_In', () => ({ default: 'Amounts in {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Wallet_Until', () => ({ default: '{0}, until {1}' }), { virtual: true });

const KESTREL = walletLine('cell', 'kestrel', { id: 'wk', amount: 300, contractEnd: '2027-01-31' });
const HOUSE = walletLine('cell', null, { id: 'wh', holder: 'In-House', amount: 100 });
const COMPETITORS = [competitor('kestrel', { name: 'Kestrel' }), competitor('ostra', { name: 'Ostra' })];

const cellOf = (walletLines: readonly WalletLine[] = [KESTREL, HOUSE], more = {}) => ({
  rowKey: 'data',
  columnKey: 'pro',
  owned: 500,
  quantity: 5,
  wallet: 1000,
  walletQuantity: null,
  walletLines,
  record: cellRecord('pro', { id: 'cell', walletAmount: 1000 }),
  ...more,
});

interface Control extends HTMLElement {
  setCustomValidity: jest.Mock;
  reportValidity: jest.Mock;
}

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-wallet-form', { is: WalletForm }) as unknown as HTMLElement & {
    reset(): void;
    cell: unknown;
  };
  Object.assign(element, {
    rowName: 'Data',
    columnName: 'Pro',
    competitors: COMPETITORS,
    order: ['kestrel'],
    canNameCompetitors: true,
    cell: cellOf(),
    ...more,
  });
  document.body.appendChild(element);
  const saves: WalletSave[] = [];
  const heard: string[] = [];
  for (const name of ['walletsave', 'keepmine', 'taketheirs', 'cancel'])
    element.addEventListener(name, (event) => {
      heard.push(name);
      if ((event as CustomEvent<WalletSave>).detail) saves.push((event as CustomEvent<WalletSave>).detail);
    });
  const all = <T extends HTMLElement = HTMLElement>(selector: string): readonly T[] => [
    ...(element.shadowRoot?.querySelectorAll<T>(selector) ?? []),
  ];
  const field = (key: string | null, name: string): Control => {
    const found = all<Control>('[data-field]').find(
      ({ dataset }) => dataset.field === name && (key === null || dataset.key === key),
    );
    if (!found) throw new Error(`No field ${name} of ${key}`);
    return found;
  };
  const give = async (key: string | null, name: string, value: string) => {
    field(key, name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await Promise.resolve();
  };
  const press = async (label: string) => {
    const button = all('button, lightning-button').find(
      (each) => each.textContent === label || (each as unknown as { label?: string }).label === label,
    );
    if (!button) throw new Error(`No button ${label}`);
    button.click();
    await Promise.resolve();
  };
  const sums = () => all('[role="status"].sum').map((each) => each.textContent?.trim());
  return { element, all, field, give, press, saves, heard, sums };
}

describe('c-wallet-form', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('says what is held and what nobody is known to hold, as it is typed', async () => {
    const { sums, give, all } = show();
    expect(sums()).toEqual(['$900 of $1,000 held, $100 unallocated']);
    expect(all('.part').map(({ className }) => className)).toEqual([
      'part part_us',
      'part part_wk',
      'part part_wh',
      'part part_none',
    ]);
    await give('wk', 'amount', '400');
    expect(sums()).toEqual(['$1,000 held']);
    await give('wk', 'amount', '450.25');
    expect(sums()).toEqual(['Over by $50.25: c.Wallet_Us, Kestrel, c.Wallet_In_House hold $1,050.25 of $1,000']);
    expect(all('.sum_over')).toHaveLength(1);
  });

  it('counts units once somebody does', async () => {
    const { sums, give } = show();
    await give(null, 'walletQuantity', '20');
    expect(sums()[1]).toBe('Units: 5 of 20 held, 15 unallocated');
  });

  it('saves what was changed beside what was seen, and removes what is gone', async () => {
    const { give, press, saves, all } = show();
    await give('wk', 'contractEnd', '2027-06-30');
    all<HTMLButtonElement>('button.remove')[1]?.click();
    await press('c.Wallet_Save');
    expect(saves[0]).toMatchObject({
      wallet: 1000,
      walletQuantity: null,
      lines: [{ id: 'wk', holder: 'Competitor', competitorId: 'kestrel', amount: 300, contractEnd: '2027-06-30' }],
      removedIds: ['wh'],
      seen: { record: { id: 'cell' }, lines: [KESTREL, HOUSE] },
    });
  });

  it('takes our amount from the CRM unless somebody knows better', async () => {
    const { give, press, saves, all } = show();
    await give('us', 'amount', '550');
    expect(all('.differs').map((each) => each.textContent)).toEqual(['$550 against $500']);
    await press('c.Wallet_Save');
    expect(saves[0]?.lines[0]).toMatchObject({ id: null, holder: 'Us', amount: 550 });
  });

  it('removes our line when nothing is said any more', async () => {
    const { give, press, saves } = show({ cell: cellOf([walletLine('cell', null, { id: 'wu', amount: 5 })]) });
    await give('wu', 'amount', '');
    await press('c.Wallet_Save');
    expect(saves[0]).toMatchObject({ lines: [], removedIds: ['wu'] });
  });

  it.each([
    ['Ostra', 'ostra', undefined],
    ['  ostra ', 'ostra', undefined],
    ['Newcomer  Inc', null, 'Newcomer Inc'],
  ])('names “%s” as a competitor', async (typed, competitorId, newCompetitorName) => {
    const { give, press, saves } = show();
    await press('c.Wallet_Add_Competitor');
    await give('new0', 'competitor', 'new');
    await give('new0', 'newName', typed);
    await give('new0', 'amount', '10');
    await press('c.Wallet_Save');
    const made = saves[0]?.lines.at(-1);
    expect([made?.competitorId, made?.newCompetitorName]).toEqual([competitorId, newCompetitorName]);
  });

  it('offers only competitors that are not in the wallet yet', async () => {
    const { press, field } = show();
    await press('c.Wallet_Add_Competitor');
    const { options } = field('new0', 'competitor') as unknown as { options: readonly { label: string }[] };
    expect(options.map(({ label }) => label)).toEqual(['Ostra', 'c.Wallet_Competitor_New']);
  });

  it.each<[string, (form: ReturnType<typeof show>) => Promise<void>]>([
    ['a line of nobody', (form) => form.press('c.Wallet_Add_Competitor')],
    ['a line without an amount', (form) => form.give('wk', 'amount', '')],
    [
      'a name that is in the wallet already',
      async (form) => {
        await form.press('c.Wallet_Add_Competitor');
        await form.give('new0', 'competitor', 'new');
        await form.give('new0', 'newName', 'KESTREL');
        await form.give('new0', 'amount', '1');
      },
    ],
  ])('does not save %s', async (_, act) => {
    const form = show();
    await act(form);
    await form.press('c.Wallet_Save');
    expect(form.saves).toEqual([]);
  });

  it('keeps what is typed when the same cell comes anew, and drops it for another one', async () => {
    const { element, give, sums } = show();
    await give('wk', 'amount', '310');
    element.cell = cellOf([KESTREL]);
    await Promise.resolve();
    expect(sums()).toEqual(['$910 of $1,000 held, $90 unallocated']);
    element.cell = cellOf([], { rowKey: 'plant', wallet: null });
    await Promise.resolve();
    expect(sums()).toEqual(['$500 held']);
  });

  it('cancels by Escape and saves by Enter', () => {
    const { field, heard } = show();
    const press = (key: string) =>
      field('wk', 'amount').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    press('Enter');
    press('Escape');
    expect(heard).toEqual(['walletsave', 'cancel']);
  });

  it('shows both values of what two people changed, and saves over theirs only when told to', async () => {
    const theirs = { ...KESTREL, amount: 250 };
    const { all, saves, heard, element, give } = show();
    await give('wk', 'amount', '320');
    element.cell = cellOf([theirs]);
    Object.assign(element, {
      conflict: {
        mine: { wallet: 1000, walletQuantity: null, lines: [{ ...KESTREL, amount: 320 }, HOUSE], removedIds: [] },
        theirs: { record: cellRecord('pro', { walletAmount: 1000 }), lines: [theirs] },
      },
    });
    await Promise.resolve();
    const notice = all('c-conflict-notice')[0] as HTMLElement & { readonly conflict: ConflictView };
    expect(notice.conflict.rows.map(({ name, mine, theirs: others }) => [name, mine, others])).toEqual([
      ['Kestrel', '$320, until Jan 31, 2027', '$250, until Jan 31, 2027'],
      ['c.Wallet_In_House', '$100', '–'],
    ]);
    notice.dispatchEvent(new CustomEvent('keepmine'));
    expect(saves[0]).toMatchObject({
      lines: [
        { id: 'wk', amount: 320 },
        { id: null, holder: 'In-House' },
      ],
      seen: { lines: [theirs] },
    });
    notice.dispatchEvent(new CustomEvent('taketheirs'));
    expect(heard).toEqual(['keepmine', 'taketheirs']);
  });

  it.each([
    ['the CRM, where nobody says otherwise', {}, ['CRM: $500', 'CRM: 5']],
    ['nothing, where the CRM says nothing', { owned: 0, quantity: 0 }, ['', '']],
    ['nothing, where that was overridden', { isGivenUp: true }, ['', '']],
  ])('shows in the fields of what is ours %s', (_, more, expected) => {
    const { field } = show({ cell: cellOf([], more) });
    const shown = ['amount', 'quantity'].map((name) => field('us', name) as Control & { placeholder: string });
    expect(shown.map(({ placeholder }) => placeholder)).toEqual(expected);
  });

  it.each([
    ['an org of one', cellOf(), null, []],
    ['that of the plan', cellOf(), 'EUR', ['Amounts in EUR']],
    ['that of the cell', cellOf([], { record: cellRecord('pro', { currencyCode: 'GBP' }) }), null, ['Amounts in GBP']],
  ])('says its currency: %s', (_, cell, currencyCode, expected) => {
    const { all } = show({ cell, currencyCode });
    const notes = all('.sum').map(({ textContent }) => textContent ?? '');
    expect(notes.filter((text) => text.startsWith('Amounts'))).toEqual(expected);
  });
});

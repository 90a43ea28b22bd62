import { createElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import CompetitionLedger from 'c/competitionLedger';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import { competitor, walletLine } from '../../crmModel/__tests__/builders';

jest.mock('@salesforce/label/c.Format_Thousands', () => ({ default: '{0}K' }), { virtual: true });
jest.mock('@salesforce/label/c.Competition_Ledger_Sums', () => ({ default: 'Sums to {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Competition_Ledger_Over', () => ({ default: 'Over by {1} in {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Competition_Ledger_Over_One', () => ({ default: 'Over by {1} in {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Competition_Part', () => ({ default: '{0} {1}' }), { virtual: true });

const cell = (rowKey: string, columnKey: string, more = {}) => ({
  rowKey,
  columnKey,
  owned: 0,
  quantity: 0,
  wallet: null,
  walletQuantity: null,
  walletLines: [],
  record: null,
  ledger: { wallet: 0 },
  ...more,
});
const CELLS = [
  cell('data', 'pro', {
    owned: 40_000,
    quantity: 4,
    wallet: 100_000,
    walletLines: [walletLine('c', 'k', { amount: 30_000 })],
    ledger: { wallet: 100_000 },
  }),
  cell('sub', 'pro', { owned: 7000, ledger: { wallet: 7000 } }),
];
const MATRIX = {
  rows: [
    { key: 'data', kind: 'center', name: 'Data', accountId: 'acc', depth: 1, leaf: 0 },
    { key: 'sub', kind: 'account', name: 'Bluth', accountId: 'sub', depth: 1, leaf: 1 },
  ],
  columns: [{ key: 'pro', name: 'Pro', path: [], productId: null }],
  cells: CELLS,
};
const SCOPE = {
  ...EMPTY_SCOPE,
  accounts: [
    { id: 'acc', name: 'Acme' },
    { id: 'sub', name: 'Bluth' },
  ],
  competitors: [competitor('k', { name: 'Kestrel' })],
};

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-competition-ledger', { is: CompetitionLedger }) as unknown as HTMLElement;
  Object.assign(element, {
    plan: { id: 'plan', accountId: 'acc' },
    scope: SCOPE,
    content: EMPTY_CONTENT,
    matrix: MATRIX,
    capabilities: { ...NO_CAPABILITIES, canEditWallets: true },
    order: ['k'],
    today: '2026-09-21',
    ...more,
  });
  document.body.appendChild(element);
  const all = <T extends HTMLElement = HTMLElement>(selector: string): readonly T[] => [
    ...(element.shadowRoot?.querySelectorAll<T>(selector) ?? []),
  ];
  const texts = (selector: string) => all(selector).map((each) => each.textContent?.trim());
  const click = async (selector: string) => {
    all(selector)[0]?.click();
    await Promise.resolve();
  };
  return { element, all, texts, click };
}

describe('c-competition-ledger', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('shows each holder of each row, with sums that add up', () => {
    const { texts, all } = show();
    expect(texts('tbody tr:first-child td')).toEqual(['', '$40K', '$30K', '$30K', '$100K', '40%']);
    expect(texts('tbody tr:nth-child(2) td')).toEqual(['c.Competition_No_Wallet', '$7K', '–', '–', '$7K', '–']);
    expect(texts('tfoot td')).toEqual(['', '$47K', '$30K', '$30K', '$107K', '44%']);
    expect(texts('.balance')).toEqual(['Sums to $107K']);
    expect(texts('.tag')).toEqual(['Bluth']);
    expect(all('tbody .bar')[0]?.getAttribute('aria-label')).toBe(
      'c.Wallet_Us 40%, Kestrel 30%, c.Wallet_Unallocated 30%',
    );
  });

  it('shows what does not balance', () => {
    const over = cell('data', 'pro', { owned: 90_000, wallet: 50_000 });
    const { texts } = show({ matrix: { ...MATRIX, cells: [over] } });
    expect(texts('.balance_over')).toEqual(['Over by $40K in 1']);
    expect(texts('.tag_over')).toHaveLength(1);
  });

  it('has a column for what is done in-house where anything is', () => {
    const own = cell('data', 'pro', { walletLines: [walletLine('c', null, { holder: 'In-House', amount: 5000 })] });
    const { texts } = show({ matrix: { ...MATRIX, cells: [own] } });
    expect(texts('thead .holder')).toContain('c.Wallet_In_House');
    expect(show().texts('thead .holder')).not.toContain('c.Wallet_In_House');
  });

  it('says how a wallet becomes known while none is, instead of drawing all of it as ours', () => {
    const { texts, all } = show({ matrix: { ...MATRIX, cells: [cell('data', 'pro', { owned: 40_000 })] } });
    expect(all('.bar')).toHaveLength(0);
    expect(texts('.note')).toEqual(['c.Competition_Ledger_Empty_Text']);
  });

  it('says where people say otherwise than the CRM what is ours', async () => {
    const given = cell('data', 'pro', { owned: 40_000, isGivenUp: true });
    const { texts, click } = show({ matrix: { ...MATRIX, cells: [given] } });
    expect(texts('.note')).toEqual(['c.Competition_Ours_Differs_One']);
    await click('tbody .name');
    expect(texts('.held')).toEqual(['c.Wallet_Ours_Differs']);
  });

  it('begins a wallet when it is told to, where that may be done', async () => {
    const begin = async (more: Record<string, unknown>) => {
      const { element, all } = show(more);
      (element as unknown as { begin(): void }).begin();
      await Promise.resolve();
      return all('c-wallet-form').length;
    };
    expect([await begin({}), await begin({ capabilities: NO_CAPABILITIES })]).toEqual([1, 0]);
  });

  it('shows whole amounts where thousands would not add up', () => {
    const { texts } = show({ matrix: { ...MATRIX, cells: [cell('data', 'pro', { owned: 12_345.67 })] } });
    expect(texts('tfoot td')[1]).toBe('$12,345.67');
  });

  it.each([
    ['account', ['Acme', 'Bluth']],
    ['offering', ['Pro']],
  ])('rolls up by %s', async (by, names) => {
    const { click, texts } = show();
    await click(`[data-value="${by}"]`);
    expect(texts('tbody .name')).toEqual(names);
    expect(texts('tfoot td')[4]).toBe('$107K');
  });

  it('counts units', async () => {
    const { click, texts } = show();
    await click('[data-value="units"]');
    expect(texts('tfoot td').slice(1)).toEqual(['4', '–', '–', '4', '100%']);
    expect(texts('.note')).toHaveLength(1);
  });

  it('opens the cells of a row, and a cell in Whitespace', async () => {
    const { click, element, all } = show();
    const opened = jest.fn();
    element.addEventListener('tabopen', (event) => opened((event as CustomEvent).detail));
    await click('tbody .name');
    expect(all('.opened li')).toHaveLength(1);
    await click('.opened .link:last-child');
    expect(opened).toHaveBeenCalledWith({
      tab: 'whitespace',
      target: { kind: 'cell', rowKey: 'data', columnKey: 'pro' },
    });
  });

  it('begins the wallet with the largest cell, and lets another be chosen', async () => {
    const { click, all } = show();
    await click('.start');
    const form = () => all('c-wallet-form')[0] as unknown as { cell: { rowKey: string }; rowName: string } | undefined;
    expect(form()).toMatchObject({ rowName: 'Data', cell: { rowKey: 'data' } });
    const [rows] = all<HTMLSelectElement>('select');
    if (rows) rows.value = 'sub';
    rows?.dispatchEvent(new CustomEvent('change'));
    await Promise.resolve();
    expect(form()?.cell.rowKey).toBe('sub');
    all('c-wallet-form')[0]?.dispatchEvent(new CustomEvent('cancel'));
    await Promise.resolve();
    expect(form()).toBeUndefined();
  });

  it('offers a reader no control', async () => {
    const { click, all } = show({ capabilities: NO_CAPABILITIES });
    await click('tbody .name');
    expect([all('.start').length, all('[data-edit]').length, all('.opened .link').length]).toEqual([0, 0, 1]);
  });

  it('says that nobody is known to hold anything', () => {
    const { all } = show({ matrix: { ...MATRIX, cells: [] } });
    expect(all('c-state-message')).toHaveLength(1);
    expect(all('table')).toHaveLength(0);
  });
});

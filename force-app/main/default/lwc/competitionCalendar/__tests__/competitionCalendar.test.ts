import { createElement } from 'lwc';
import CompetitionCalendar from 'c/competitionCalendar';
import { EMPTY_SCOPE } from 'c/planRecordService';
import { competitor, walletLine } from '../../crmModel/__tests__/builders';

jest.mock('@salesforce/label/c.Competition_Displace', () => ({ default: 'Displace {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Competition_Defend', () => ({ default: 'Defend {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Competition_Cell_Name', () => ({ default: '{0} × {1}' }), { virtual: true });

const theirs = (contractEnd: string | null) => walletLine('c', 'k', { contractEnd, amount: 400 });
const cell = (rowKey: string, walletLines: readonly unknown[], evidence: readonly unknown[] = []) => ({
  rowKey,
  columnKey: 'pro',
  evidence,
  walletLines,
});
const OURS = { kind: 'renewal', date: '2026-10-30', amount: 90 };
const MATRIX = {
  rows: [
    { key: 'data', name: 'Data', leaf: 0 },
    { key: 'plant', name: 'Plant', leaf: 1 },
  ],
  columns: [{ key: 'pro', name: 'Pro' }],
  cells: [cell('data', [theirs('2027-01-31')], [OURS]), cell('plant', [theirs('2026-09-10')])],
};

function show(more: Record<string, unknown> = {}) {
  const element = createElement('c-competition-calendar', { is: CompetitionCalendar }) as unknown as HTMLElement;
  const scope = { ...EMPTY_SCOPE, competitors: [competitor('k', { name: 'Kestrel' })] };
  Object.assign(element, { scope, matrix: MATRIX, order: ['k'], today: '2026-09-21', ...more });
  document.body.appendChild(element);
  const all = (selector: string): readonly HTMLElement[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const texts = (selector: string) => all(selector).map((each) => each.textContent?.trim());
  return { element, all, texts };
}

describe('c-competition-calendar', () => {
  afterEach(() => {
    document.body.textContent = '';
  });

  it('draws ours to defend, then theirs with their windows, and says what has lapsed', () => {
    const { texts, all } = show();
    expect(texts('.what')).toEqual(['Data × Pro', 'Plant × Pro', 'Data × Pro']);
    expect(texts('.outside, .window b').filter(Boolean)).toEqual([
      'Defend $90',
      'c.Competition_Lapsed_Displace',
      'Displace $400',
    ]);
    expect(all('.hit_lapsed')).toHaveLength(1);
    expect(all('.month')).toHaveLength(13);
  });

  it('has one tab stop; arrows move, Enter opens the cell in Whitespace', async () => {
    const { all, element } = show();
    const opened = jest.fn();
    element.addEventListener('tabopen', (event) => opened((event as CustomEvent).detail));
    const bars = all('.hit');
    expect(bars.map((bar) => bar.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    bars[0]?.focus();
    bars[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true }));
    await Promise.resolve();
    expect(all('.hit').map((bar) => bar.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
    all('.hit')[2]?.click();
    expect(opened).toHaveBeenCalledWith({
      tab: 'whitespace',
      target: { kind: 'cell', rowKey: 'data', columnKey: 'pro' },
    });
  });

  it('has a table of all contract ends, also of those outside the months', async () => {
    const { all, texts } = show({
      matrix: { ...MATRIX, cells: [...MATRIX.cells, cell('plant', [theirs('2030-01-01'), theirs(null)])] },
    });
    expect(texts('.note')).toHaveLength(2);
    all('.tools .link')[0]?.click();
    await Promise.resolve();
    expect(texts('tbody th')).toEqual(['Data × Pro', 'Plant × Pro', 'Data × Pro', 'Plant × Pro']);
    expect(texts('tbody td:nth-child(2)')).toEqual(['c.Wallet_Us', 'Kestrel', 'Kestrel', 'Kestrel']);
  });

  it('says that no contract end is known', () => {
    const { all } = show({ matrix: { ...MATRIX, cells: [] } });
    expect(all('c-state-message')).toHaveLength(1);
    expect(all('.chart')).toHaveLength(0);
  });
});

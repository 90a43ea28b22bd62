import { assetValue } from 'c/crmModel';
import type { CellRecord, CellStatus, WhitespaceInput } from 'c/crmModel';
import { addDays } from 'c/periodModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import {
  asset,
  cellRecord,
  input,
  line,
  lost,
  offering,
  open,
  orderLine,
  walletLine,
  won,
} from '../../crmModel/__tests__/builders';

const TODAY = '2026-06-15';
const CENTERS = ['c0', 'c1', 'c2', 'c3'];
const OFFERINGS = ['o0', 'o1', 'o2'];

/** The same numbers for the same seed: a test that fails fails again. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function anyInput(seed: number): WhitespaceInput {
  const next = numbers(seed);
  const pick = <T>(of: readonly T[]): T => of[next(of.length)] as T;
  const many = <T>(most: number, make: (index: number) => T): T[] =>
    Array.from({ length: next(most + 1) }, (_, at) => make(at));
  const center = (): string | null => pick([...CENTERS, null]);
  const day = (): string => addDays(TODAY, next(500) - 250);
  const cents = (): number => next(100_000) / 100;
  const opportunities = many(12, (at) => pick([won, open, lost])(`d${at}`, day(), { buyingCenterId: center() }));
  const cells = CENTERS.flatMap((buyingCenterId) =>
    OFFERINGS.filter(() => next(3) === 0).map((offeringId) =>
      cellRecord(offeringId, {
        id: `cell-${buyingCenterId}-${offeringId}`,
        accountId: null,
        buyingCenterId,
        potentialAmount: pick([null, 0, cents()]),
        walletAmount: pick([null, cents()]),
        statusOverride: pick<CellStatus | null>([null, null, null, 'Not Applicable', 'Competitor', 'White']),
      }),
    ),
  );
  return input({
    centers: CENTERS.map((id, at) => ({
      id,
      name: id,
      accountId: 'acc',
      parentId: at % 2 ? 'c0' : null,
      sortOrder: at,
    })),
    offerings: OFFERINGS.map((id) => offering(id)),
    opportunities,
    lines: opportunities.flatMap(({ id }) =>
      many(3, (at) => ({ ...line(id, pick([...OFFERINGS, 'unknown']), cents()), id: `${id}-${at}` })),
    ),
    assets: many(6, (at) =>
      asset(`a${at}`, pick(OFFERINGS), pick([null, day()]), { buyingCenterId: center(), price: pick([null, cents()]) }),
    ),
    orderLines: many(6, (at) =>
      orderLine(`r${at}`, pick(OFFERINGS), {
        buyingCenterId: center(),
        orderStatus: pick(['Activated', 'Draft', 'Cancelled']),
        endDate: pick([null, day()]),
        contractId: 'k',
        contractStatus: pick([null, 'Draft', 'Activated']),
        contractEnd: pick([null, day()]),
        amount: cents(),
      }),
    ),
    cells,
    walletLines: cells.flatMap(({ id }) =>
      next(2) ? [walletLine(id, 'rival', { amount: pick([null, 0, cents()]) })] : [],
    ),
    settings: [
      {
        key: 'whitespace.counts',
        numberValue: null,
        textValue: pick(['', 'Won Lines', 'Assets;Orders', 'Contracts;Won Lines']),
      },
      { key: 'whitespace.renewalDays', numberValue: pick([0, 30, 120]), textValue: null },
    ],
  });
}

/** The rules as they are published, read for one crossing at a time from all that there is. */
function expected(
  all: WhitespaceInput,
  row: string,
  column: string,
): { status: CellStatus; owned: number; open: number } {
  const [counts, renewal] = all.settings;
  const days = renewal?.numberValue ?? 120;
  const doesCount = (name: string): boolean => !counts?.textValue || counts.textValue.includes(name);
  const isHere = (rowId: string | null, product: string | null): boolean =>
    (rowId ?? 'acc') === row && (OFFERINGS.includes(product?.slice(2) ?? '') ? product?.slice(2) : '') === column;
  const linesOf = (state: 'won' | 'open' | 'lost') =>
    all.lines.flatMap((each) => {
      const deal = all.opportunities.find(({ id }) => id === each.opportunityId);
      const is = deal && (deal.isClosed ? (deal.isWon ? 'won' : 'lost') : 'open');
      return deal && is === state && isHere(deal.buyingCenterId, each.productId)
        ? [{ amount: each.amount ?? 0, date: deal.closeDate }]
        : [];
    });
  const bare = (state: 'won' | 'open' | 'lost') =>
    all.opportunities
      .filter(({ id }) => !all.lines.some((each) => each.opportunityId === id))
      .filter((deal) => (deal.isClosed ? (deal.isWon ? 'won' : 'lost') : 'open') === state)
      .filter((deal) => (deal.buyingCenterId ?? 'acc') === row && column === '')
      .map((deal) => ({ amount: deal.amount ?? 0, date: deal.closeDate }));
  const deals = (state: 'won' | 'open' | 'lost') => [...linesOf(state), ...bare(state)];
  const assets = doesCount('Assets')
    ? all.assets
        .filter((each) => isHere(each.buyingCenterId, each.productId))
        .map((each) => ({ amount: assetValue(each), end: each.usageEndDate, renews: true }))
    : [];
  const orders = all.orderLines
    .filter((each) => isHere(each.buyingCenterId, each.productId) && each.orderStatus === 'Activated')
    .flatMap((each) => {
      const amount = each.amount ?? 0;
      if (doesCount('Contracts') && each.contractStatus === 'Activated')
        return [{ amount, end: each.contractEnd, renews: true }];
      const isOver = each.endDate !== null && each.endDate < TODAY;
      return doesCount('Orders') && !isOver ? [{ amount, end: each.endDate, renews: false }] : [];
    });
  const isDue = (held: { end: string | null; renews: boolean }): boolean =>
    held.renews &&
    held.end !== null &&
    held.end >= addDays(TODAY, -days) &&
    held.end <= addDays(TODAY, days) &&
    !deals('won').some(({ date }) => date > addDays(held.end as string, -days));
  const isHeld = (held: { end: string | null; renews: boolean }): boolean =>
    isDue(held) || held.end === null || held.end >= TODAY;
  const record: CellRecord | undefined = all.cells.find(
    (each) => each.buyingCenterId === row && each.offeringId === column,
  );
  const sum = (of: readonly { amount: number }[]): number =>
    Math.round(of.reduce((total, { amount }) => total + amount, 0) * 100) / 100;
  const kinds = [assets.filter(isHeld), orders.filter(isHeld)];
  const inUse = kinds.find((held) => sum(held) > 0) ?? kinds.flat();
  const derived = (): CellStatus => {
    if ([...assets, ...orders].some(isDue)) return 'Renewal at Risk';
    if (inUse.length > 0 || (doesCount('Won Lines') && deals('won').length > 0)) return 'Owned';
    if (deals('open').length > 0) return 'Open Opportunity';
    if ((record?.potentialAmount ?? 0) > 0) return 'Potential';
    if (all.walletLines.some((each) => each.cellId === record?.id && (each.amount ?? 0) > 0)) return 'Competitor';
    return deals('lost').length > 0 ? 'Lost' : 'White';
  };
  return {
    status: record?.statusOverride ?? derived(),
    owned: sum(inUse) > 0 ? sum(inUse) : doesCount('Won Lines') ? sum(deals('won')) : 0,
    open: sum(deals('open')),
  };
}

describe('the matrix beside a reading of the rules cell by cell', () => {
  it.each(Array.from({ length: 150 }, (_, seed) => seed + 1))('agrees on facts no. %i', (seed) => {
    const all = anyInput(seed);
    const matrix = whitespaceMatrix(all, TODAY);
    const leaves = matrix.rows.filter(({ leaf }) => leaf >= 0);
    const found = matrix.cells.map(({ rowKey, columnKey, status, owned, open: isOpen }) => ({
      rowKey,
      columnKey,
      status,
      owned,
      open: isOpen,
    }));
    const rules = leaves.flatMap(({ key: rowKey }) =>
      matrix.columns.map(({ key: columnKey }) => ({ rowKey, columnKey, ...expected(all, rowKey, columnKey) })),
    );
    expect(found).toEqual(rules);
    const told = matrix.cells.filter(({ isOverridden, status }) => !isOverridden && status !== 'White');
    for (const { status, amount, evidence } of told) {
      const counted = evidence.filter(({ counts }) => counts).reduce((total, each) => total + each.amount, 0);
      expect([status, counted]).toEqual([status, expect.closeTo(amount ?? 0, 2)]);
    }
    const held = matrix.cells.filter(({ status }) => status === 'Owned' || status === 'Renewal at Risk');
    expect(matrix.total.owned).toBeCloseTo(
      held.reduce((total, { owned }) => total + owned, 0),
      2,
    );
    expect(matrix.rowTotals[0]?.owned).toBe(matrix.total.owned);
  });

  it('sees every status', () => {
    const seen = new Set<CellStatus>();
    for (let seed = 1; seed <= 150; seed++)
      for (const { status } of whitespaceMatrix(anyInput(seed), TODAY).cells) seen.add(status);
    expect(seen.size).toBe(8);
  });
});

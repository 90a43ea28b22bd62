import type { Opportunity, ServiceCase } from 'c/crmModel';
import { caseLoad, competitivePosition, orientation, revenueShare } from 'c/standingModel';
import type { Stakeholder } from 'c/stakeholderModel';

const TODAY = '2024-02-29';

describe('caseLoad', () => {
  const made = (createdDate: string, more: Partial<ServiceCase> = {}) =>
    ({
      id: createdDate,
      caseNumber: '1',
      subject: 'S',
      createdDate,
      closedDate: null,
      isClosed: false,
      priority: 'High',
      ...more,
    }) as ServiceCase;
  it('is empty without cases', () => {
    expect(caseLoad([], TODAY)).toMatchObject({ open: [], openCount: 0, opened: 0, closed: 0, trend: 'level' });
  });
  it('orders priorities by weight, after them those of the org and none', () => {
    const cases = [null, 'Low', 'Odd', 'Critical', 'High'].map((priority) =>
      made('2024-02-01T00:00:00Z', { priority }),
    );
    expect(caseLoad(cases, TODAY).open.map(({ priority }) => priority)).toEqual(['Critical', 'High', 'Low', '', 'Odd']);
  });
  it('counts by week from the oldest, and a moment of tomorrow in UTC as today', () => {
    const cases = [
      made('2024-03-01T01:00:00Z'),
      made('2024-02-23T00:00:00Z'),
      made('2024-02-22T00:00:00Z'),
      made('2023-12-01T00:00:00Z'),
      made('2023-11-30T00:00:00Z'),
    ];
    const { weeks, opened, trend } = caseLoad(cases, TODAY);
    expect(weeks).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
    expect([opened, trend]).toEqual([4, 'up']);
  });
  it('counts what was closed in the same time', () => {
    const closed = (closedDate: string) => made('2023-10-01T00:00:00Z', { isClosed: true, closedDate });
    const load = caseLoad([closed('2023-12-01T00:00:00Z'), closed('2023-11-30T00:00:00Z')], TODAY);
    expect([load.openCount, load.closed, load.opened]).toEqual([0, 1, 0]);
  });
});

describe('orientation', () => {
  const person = (support: Stakeholder['support'], contactId: string | null = 'c', isExternal = false) =>
    ({ id: 'p', name: 'P', support, contactId, isExternal, lastContactDate: null }) as Stakeholder;
  it('counts by support, unknown where nothing is given', () => {
    const { counts, mapped } = orientation([person('Champion'), person('Champion'), person(null), person('Unknown')]);
    expect(counts.map(({ support, count }) => `${support} ${count}`)).toEqual([
      'Champion 2',
      'Supporter 0',
      'Neutral 0',
      'Sceptic 0',
      'Opponent 0',
      'Unknown 2',
    ]);
    expect(mapped).toBe(4);
  });
  it('tells placeholders from people outside the company', () => {
    expect(orientation([person(null, null), person(null, null, true), person(null)]).placeholders).toBe(1);
  });
});

describe('revenueShare', () => {
  const won = (amount: number | null, closeDate: string, isWon = true) => ({ amount, closeDate, isWon }) as Opportunity;
  it.each([
    ['nothing won', [], 1000, 0, 0],
    ['a tenth of a percent', [won(31, TODAY)], 1000, 31, 3.1],
    ['everything', [won(1000, TODAY)], 1000, 1000, 100],
    ['365 days and no more', [won(10, '2023-03-01'), won(99, '2023-02-28')], 1000, 10, 1],
    [
      'no lost deal, none of tomorrow, none without an amount',
      [won(5, TODAY, false), won(7, '2024-03-01'), won(null, TODAY)],
      1000,
      0,
      0,
    ],
    ['what cannot be told', [won(5, TODAY)], null, 5, null],
    ['nothing to compare with', [], 0, 0, null],
    ['more than all, as this user sees not all', [won(2000, TODAY)], 1000, 2000, null],
  ])('%s', (_title, deals, all, ours, percent) => {
    expect(revenueShare(deals, all, TODAY)).toEqual({ ours, percent });
  });
});

describe('competitivePosition', () => {
  const cell = (status: 'Competitor' | 'White', amount: number | null) => ({ status, amount, wallet: amount });
  it('is not known without wallets and competitor cells', () => {
    expect(competitivePosition([cell('White', null)], { owned: 500, wallet: 0 })).toBeNull();
  });
  it('divides the wallet into ours, theirs and the rest', () => {
    const position = competitivePosition([cell('Competitor', 300), cell('White', 50)], { owned: 200, wallet: 1000 });
    expect(position).toEqual({
      ours: 200,
      competitors: 300,
      competitorCells: 1,
      rest: 500,
      wallet: 1000,
      share: 20,
      competitorShare: 30,
    });
  });
  it('takes no less than what is known to be held as the wallet', () => {
    const position = competitivePosition([cell('Competitor', 300), cell('Competitor', null)], {
      owned: 200,
      wallet: 0,
    });
    expect(position).toMatchObject({ wallet: 500, rest: 0, share: 40, competitorCells: 2 });
  });
});

import { inOrder } from 'c/planDraftItemModel';
import {
  LOOSE,
  canRollForward,
  carried,
  itemsOf,
  nextName,
  nextPeriod,
  rollKeyOf,
  unfinishedFrom,
} from 'c/rollForwardModel';
import type { CarryRow, CarrySource } from 'c/rollForwardModel';
import { cellRecord } from '../../crmModel/__tests__/builders';
import { fact } from '../../factModel/__tests__/builders';
import { action, objective } from '../../objectiveModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';

const TODAY = '2026-12-01';
const NEXT = { start: '2027-01-01', end: '2027-12-31' };
const NOTHING: CarrySource = {
  plan: plan(),
  objectives: [],
  actions: [],
  forces: [],
  facts: [],
  commitments: [],
  stakeholders: [],
  cells: [],
  opportunities: [],
  settings: [],
};
const rowsOf = (more: Partial<CarrySource>): readonly CarryRow[] =>
  carried({ ...NOTHING, ...more }, NEXT, TODAY, 'Open work');
const only = (more: Partial<CarrySource>): CarryRow => {
  const [row] = rowsOf(more);
  if (!row) throw new Error('Nothing is carried.');
  return row;
};

describe('the next period', () => {
  it.each([
    ['a year', '2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
    ['a year before a leap year', '2027-01-01', '2027-12-31', '2028-01-01', '2028-12-31'],
    ['a fiscal year', '2026-02-01', '2027-01-31', '2027-02-01', '2028-01-31'],
    ['a quarter over the year end', '2026-10-01', '2026-12-31', '2027-01-01', '2027-03-31'],
    ['a year up to the leap day', '2027-03-01', '2028-02-29', '2028-03-01', '2029-02-28'],
    ['ten days', '2026-12-25', '2027-01-03', '2027-01-04', '2027-01-13'],
    ['one day', '2026-12-31', '2026-12-31', '2027-01-01', '2027-01-01'],
  ])('of %s is as long', (_title, start, end, nextStart, nextEnd) => {
    expect(nextPeriod({ start, end })).toEqual({ start: nextStart, end: nextEnd });
  });

  it.each([
    ['2026-12-31', '2026-10-02', true],
    ['2026-12-31', '2026-10-01', false],
    ['2026-12-31', '2027-05-01', true],
  ])('of a plan to %s is offered on %s: %p', (periodEnd, today, is) => {
    expect(canRollForward({ periodEnd }, today)).toBe(is);
  });

  it.each([
    ['Acme FY26 Growth', 'Acme FY27 Growth'],
    ['Acme 2026', 'Acme 2027'],
    ['Acme Growth', 'Acme Growth 2027'],
    ['Acme 2025 to 2026', 'Acme 2026 to 2027'],
  ])('renames %s to %s', (name, expected) => {
    expect(nextName(name, '2026-01-01', '2027-01-01')).toBe(expected);
  });

  it('turns the century of a fiscal year', () => {
    expect(nextName('FY99', '2099-01-01', '2100-01-01')).toBe('FY00');
  });
});

describe('what is carried', () => {
  it('is nothing when nothing is open', () => {
    const objectives = [objective({ status: 'Dropped' }), objective({ id: 'o2', status: 'Achieved' })];
    const actions = [action('a', { status: 'Completed' }), action('b', { status: 'Dropped' })];
    expect(rowsOf({ objectives, actions, facts: [fact({ isDropped: true })] })).toEqual([]);
  });

  it('is an open objective with its forces, begun anew and linked to the one before', () => {
    const forces = [
      {
        id: 'x',
        objectiveId: 'o1',
        name: 'Freeze',
        direction: 'Restraining' as const,
        strength: 7,
        mitigation: null,
        sortOrder: 1,
        lastModifiedDate: '',
      },
    ];
    const one = objective({
      measureType: 'Number',
      baselineValue: 0,
      targetValue: 5,
      actualValue: 2,
      dueDate: '2026-06-30',
      status: 'At Risk',
      statusReason: 'Late',
      goDecision: 'Go',
    });
    const { item, along, reconfirm, since } = only({ objectives: [one], forces });
    expect(item.values).toMatchObject({
      baselineValue: 2,
      targetValue: 5,
      status: 'Not Started',
      dueDate: '2027-06-30',
      previousObjectiveId: 'o1',
    });
    expect(item.values).not.toHaveProperty('statusReason');
    expect(item.values).not.toHaveProperty('goDecision');
    expect(along.map(({ key, links }) => [key, links])).toEqual([['fo:x', { objectiveId: 'o:o1' }]]);
    expect([reconfirm, since]).toEqual(['overdue', '2026-06-30']);
  });

  it('counts a computed measure from its start again', () => {
    const one = objective({
      measureType: 'Amount',
      measureDefinitionId: 'm',
      baselineValue: 0,
      targetValue: 9,
      actualValue: 4,
    });
    expect(only({ objectives: [one] }).item.values).toMatchObject({ baselineValue: 0, actualValue: null });
  });

  it('is no objective that arithmetic calls achieved', () => {
    expect(rowsOf({ objectives: [objective({ measureType: 'Number', targetValue: 5, actualValue: 5 })] })).toEqual([]);
  });

  it('is an open action below its nearest open parent, with an overdue date moved into the period', () => {
    const actions = [
      action('top', { dueDate: '2027-02-01' }),
      action('done', { parentActionId: 'top', status: 'Completed' }),
      action('low', { parentActionId: 'done', dueDate: '2026-11-01', startDate: '2026-10-01' }),
    ];
    const rows = rowsOf({ objectives: [objective()], actions });
    expect(rows.map(({ key, reconfirm }) => [key, reconfirm])).toEqual([
      ['o:o1', null],
      ['a:top', null],
      ['a:low', 'overdue'],
    ]);
    expect(rows[1]?.item.values).toMatchObject({ dueDate: '2027-02-01', previousActionId: 'top' });
    expect(rows[2]?.item).toMatchObject({
      links: { objectiveId: 'o:o1', parentActionId: 'a:top' },
      values: { dueDate: '2027-01-31' },
    });
  });

  it('gathers open actions of closed objectives on one of their own', () => {
    const rows = rowsOf({ objectives: [objective({ status: 'Dropped' })], actions: [action('a')] });
    expect(rows.map(({ key, name }) => [key, name])).toEqual([
      [LOOSE, 'Open work'],
      ['a:a', 'a'],
    ]);
    expect(rows[1]?.item.links).toEqual({ objectiveId: LOOSE });
  });

  it('ends at parents in a loop', () => {
    const actions = [
      action('a', { parentActionId: 'b', status: 'In Progress' }),
      action('b', { parentActionId: 'a', status: 'Completed' }),
    ];
    expect(rowsOf({ objectives: [objective()], actions }).at(-1)?.item.links).toEqual({ objectiveId: 'o:o1' });
  });

  it.each([
    ['fresh', { confirmedOn: '2026-11-01' }, '2027-04-30', null],
    ['stale', { confirmedOn: '2026-01-01' }, TODAY, 'stale'],
    ['stale since the leap day', { confirmedOn: '2024-01-01', expiresOn: '2024-02-29' }, TODAY, 'stale'],
  ])('is a %s fact, its age with it', (_title, more, expiresOn, reconfirm) => {
    const row = only({ facts: [fact(more)] });
    expect(row).toMatchObject({ reconfirm, item: { values: { expiresOn } } });
  });

  it('is what is promised and not what is delivered or cancelled', () => {
    const commitment = (id: string, status: 'Agreed' | 'Delivered' | 'Cancelled') => ({
      id,
      planId: 'plan',
      name: id,
      number: 'C-1',
      department: 'Legal' as const,
      kind: 'Delivery' as const,
      description: null,
      responsibleId: null,
      responsibleName: null,
      dueDate: '2026-11-01',
      deliveredDate: null,
      serviceTarget: null,
      serviceActual: null,
      status,
      isCustomerVisible: true,
      objectiveId: 'o1',
      lastModifiedDate: '',
    });
    const rows = rowsOf({
      commitments: [commitment('a', 'Agreed'), commitment('b', 'Delivered'), commitment('c', 'Cancelled')],
    });
    expect(rows.map(({ key, reconfirm }) => [key, reconfirm])).toEqual([['k:a', 'overdue']]);
    expect(rows[0]?.item.links).toEqual({ objectiveId: 'o:o1' });
  });

  it('is everybody, those not spoken to for long to be reconfirmed', () => {
    const person = (id: string, lastContactDate: string | null) => ({
      id,
      planId: 'plan',
      name: id,
      contactId: 'c',
      title: null,
      isExternal: false,
      decisionRole: null,
      support: null,
      influence: null,
      coverage: null,
      relationshipLevel: null,
      buyingCenterId: null,
      lastContactDate,
      lastModifiedDate: '',
    });
    const rows = rowsOf({ stakeholders: [person('a', '2026-11-30'), person('b', '2026-09-01'), person('c', null)] });
    expect(rows.map(({ reconfirm }) => reconfirm)).toEqual([null, 'quiet', 'quiet']);
    expect(rows[0]?.item.values).not.toHaveProperty('planId');
  });

  it('is a cell somebody knew of, without the link to a closed deal', () => {
    const opportunities = [
      { id: 'won', isClosed: true },
      { id: 'open', isClosed: false },
    ];
    const linked = (opportunityId: string) =>
      only({ cells: [cellRecord('b', { opportunityId, asOfDate: '2026-01-01' })], opportunities });
    expect(linked('won')).toMatchObject({
      reconfirm: 'old',
      item: { values: { opportunityId: null, offeringId: 'b' } },
    });
    expect(linked('open').item.values).toMatchObject({ opportunityId: 'open' });
  });

  it('leaves with an unticked objective what hangs on it', () => {
    const rows = rowsOf({ objectives: [objective()], actions: [action('a')] });
    expect(inOrder(itemsOf(rows, ({ key }) => key !== 'o:o1'))).toEqual([]);
    expect(inOrder(itemsOf(rows, () => true))).toHaveLength(2);
  });

  it('carries 300 objectives with 3,000 actions at once', () => {
    const objectives = Array.from({ length: 300 }, (_, index) => objective({ id: `o${index}` }));
    const actions = Array.from({ length: 3000 }, (_, index) =>
      action(`a${index}`, { objectiveId: `o${index % 300}`, parentActionId: index >= 300 ? `a${index - 300}` : null }),
    );
    const start = performance.now();
    const items = inOrder(itemsOf(rowsOf({ objectives, actions }), () => true));
    expect(items).toHaveLength(3300);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('a half-finished roll-forward', () => {
  const id = 'a0B000000000001AAA';
  it.each([
    [rollKeyOf(id, '2027-01-01'), null, id],
    [rollKeyOf(id, '2027-01-01'), id, null],
    ['draft-12', null, null],
    [null, null, null],
  ])('is told by the key %p and the previous plan %p', (externalKey, previousPlanId, expected) => {
    expect(unfinishedFrom({ externalKey, previousPlanId })).toBe(expected);
  });
});

import { changeList } from 'c/changeListModel';
import type { ChangeWrites, WriteSetting, WriteWords } from 'c/changeWriteModel';
import { ignoring, operationsOf, writesOf, writtenBy } from 'c/changeWriteModel';
import { asset, cellRecord, line, lost, open } from '../../crmModel/__tests__/builders';
import { fact } from '../../factModel/__tests__/builders';
import { action, objective } from '../../objectiveModel/__tests__/builders';
import { TODAY, decision, given, serviceCase, stakeholder } from '../../changeListModel/__tests__/builders';

const WORDS: WriteWords = {
  actionName: ({ kind, name }) => `${kind}: ${name}`,
  statement: ({ name }) => `About ${name}`,
  objectiveName: (_, category) => `New ${category}`,
  summary: ({ name }) => `Summary ${name}`,
};
const SETTING: WriteSetting = {
  objectives: [],
  userId: 'me',
  today: TODAY,
  periodEnd: '2026-12-31',
  mayMakeCells: true,
};
const SINCE = '2026-08-01T09:00:00.000Z';

function writes(more: Parameters<typeof given>[0], setting: Partial<WriteSetting> = {}, date?: string): ChangeWrites {
  const change = changeList(given(more), TODAY).toDecide[0];
  if (!change) throw new Error('There is no change.');
  return writesOf(change, { ...SETTING, ...setting }, WORDS, date);
}

describe('accepting', () => {
  const renewal = { assets: [asset('x', 'a', '2026-12-14')] };
  const deal = { opportunities: [open('o', '2026-11-01', { createdDate: SINCE })], lines: [line('o', 'a')] };

  it('a renewal makes an action on its cell under a Retention objective', () => {
    expect(writes(renewal)).toMatchObject({
      decision: {
        key: 'plan:renewal:x:2026-12-14',
        kind: 'renewal',
        decision: 'Accepted',
        recordId: 'x',
        summary: 'Summary Asset x',
      },
      objective: { make: { name: 'New Retention', category: 'Retention', dueDate: '2026-12-31' } },
      action: {
        name: 'renewal: Asset x',
        assigneeId: 'me',
        startDate: TODAY,
        dueDate: '2026-12-14',
        status: 'Not Started',
      },
      cell: { rowKey: 'acc', offeringId: 'a' },
      fact: null,
    });
  });

  it('uses what the plan has', () => {
    const retention = objective({ id: 'keep', category: 'Retention' });
    const dropped = objective({ id: 'gone', category: 'Retention', status: 'Dropped' });
    const made = writes({ ...renewal, cells: [cellRecord('a')] }, { objectives: [dropped, retention] });
    expect(made).toMatchObject({ objective: { id: 'keep' }, action: { cellId: 'cell-a' }, cell: null });
  });

  it('makes no cell where that is not allowed, or of no offering', () => {
    expect(writes(renewal, { mayMakeCells: false }).cell).toBeNull();
    expect(writes({ assets: [asset('x', 'unknown', '2026-12-14')] }).cell).toBeNull();
  });

  it('gives time to act on a contract that has ended', () => {
    expect(writes({ assets: [asset('x', 'a', '2026-09-01')] }).action?.dueDate).toBe('2026-10-05');
  });

  it('a quiet champion makes a Threat and an action to meet', () => {
    expect(writes({ stakeholders: [stakeholder()] })).toMatchObject({
      objective: { make: { category: 'Relationship' } },
      action: { name: 'champion: Anders', customerOwnerId: 'c1', dueDate: '2026-10-05' },
      fact: { kind: 'Threat', source: 'CRM', statement: 'About Anders', confirmedOn: TODAY, aboutContactId: 'c1' },
    });
  });

  it('a new deal makes an action on it under the objective suggested, or a new one', () => {
    expect(writes(deal)).toMatchObject({
      objective: { make: { category: 'Growth' } },
      action: { opportunityId: 'o', dueDate: '2026-11-01' },
    });
    expect(writes({ ...deal, objectives: [objective({ name: 'Win a' })] }).objective).toEqual({ id: 'o1' });
  });

  it('a lost deal makes a Weakness', () => {
    const made = writes({ opportunities: [lost('o', '2026-08-01', { stageChangedDate: SINCE })] });
    expect(made).toMatchObject({ action: null, objective: null, fact: { kind: 'Weakness', source: 'CRM' } });
  });

  it('a spike of cases makes an action with an owner', () => {
    const cases = ['1', '2', '3'].map((id) => serviceCase(id, '2026-09-15'));
    expect(writes({ cases })).toMatchObject({
      action: { assigneeId: 'me' },
      objective: { make: { category: 'Operational' } },
    });
  });

  it('an overdue action gets another date: in 14 days, or the one chosen', () => {
    const late = { actions: [action('1', { dueDate: '2026-09-01', status: 'In Progress' })] };
    expect(writes(late).moved).toEqual({ actionId: '1', dueDate: '2026-10-05', before: '2026-09-01' });
    expect(writes(late, {}, '2026-11-30').moved?.dueDate).toBe('2026-11-30');
  });

  it('a deal that moved, and stale facts, write nothing but the decision', () => {
    const moved = writes({ opportunities: [open('o', '2026-11-01', { stageChangedDate: SINCE })] });
    expect(operationsOf([moved, writes({ facts: [fact()] })])).toBe(2);
  });
});

it('ignoring writes the decision only', () => {
  const change = changeList(given({ stakeholders: [stakeholder()] }), TODAY).toDecide[0];
  if (!change) throw new Error('There is no change.');
  expect(ignoring(change, WORDS)).toMatchObject({
    decision: { decision: 'Ignored' },
    action: null,
    fact: null,
    objective: null,
  });
});

it('counts an objective that several want once', () => {
  const one = writes({ assets: [asset('x', 'a', '2026-12-14')] });
  const other = writes({ assets: [asset('y', 'b', '2026-12-15')] });
  expect([operationsOf([]), operationsOf([one]), operationsOf([one, other])]).toEqual([0, 4, 7]);
});

describe('what a decision wrote', () => {
  const at = '2026-09-21T09:00:00.000Z';
  const content = {
    actions: [action('a1')],
    facts: [
      fact({ id: 'f1', kind: 'Threat', aboutContactId: 'c1', createdDate: '2026-09-20T09:00:00.000Z' }),
      fact({ id: 'f2', kind: 'Threat', aboutContactId: 'c1', createdDate: at }),
    ],
    stakeholders: [stakeholder()],
  };
  const nothing = { actionId: null, factId: null, moved: null };
  const cases = [
    ['is nothing when it was ignored', { decision: 'Ignored', writtenRecordId: 'a1' }, nothing],
    ['is nothing when it names none', {}, nothing],
    ['is nothing when that is gone', { writtenRecordId: 'a9' }, nothing],
    ['is the action', { writtenRecordId: 'a1' }, { ...nothing, actionId: 'a1' }],
    ['is the fact', { writtenRecordId: 'f1', kind: 'lost' }, { ...nothing, factId: 'f1' }],
    [
      'is action and fact of a champion',
      { writtenRecordId: 'a1', kind: 'champion', recordId: 's1' },
      { ...nothing, actionId: 'a1', factId: 'f2' },
    ],
    [
      'is another date of an action, which had the one in its key',
      { writtenRecordId: 'a1', kind: 'action', key: 'plan:action:a1:2026-09-01' },
      { ...nothing, moved: { actionId: 'a1', before: '2026-09-01' } },
    ],
  ] as const;
  it.each(cases)('%s', (_, more, expected) => {
    expect(writtenBy(decision('key', { createdDate: at, ...more }), content)).toEqual(expected);
  });
});

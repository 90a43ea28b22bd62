import { changeList } from 'c/changeListModel';
import type { Change } from 'c/changeModel';
import { asset, cellRecord, line, lost, open, won } from '../../crmModel/__tests__/builders';
import { fact } from '../../factModel/__tests__/builders';
import { action, objective } from '../../objectiveModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';
import { REVIEW, TODAY, decision, event, given, serviceCase, stakeholder, task } from './builders';

type Given = Parameters<typeof given>[0];
const keys = (more: Given, today = TODAY): readonly string[] =>
  changeList(given(more, today), today).toDecide.map(({ key }) => key.replace(/^plan:/, ''));
const first = <Kind extends Change['kind']>(kind: Kind, more: Given, today = TODAY) =>
  changeList(given(more, today), today).toDecide.find(
    (change): change is Change & { readonly kind: Kind } => change.kind === kind,
  );

const BEFORE = '2026-02-01T09:00:00.000Z';
const SINCE = '2026-08-01T09:00:00.000Z';
const stage = (stageChangedDate: string | null, createdDate: string | null = BEFORE) => ({
  stageChangedDate,
  createdDate,
});
const overdue = (id: string, dueDate: string) => action(id, { dueDate, status: 'In Progress' });
const spike = (...days: readonly string[]) => days.map((day, index) => serviceCase(`c${index}`, day));

describe('what changed', () => {
  const cases: readonly (readonly [title: string, more: Given, expected: readonly string[], today?: string])[] = [
    ['nothing in an empty plan', {}, []],
    ['a contract that ends inside the window', { assets: [asset('x', 'a', '2027-01-19')] }, ['renewal:x:2027-01-19']],
    ['not one that ends a day later', { assets: [asset('x', 'a', '2027-01-20')] }, []],
    ['one that ended and was not renewed', { assets: [asset('x', 'a', '2026-09-01')] }, ['renewal:x:2026-09-01']],
    ['one that ends today', { assets: [asset('x', 'a', TODAY)] }, [`renewal:x:${TODAY}`]],
    ['over the end of the year', { assets: [asset('x', 'a', '2027-01-02')] }, ['renewal:x:2027-01-02'], '2026-12-31'],
    [
      'not a contract that was renewed by a won line',
      {
        assets: [asset('x', 'a', '2026-12-01')],
        opportunities: [won('o', '2026-09-10', stage(BEFORE))],
        lines: [line('o', 'a')],
      },
      [],
    ],
    [
      'not a contract the plan works on',
      {
        assets: [asset('x', 'a', '2026-12-01')],
        cells: [cellRecord('a')],
        actions: [action('1', { cellId: 'cell-a', status: 'In Progress' })],
      },
      [],
    ],
    [
      'a contract whose action was dropped',
      {
        assets: [asset('x', 'a', '2026-12-01')],
        cells: [cellRecord('a')],
        actions: [action('1', { cellId: 'cell-a', status: 'Dropped' })],
      },
      ['renewal:x:2026-12-01'],
    ],
    [
      'a window that an admin made shorter',
      {
        assets: [asset('x', 'a', '2026-12-01')],
        settings: [{ key: 'change.renewal.days', numberValue: 30, textValue: null }],
      },
      [],
    ],
    ['a deal made since', { opportunities: [open('o', '2026-11-01', stage(null, SINCE))] }, ['opportunity:o']],
    ['not a deal made before', { opportunities: [open('o', '2026-11-01', stage(null))] }, []],
    [
      'not a deal made in the moment of the review',
      { opportunities: [open('o', '2026-11-01', stage(null, REVIEW))] },
      [],
    ],
    [
      'not a new deal that an action is about',
      { opportunities: [open('o', '2026-11-01', stage(null, SINCE))], actions: [action('1', { opportunityId: 'o' })] },
      [],
    ],
    [
      'a deal whose stage changed',
      { opportunities: [open('o', '2026-11-01', stage(SINCE))] },
      ['moved:o:20260801090000'],
    ],
    ['not one whose stage changed before', { opportunities: [open('o', '2026-11-01', stage(BEFORE))] }, []],
    [
      'a deal the plan counts on that closes after the period',
      { opportunities: [open('o', '2027-01-01', stage(null))], actions: [action('1', { opportunityId: 'o' })] },
      ['late:o:2027-01-01'],
    ],
    [
      'not one that closes on its last day',
      { opportunities: [open('o', '2026-12-31', stage(null))], actions: [action('1', { opportunityId: 'o' })] },
      [],
    ],
    ['a deal won', { opportunities: [won('o', '2026-08-01', stage(SINCE))] }, ['won:o:2026-08-01']],
    ['a deal lost', { opportunities: [lost('o', '2026-08-01', stage(SINCE))] }, ['lost:o:2026-08-01']],
    [
      'a deal closed since with an older close date',
      { opportunities: [lost('o', '2026-05-01', stage(SINCE))] },
      ['lost:o:2026-05-01'],
    ],
    ['not one that was closed before the review', { opportunities: [won('o', '2026-08-01', stage(BEFORE))] }, []],
    [
      'by its close date where no more is known',
      { opportunities: [won('o', '2026-08-01', stage(null))] },
      ['won:o:2026-08-01'],
    ],
    ['not an old deal that was imported since', { opportunities: [won('o', '2024-08-01', stage(SINCE, SINCE))] }, []],
    ['an action that is overdue', { actions: [overdue('1', '2026-09-20')] }, ['action:1:2026-09-20']],
    ['not an action that is due today', { actions: [overdue('1', TODAY)] }, []],
    [
      'one line for all stale facts',
      { facts: [fact({ confirmedOn: '2026-01-01' }), fact({ id: 'f2', confirmedOn: '2026-02-01' })] },
      ['facts:plan:2026-07-31'],
    ],
    ['not a dropped fact', { facts: [fact({ confirmedOn: '2026-01-01', isDropped: true })] }, []],
  ];
  const asOf = cases.map(([title, more, expected, today = TODAY]) => [title, more, expected, today] as const);
  it.each(asOf)('%s', (_, more, expected, today) => {
    expect(keys(more, today)).toEqual(expected);
  });

  it('puts a change where it belongs and says what its cell is now', () => {
    const renewal = first('renewal', { assets: [asset('x', 'a', '2026-12-14')] });
    expect(renewal).toMatchObject({
      amount: 100,
      days: 84,
      place: { unit: 'Acme', offering: 'a', status: 'Renewal at Risk', cellId: null },
    });
    const gone = first('lost', { opportunities: [lost('o', '2026-08-01', stage(SINCE))], lines: [line('o', 'b')] });
    expect(gone).toMatchObject({ place: { offering: 'b', status: 'Lost' }, changedOn: '2026-08-01' });
  });
});

describe('the objective a new deal belongs to', () => {
  const deal = { opportunities: [open('o', '2026-11-01', stage(null, SINCE))], lines: [line('o', 'a')] };
  const two = [objective({ id: 'o1', name: 'Grow b' }), objective({ id: 'o2', name: 'Win offering a' })];
  const cases: readonly (readonly [title: string, more: Given, expected: string | null])[] = [
    ['is new where there is none', {}, null],
    [
      'is the one whose words name the offering',
      { objectives: [objective({ id: 'o1', name: 'Keep b' }), two[1] ?? objective()] },
      'o2',
    ],
    [
      'is the one with work on its cell before one of its row',
      {
        objectives: two,
        cells: [cellRecord('a'), cellRecord('b')],
        actions: [
          action('1', { objectiveId: 'o2', cellId: 'cell-b' }),
          action('2', { objectiveId: 'o1', cellId: 'cell-a' }),
        ],
      },
      'o1',
    ],
    [
      'is the one with work on its row before one that names it',
      { objectives: two, cells: [cellRecord('b')], actions: [action('1', { objectiveId: 'o1', cellId: 'cell-b' })] },
      'o1',
    ],
    [
      'is not one about a relationship because it names the unit',
      { objectives: [objective({ id: 'o2', name: 'Sponsor at Acme', category: 'Relationship' })] },
      null,
    ],
    [
      'is not one that was achieved',
      { objectives: [objective({ id: 'o2', name: 'Win a', status: 'Achieved' })] },
      null,
    ],
  ];
  it.each(cases)('%s', (_, more, expected) => {
    expect(first('opportunity', { ...deal, ...more })?.suggestion.objectiveId).toBe(expected);
  });
});

describe('a champion went quiet', () => {
  const cases: readonly (readonly [title: string, more: Given, expected: readonly string[]])[] = [
    [
      'after more than 60 days',
      { stakeholders: [stakeholder({ lastContactDate: '2026-07-22' })] },
      ['champion:s1:2026-07-22'],
    ],
    ['not after 60', { stakeholders: [stakeholder({ lastContactDate: '2026-07-23' })] }, []],
    ['when no contact is known', { stakeholders: [stakeholder()] }, ['champion:s1:never']],
    ['not a placeholder', { stakeholders: [stakeholder({ contactId: null })] }, []],
    ['not a supporter', { stakeholders: [stakeholder({ support: 'Supporter' })] }, []],
    [
      'by role as well',
      { stakeholders: [stakeholder({ support: 'Neutral', decisionRole: 'Champion' })] },
      ['champion:s1:never'],
    ],
    [
      'not with a call since',
      { stakeholders: [stakeholder()], tasks: [task({ completedDate: '2026-09-01T10:00:00.000Z' })] },
      [],
    ],
    [
      'though a task with them is open',
      { stakeholders: [stakeholder()], tasks: [task({ isClosed: false, dueDate: '2026-09-01' })] },
      ['champion:s1:never'],
    ],
    [
      'though a meeting is planned',
      { stakeholders: [stakeholder()], events: [event({ date: '2026-10-01' })] },
      ['champion:s1:never'],
    ],
    [
      'not by contact with somebody else',
      { stakeholders: [stakeholder()], tasks: [task({ whoId: 'c2', dueDate: TODAY })] },
      ['champion:s1:never'],
    ],
  ];
  it.each(cases)('%s', (_, more, expected) => {
    expect(keys(more)).toEqual(expected);
  });

  it('says how many champions its unit still has', () => {
    const others = [stakeholder(), stakeholder({ id: 's2', contactId: 'c2', lastContactDate: TODAY })];
    expect(first('champion', { stakeholders: others })).toMatchObject({ others: 1, days: null, lastContact: null });
  });
});

describe('cases spike', () => {
  const cases: readonly (readonly [title: string, days: readonly string[], expected: readonly string[]])[] = [
    ['with three in 14 days', ['2026-09-08', '2026-09-10', '2026-09-21'], ['cases:acc:2026-09-21']],
    ['not when the first is 14 days old', ['2026-09-07', '2026-09-10', '2026-09-21'], []],
    [
      'with the same version while it lasts',
      ['2026-09-08', '2026-09-10', '2026-09-12', '2026-09-21'],
      ['cases:acc:2026-09-12'],
    ],
    [
      'not where that is usual',
      [
        ...Array.from(
          { length: 13 },
          (_, week) => `2026-0${6 + Math.floor(week / 4)}-${String(3 + 7 * (week % 4)).padStart(2, '0')}`,
        ),
        '2026-09-08',
        '2026-09-10',
        '2026-09-21',
      ],
      [],
    ],
  ];
  it.each(cases)('%s', (_, days, expected) => {
    expect(keys({ cases: spike(...days) })).toEqual(expected);
  });

  it('counts by product where the case is about an asset', () => {
    const about = ['1', '2', '3'].map((id) => serviceCase(id, '2026-09-15', { assetId: 'x', priority: 'High' }));
    const found = first('cases', { cases: about, assets: [asset('x', 'a', null)] });
    expect(found).toMatchObject({ recordId: 'p-a', name: 'a', isProduct: true, count: 3, highCount: 3, usual: 0 });
  });
});

describe('decisions', () => {
  const contract = { assets: [asset('x', 'a', '2026-12-14')] };

  it('take a change from the list until it is another one', () => {
    const decisions = [decision('plan:renewal:x:2026-12-14')];
    expect(keys({ ...contract, decisions })).toEqual([]);
    expect(keys({ assets: [asset('x', 'a', '2026-12-15')], decisions })).toEqual(['renewal:x:2026-12-15']);
  });

  it('are listed while they are younger than the review, the latest first', () => {
    const decisions = [
      decision('old', { createdDate: '2026-06-24T11:59:59.000Z' }),
      decision('first', { createdDate: '2026-07-01T09:00:00.000Z' }),
      decision('last', { createdDate: '2026-08-01T09:00:00.000Z' }),
    ];
    expect(changeList(given({ decisions }), TODAY).decided.map(({ key }) => key)).toEqual(['last', 'first']);
  });
});

describe('since', () => {
  const cases = [
    ['the last review', plan({ lastReviewedAt: REVIEW, createdDate: BEFORE }), '2026-06-24', true],
    ['the day the plan was made', plan({ createdDate: BEFORE }), '2026-02-01', false],
    ['the start of the period', plan(), '2026-01-01', false],
  ] as const;
  it.each(cases)('is %s', (_, of, day, isReview) => {
    expect(changeList(given({ plan: of }), TODAY).since).toMatchObject({ day, isReview });
  });
});

it('reads 5,000 deals in a moment and puts renewals first, the largest deals before others', () => {
  const opportunities = Array.from({ length: 5000 }, (_, index) =>
    open(`o${index}`, '2026-11-01', { ...stage(null, index % 2 ? SINCE : BEFORE), amount: index }),
  );
  const lines = opportunities.flatMap(({ id }) =>
    ['a', 'b', 'a', 'b', 'a'].map((name, index) => ({ ...line(id, name), id: `${id}-${index}` })),
  );
  const input = given({ opportunities, lines, assets: [asset('x', 'a', '2026-12-14')] });
  const start = performance.now();
  const { toDecide } = changeList(input, TODAY);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(toDecide).toHaveLength(2501);
  expect(toDecide.slice(0, 2).map(({ recordId }) => recordId)).toEqual(['x', 'o4999']);
});

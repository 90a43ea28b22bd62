import type { ActivityEvent } from 'c/activityModel';
import { timeline } from 'c/activityTimelineModel';
import type { ActivityKind, TimelineInput } from 'c/activityTimelineModel';
import { decision, serviceCase, task } from '../../changeListModel/__tests__/builders';
import { fact } from '../../factModel/__tests__/builders';
import { action, objective } from '../../objectiveModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';
import { update } from '../../timelineModel/__tests__/builders';

const TODAY = '2026-09-21';
const NOTHING: TimelineInput = {
  plan: plan(),
  tasks: [],
  events: [],
  cases: [],
  objectives: [],
  actions: [],
  updates: [],
  decisions: [],
  agreements: [],
  commitments: [],
  facts: [],
};
const event = (id: string, start: string, more: Partial<ActivityEvent> = {}): ActivityEvent => ({
  ...task({ id }),
  date: start.slice(0, 10),
  start,
  isAllDay: false,
  durationMinutes: 60,
  location: null,
  ...more,
});

describe('the timeline', () => {
  const cases: readonly (readonly [title: string, input: Partial<TimelineInput>, expected: readonly string[]])[] = [
    ['is empty', {}, []],
    ['has closed tasks by their day', { tasks: [task({ dueDate: '2026-09-01' })] }, ['2026-09-01 call task:t1']],
    ['not open ones', { tasks: [task({ dueDate: '2026-09-01', isClosed: false })] }, []],
    [
      'has closed tasks without a day by when they were closed',
      { tasks: [task({ subtype: 'Email', completedDate: '2026-08-01T10:00:00.000Z' })] },
      ['2026-08-01 email task:t1'],
    ],
    ['not tasks of which no day is known', { tasks: [task()] }, []],
    ['has meetings of today', { events: [event('e', `${TODAY}T08:00:00.000Z`)] }, [`${TODAY} event event:e`]],
    ['not those to come', { events: [event('e', '2026-09-22T08:00:00.000Z')] }, []],
    [
      'puts what happened later first, on one day by the hour',
      {
        events: [
          event('a', '2026-09-20T08:00:00.000Z'),
          event('b', '2026-09-20T10:00:00.000Z'),
          event('c', '2026-09-21T07:00:00.000Z'),
        ],
      },
      ['2026-09-21 event event:c', '2026-09-20 event event:b', '2026-09-20 event event:a'],
    ],
    [
      'goes over the end of a year and a leap day',
      { updates: [update('a', { updateDate: '2024-02-29' }), update('b', { updateDate: '2023-12-31' })] },
      ['2024-02-29 plan update:a', '2023-12-31 plan update:b'],
    ],
    [
      'has closed cases',
      { cases: [serviceCase('c', '2026-01-01', { isClosed: true, closedDate: '2026-09-02T10:00:00.000Z' })] },
      ['2026-09-02 case case:c'],
    ],
    ['not open cases', { cases: [serviceCase('c', '2026-01-01')] }, []],
    [
      'has the making and the review of the plan',
      { plan: plan({ createdDate: '2025-12-10T09:00:00.000Z', lastReviewedAt: '2026-06-24T12:00:00.000Z' }) },
      ['2026-06-24 plan reviewed:plan', '2025-12-10 plan made:plan'],
    ],
    [
      'has actions completed and signed off',
      {
        actions: [
          action('a', { status: 'Completed', completedDate: '2026-09-01', signedOffAt: '2026-09-03T09:00:00.000Z' }),
        ],
      },
      ['2026-09-03 plan signed:a', '2026-09-01 plan completed:a'],
    ],
    ['not the date of an action that is open again', { actions: [action('a', { completedDate: '2026-09-01' })] }, []],
    [
      'has go decisions',
      { objectives: [objective({ goDecision: 'Go', goDecidedOn: '2026-05-05' })] },
      ['2026-05-05 plan go:o1'],
    ],
    ['not undecided ones', { objectives: [objective({ goDecidedOn: '2026-05-05' })] }, []],
    [
      'has what the customer confirmed',
      { facts: [fact({ confirmedOn: '2026-05-05' })] },
      ['2026-05-05 plan confirmed:f1'],
    ],
    ['not what we assume', { facts: [fact({ confirmedOn: '2026-05-05', source: 'Assumption' })] }, []],
    ['has decisions about changes', { decisions: [decision('k')] }, ['2026-09-01 plan decision:d-k']],
  ];
  it.each(cases)('%s', (_, input, expected) => {
    const shown = timeline({ ...NOTHING, ...input }, TODAY).map(({ day, kind, key }) => `${day} ${kind} ${key}`);
    expect(shown).toEqual(expected);
  });

  it.each<readonly [ActivityKind, number]>([
    ['call', 1],
    ['plan', 1],
    ['email', 0],
  ])('narrows to %s', (kind, count) => {
    const input = { ...NOTHING, tasks: [task({ dueDate: TODAY })], updates: [update('a')] };
    expect(timeline(input, TODAY, kind)).toHaveLength(count);
  });

  it('orders 10,000 in a moment', () => {
    const tasks = Array.from({ length: 10_000 }, (_, index) =>
      task({ id: `t${index}`, dueDate: `2026-0${1 + (index % 8)}-01` }),
    );
    const start = performance.now();
    expect(timeline({ ...NOTHING, tasks }, TODAY)).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

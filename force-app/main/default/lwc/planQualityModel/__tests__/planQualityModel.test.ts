import type { GoalBuild } from 'c/goalBuildModel';
import { lastContactOf } from 'c/activityModel';
import { NEEDED_FACTS, planQuality, scoreAfter } from 'c/planQualityModel';
import type { QualityInput, QualityKey } from 'c/planQualityModel';
import type { Stakeholder } from 'c/stakeholderModel';
import { fact } from '../../factModel/__tests__/builders';
import { action, objective } from '../../objectiveModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';

const TODAY = '2026-09-21';

const build = (inSight: number, target: number): GoalBuild => ({
  components: [],
  inSight,
  target,
  gap: Math.max(0, target - inSight),
  surplus: Math.max(0, inSight - target),
  isClosed: false,
});

const person = (more: Partial<Stakeholder>): Stakeholder => ({
  id: 's',
  planId: 'plan',
  name: 'Priya Nair',
  contactId: 'c1',
  title: null,
  isExternal: false,
  decisionRole: null,
  support: null,
  influence: null,
  coverage: null,
  relationshipLevel: null,
  buyingCenterId: null,
  lastContactDate: null,
  lastModifiedDate: '',
  ...more,
});

const EMPTY: QualityInput = {
  plan: plan({ targetAmount: null, createdDate: '2025-01-01T00:00:00.000Z' }),
  objectives: [],
  actions: [],
  facts: [],
  stakeholders: [],
  build: null,
  lastContact: null,
  isContactUnseen: false,
  settings: [],
};

const WHOLE: QualityInput = {
  ...EMPTY,
  plan: plan({ targetAmount: 100, lastReviewedAt: '2026-09-01T10:00:00.000Z', reviewCadence: 'Monthly' }),
  objectives: [
    objective({
      customerGoal: 'Half the downtime',
      measureType: 'Amount',
      baselineValue: 0,
      targetValue: 100,
      actualValue: 90,
      measureDefinitionId: 'm',
      startDate: '2026-01-01',
      dueDate: '2026-12-31',
    }),
  ],
  actions: [action('a1', { assigneeId: 'u1', dueDate: '2026-10-01' })],
  facts: NEEDED_FACTS.map((kind) => fact({ id: kind, kind, confirmedOn: '2026-09-01' })),
  stakeholders: [person({ decisionRole: 'Economic Buyer' }), person({ support: 'Champion' })],
  build: build(120, 100),
  lastContact: '2026-09-18',
};

const keysOf = (input: QualityInput): readonly QualityKey[] => [
  ...new Set(planQuality(input, TODAY).fixes.map(({ key }) => key)),
];

it('gives an empty plan nothing and everything to do', () => {
  const { score, level, parts, fixes } = planQuality(EMPTY, TODAY);
  expect({ score, level }).toEqual({ score: 0, level: 'poor' });
  expect(parts.reduce((total, { of }) => total + of, 0)).toBe(100);
  expect(fixes.reduce((total, { gain }) => total + gain, 0)).toBeCloseTo(100, 8);
});

it('gives a whole plan 100 and nothing to do', () => {
  const { score, level, fixes } = planQuality(WHOLE, TODAY);
  expect({ score, level, fixes }).toEqual({ score: 100, level: 'good', fixes: [] });
});

it.each<[string, Partial<QualityInput>, readonly QualityKey[]]>([
  ['a target is missing', { plan: plan({ ...WHOLE.plan, targetAmount: null }) }, ['target']],
  ['a target is missing from the goal build', { build: null }, ['inSight']],
  ['half is in sight', { build: build(50, 100) }, ['inSight']],
  ['losses are in sight', { build: build(-50, 100) }, ['inSight']],
  ['nobody met the customer for a month', { lastContact: '2026-08-20' }, ['contact']],
  ['the review is late', { plan: plan({ ...WHOLE.plan, reviewCadence: 'Weekly' }) }, ['review']],
  [
    'an assumption stands for a fact',
    { facts: WHOLE.facts.map((each) => ({ ...each, source: 'Assumption' })) },
    ['fact'],
  ],
  [
    'a champion is a placeholder',
    { stakeholders: [person({ decisionRole: 'Economic Buyer' }), person({ support: 'Champion', contactId: null })] },
    ['champion'],
  ],
  ['an action is overdue', { actions: [action('late', { assigneeId: 'u', dueDate: '2026-09-20' })] }, ['overdue']],
  ['an action has no owner', { actions: [action('nobody', { dueDate: '2026-10-01' })] }, ['nextStep']],
])('asks for the one thing when %s', (_title, more, keys) => {
  expect(keysOf({ ...WHOLE, ...more })).toEqual(keys);
});

it('names a stale fact and the kind it no longer answers', () => {
  const facts = WHOLE.facts.map((each) => (each.kind === 'Need' ? { ...each, confirmedOn: '2025-01-01' } : each));
  const { fixes, score } = planQuality({ ...WHOLE, facts }, TODAY);
  expect(fixes.map(({ key, subject, recordId }) => [key, subject, recordId])).toEqual([
    ['fact', 'Need', null],
    ['staleFact', 'Real-time figures in every plant', 'Need'],
  ]);
  expect(score).toBe(97);
});

it('does not count what was dropped, and no length of words', () => {
  const dropped = objective({ id: 'o2', status: 'Dropped' });
  const long = WHOLE.objectives.map((each) => ({ ...each, customerGoal: 'x '.repeat(500) }));
  expect(planQuality({ ...WHOLE, objectives: [...long, dropped] }, TODAY).score).toBe(100);
  expect(keysOf({ ...WHOLE, objectives: WHOLE.objectives.map((each) => ({ ...each, customerGoal: '   ' })) })).toEqual([
    'customerGoal',
  ]);
});

it('holds the sum of the parts to the score, the largest gain first, with 300 objectives', () => {
  const objectives = Array.from({ length: 300 }, (_, index) =>
    objective({ id: `o${index}`, name: `O${index}`, customerGoal: index % 3 ? 'A goal' : null }),
  );
  const { score, parts, fixes } = planQuality({ ...WHOLE, objectives }, TODAY);
  expect(parts.reduce((total, { points }) => total + points, 0)).toBe(score);
  const gains = fixes.map(({ gain }) => gain);
  expect(gains).toEqual([...gains].sort((a, b) => b - a));
});

it('counts a question of a template as no answer', () => {
  const objectives = WHOLE.objectives.map((each) => ({ ...each, customerGoal: 'What do they want?' }));
  expect(keysOf({ ...WHOLE, objectives })).toEqual(['customerGoal']);
});

it.each([
  [0, 0],
  [5, 44],
  [100, 100],
])('tells the score of an empty plan after %i fixes', (count, expected) => {
  expect(scoreAfter(planQuality(EMPTY, TODAY), count)).toBe(expected);
});

it('tells the last day somebody was in touch, not what is planned', () => {
  const task = (isClosed: boolean, completedDate: string | null, dueDate: string | null) => ({
    isClosed,
    completedDate,
    dueDate,
  });
  const tasks = [
    task(true, '2026-09-10T10:00:00.000Z', null),
    task(true, null, '2026-09-12'),
    task(false, null, '2026-09-20'),
  ];
  const events = [
    { date: '2026-09-15', start: null },
    { date: null, start: '2026-12-01T10:00:00.000Z' },
  ];
  expect(lastContactOf(tasks, events, TODAY)).toBe('2026-09-15');
  expect(lastContactOf([], [], TODAY)).toBeNull();
});

it('leaves contact out of the fixes of who sees no activities, and names it with its points', () => {
  const quiet = { ...WHOLE, lastContact: null };
  const seen = planQuality(quiet, TODAY);
  expect([seen.fixes.map(({ key }) => key), seen.unseen]).toEqual([['contact'], []]);
  const unseen = planQuality({ ...quiet, isContactUnseen: true }, TODAY);
  expect([unseen.score, unseen.fixes, unseen.unseen]).toEqual([seen.score, [], [{ key: 'contact', of: 6 }]]);
  expect(planQuality({ ...WHOLE, isContactUnseen: true }, TODAY).unseen).toEqual([]);
});

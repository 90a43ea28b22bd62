import type { ActivityEvent, ActivityTask } from 'c/activityModel';
import type { Commitment } from 'c/commitmentModel';
import type { Contact } from 'c/crmModel';
import { handover } from 'c/handoverModel';
import type { HandoverInput } from 'c/handoverModel';
import { BLANK_ACTION, BLANK_OBJECTIVE } from 'c/objectiveModel';
import type { Action, Objective } from 'c/objectiveModel';
import type { Plan } from 'c/planModel';
import type { Stakeholder } from 'c/stakeholderModel';
import type { PlanUpdate } from 'c/timelineModel';
import { fact } from '../../factModel/__tests__/builders';

const TODAY = '2026-06-15';
const EMPTY: HandoverInput = {
  plan: { id: 'plan', ownerName: null, executiveSponsorName: null } as Plan,
  contacts: [],
  stakeholders: [],
  objectives: [],
  actions: [],
  commitments: [],
  agreements: [],
  facts: [],
  updates: [],
  tasks: [],
  events: [],
  matrix: null,
};
const pack = (more: Partial<HandoverInput> = {}, today = TODAY) => handover({ ...EMPTY, ...more }, today);
const action = (id: string, more: Partial<Action> = {}): Action => ({ ...BLANK_ACTION, id, name: id, ...more });
const objective = (id: string, more: Partial<Objective> = {}): Objective => ({
  ...BLANK_OBJECTIVE,
  id,
  name: id,
  ...more,
});
const commitment = (id: string, more: Partial<Commitment> = {}): Commitment =>
  ({
    id,
    name: id,
    kind: 'Delivery',
    status: 'Agreed',
    department: 'Operations',
    responsibleName: null,
    dueDate: null,
    deliveredDate: null,
    serviceTarget: null,
    serviceActual: null,
    ...more,
  }) as Commitment;
const person = (id: string, more: Partial<Stakeholder> = {}): Stakeholder =>
  ({ id, name: id, contactId: null, title: null, decisionRole: null, support: null, ...more }) as Stakeholder;
const note = (id: string, updateDate: string, more: Partial<PlanUpdate> = {}): PlanUpdate =>
  ({ id, kind: 'General', body: id, updateDate, isPinned: false, authorName: 'Dana', ...more }) as PlanUpdate;
const task = (id: string, more: Partial<ActivityTask> = {}): ActivityTask =>
  ({
    id,
    subject: id,
    isClosed: true,
    completedDate: null,
    dueDate: null,
    createdDate: '2026-01-01T00:00:00Z',
    ...more,
  }) as ActivityTask;
const event = (id: string, date: string | null): ActivityEvent =>
  ({ id, subject: id, date, start: null }) as ActivityEvent;
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).join(' ');

it('is empty for an empty plan', () => {
  expect(pack()).toEqual({ people: [], team: [], promises: [], risks: [], interactions: [], steps: [] });
});

it('names those who decide first, with what their contact says', () => {
  const contact = { id: 'c1', title: 'CFO', email: 'wen@halden.example', phone: null } as Contact;
  const { people } = pack({
    contacts: [contact],
    stakeholders: [
      person('zed'),
      person('amy', { decisionRole: 'Influencer' }),
      person('wen', { contactId: 'c1', decisionRole: 'Economic Buyer' }),
      person('placeholder', { decisionRole: 'Champion', contactId: 'unseen' }),
    ],
  });
  expect(ids(people)).toBe('wen placeholder amy zed');
  expect(people[0]).toMatchObject({ title: 'CFO', email: 'wen@halden.example' });
  expect(people[1]).toMatchObject({ title: null, email: null, phone: null });
});

it('counts the open work of each of us, owner and sponsor first', () => {
  const { team } = pack({
    plan: { ...EMPTY.plan, ownerName: 'Dana', executiveSponsorName: 'Lea' },
    objectives: [
      objective('o1', { responsibleName: 'Dana' }),
      objective('o2', { responsibleName: 'Kofi', status: 'Dropped' }),
    ],
    actions: [
      action('a1', { assigneeName: 'Kofi' }),
      action('a2', { assigneeName: 'Kofi' }),
      action('a3', { assigneeName: 'Mia', status: 'Completed' }),
      action('a4'),
    ],
    commitments: [
      commitment('c1', { responsibleName: 'Ann' }),
      commitment('c2', { status: 'Cancelled', responsibleName: 'Ann' }),
    ],
  });
  expect(team.map(({ name, openCount }) => `${name} ${openCount}`)).toEqual(['Dana 1', 'Lea 0', 'Kofi 2', 'Ann 1']);
  expect(team[0]).toMatchObject({ isOwner: true, isSponsor: false });
});

it.each<[string, Partial<Commitment>, boolean, boolean]>([
  ['due today', { dueDate: TODAY }, true, false],
  ['due yesterday', { dueDate: '2026-06-14' }, true, true],
  ['without a day', {}, true, false],
  ['delivered', { status: 'Delivered', dueDate: '2026-06-14', deliveredDate: '2026-06-14' }, false, false],
  ['cancelled', { status: 'Cancelled', dueDate: '2026-06-14' }, false, false],
  ['a service below its level', { kind: 'Service Level', serviceTarget: 95, serviceActual: 94 }, true, true],
  [
    'a service at its level',
    { kind: 'Service Level', status: 'Delivered', serviceTarget: 95, serviceActual: 95 },
    true,
    false,
  ],
  ['a service nobody measured', { kind: 'Service Level', serviceTarget: 95 }, true, false],
])('promises what is %s', (_title, more, isListed, isBroken) => {
  const { promises, risks } = pack({ commitments: [commitment('c1', more)] });
  expect(promises.map((each) => each.isBroken)).toEqual(isListed ? [isBroken] : []);
  expect(risks.map(({ kind }) => kind)).toEqual(isBroken ? ['breach'] : []);
});

it('promises the last agreement, our commitments by day, and what the customer is to do', () => {
  const agreement = (version: number) =>
    ({ id: `v${version}`, version, agreedBy: 'Wen', agreedOn: '2026-03-01' }) as HandoverInput['agreements'][number];
  const { promises } = pack({
    agreements: [agreement(1), agreement(3), agreement(2)],
    commitments: [
      commitment('later', { dueDate: '2026-09-01' }),
      commitment('open'),
      commitment('soon', { dueDate: '2026-07-01' }),
    ],
    actions: [
      action('theirs', { customerOwnerName: 'Wen', dueDate: '2026-06-01' }),
      action('done', { customerOwnerName: 'Wen', status: 'Completed' }),
      action('ours', { assigneeName: 'Dana' }),
    ],
  });
  expect(ids(promises)).toBe('v3 soon later open theirs');
  expect(promises.at(-1)).toMatchObject({ kind: 'customerAction', who: 'Wen', isBroken: true });
});

it('warns of what is off its way, overdue, ending, feared and threatening, without what was dropped', () => {
  const cell = { rowKey: 'r', columnKey: 'c', status: 'Renewal at Risk', dueDate: '2026-08-01', amount: 320 };
  const matrix = {
    rows: [{ key: 'r', name: 'Plant' }],
    columns: [{ key: 'c', name: 'Support' }],
    cells: [cell, { ...cell, status: 'Owned' }],
  } as unknown as NonNullable<HandoverInput['matrix']>;
  const { risks } = pack({
    matrix,
    objectives: [
      objective('late', { dueDate: '2026-06-14' }),
      objective('fine', { dueDate: '2026-12-31' }),
      objective('gone', { status: 'Dropped', dueDate: '2026-01-01' }),
    ],
    actions: [
      action('b', { dueDate: '2026-06-10' }),
      action('a', { dueDate: '2026-06-01' }),
      action('today', { dueDate: TODAY }),
    ],
    facts: [
      fact({ id: 'threat', kind: 'Threat' }),
      fact({ id: 'fear', kind: 'Fear', weight: 2 }),
      fact({ id: 'great', kind: 'Fear', weight: 9 }),
      fact({ id: 'dropped', kind: 'Fear', isDropped: true }),
      fact({ id: 'need' }),
    ],
  });
  expect(risks.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'objective late',
    'overdueAction a',
    'overdueAction b',
    'renewal r:c',
    'fear great',
    'fear fear',
    'threat threat',
  ]);
  expect(risks[3]).toMatchObject({ text: 'Plant × Support', amount: 320, date: '2026-08-01' });
});

it('tells pinned and handover notes first, then the last ten, up to today', () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    note(`n${index}`, `2026-03-${String(index + 1).padStart(2, '0')}`),
  );
  const { interactions } = pack({
    updates: [
      ...many,
      note('pinned', '2025-01-01', { isPinned: true }),
      note('handover', '2026-02-01', { kind: 'Handover' }),
    ],
    tasks: [
      task('call', { completedDate: '2026-06-01T10:00:00Z' }),
      task('early', { completedDate: '2026-06-16T03:00:00Z' }),
      task('open', { isClosed: false, dueDate: TODAY }),
    ],
    events: [event('today', TODAY), event('tomorrow', '2026-06-16'), event('never', null)],
  });
  expect(ids(interactions)).toBe('handover pinned early today call n11 n10 n9 n8 n7 n6 n5');
});

it('goes on with the next ten open actions, those without a day last', () => {
  const many = Array.from({ length: 3000 }, (_, index) => action(`m${index}`, { dueDate: '2027-01-01' }));
  const { steps } = pack({
    objectives: [objective('o1')],
    actions: [
      action('none', { objectiveId: 'o1' }),
      ...many,
      action('done', { status: 'Completed', dueDate: '2026-01-01' }),
      action('leap', { dueDate: '2028-02-29' }),
      action('late', { objectiveId: 'o1', dueDate: '2025-12-31', assigneeName: 'Kofi' }),
    ],
  });
  expect(steps).toHaveLength(10);
  expect(steps[0]).toEqual({
    id: 'late',
    text: 'late',
    objective: 'o1',
    who: 'Kofi',
    date: '2025-12-31',
    isOverdue: true,
  });
  expect(steps.some(({ id }) => id === 'none' || id === 'leap')).toBe(false);
  expect(ids(pack({ actions: [action('none'), action('leap', { dueDate: '2028-02-29' })] }).steps)).toBe('leap none');
});

test.each([
  ['Call', 'Call'],
  ['Email', 'Email'],
  ['Cadence', 'Task'],
  [null, 'Task'],
])('tells a finished task of subtype %s as %s', (subtype, kind) => {
  const done = {
    id: 't',
    subject: 'Terms',
    isClosed: true,
    completedDate: '2026-06-10T09:00:00.000Z',
    dueDate: '2026-06-10',
  };
  const tasks = [{ ...done, subtype, whoName: null } as ActivityTask];
  expect(pack({ tasks }).interactions.map((each) => each.kind)).toEqual([kind]);
});

import type { Commitment } from 'c/commitmentModel';
import { differencesSince, implementationOf, nextVersion, readImplementation } from 'c/implementationModel';
import type { Implementation, ImplementationSource } from 'c/implementationModel';
import { action, objective } from '../../objectiveModel/__tests__/builders';
import { plan } from '../../planModel/__tests__/builders';

const commitment = (id: string, more: Partial<Commitment> = {}): Commitment => ({
  id,
  planId: 'plan',
  name: id,
  number: 'C-1',
  department: 'Service',
  kind: 'Delivery',
  description: null,
  responsibleId: null,
  responsibleName: null,
  dueDate: '2026-05-01',
  deliveredDate: null,
  serviceTarget: null,
  serviceActual: null,
  status: 'Agreed',
  isCustomerVisible: true,
  objectiveId: null,
  lastModifiedDate: '',
  ...more,
});
const seen = { isCustomerVisible: true };
const SOURCE: ImplementationSource = {
  plan: plan({ name: 'Plan', ownerName: 'Dana' }),
  accountName: 'Acme',
  objectives: [objective({ name: 'Shared', dueDate: '2026-12-31', ...seen })],
  actions: [action('step', { ...seen, dueDate: '2026-03-01', customerOwnerName: 'Wen Zhao' })],
  commitments: [commitment('promise')],
};
const frozen = (of: Implementation): Implementation => {
  const read = readImplementation(JSON.stringify(of));
  if (!read) throw new Error('It does not read.');
  return read;
};

it('holds what the customer sees, and reads back as it was', () => {
  const shown = implementationOf(SOURCE);
  expect(shown.objectives[0]).toMatchObject({ name: 'Shared', actions: [{ name: 'step', customerOwner: 'Wen Zhao' }] });
  expect(shown.commitments[0]).toMatchObject({ name: 'promise', dueDate: '2026-05-01' });
  expect(frozen(shown)).toEqual(shown);
});

it('lets no internal record or field out', () => {
  const SECRET = 'SECRET';
  const secret = (more: object) => ({ ...Object.fromEntries(Object.entries(more)), isCustomerVisible: false });
  const source: ImplementationSource = {
    plan: plan({
      ownerName: 'Dana',
      targetAmount: 987_654,
      targetSource: SECRET,
      executiveSponsorName: SECRET,
      customerVision: SECRET,
      externalKey: SECRET,
    }),
    accountName: 'Acme',
    objectives: [
      objective({
        ...seen,
        solution: SECRET,
        source: SECRET,
        statusReason: SECRET,
        goReason: SECRET,
        goDecidedBy: SECRET,
        responsibleName: SECRET,
        measureDefinitionName: SECRET,
        baselineValue: 987_654,
        targetValue: 987_654,
        actualValue: 987_654,
        forecastValue: 987_654,
        contributionAmount: 987_654,
        weight: 987_654,
        abandonBelow: 987_654,
        previousObjectiveId: SECRET,
      }),
      objective(secret({ id: 'hidden', name: SECRET, customerGoal: SECRET })),
      objective({ id: 'dropped', name: SECRET, status: 'Dropped', ...seen }),
    ],
    actions: [
      action('shown', {
        ...seen,
        opportunityId: SECRET,
        cellId: SECRET,
        commitmentId: SECRET,
        taskId: SECRET,
        parentActionId: 'inner',
      }),
      action('inner', secret({ name: SECRET, assigneeName: SECRET })),
      action('below', { ...seen, objectiveId: 'hidden' }),
      action('late', { ...seen, name: SECRET, status: 'Dropped' }),
    ],
    commitments: [
      commitment('open', { responsibleName: SECRET, objectiveId: 'hidden', serviceActual: 987_654 }),
      commitment('hushed', { name: SECRET, isCustomerVisible: false }),
      commitment('gone', { name: SECRET, status: 'Cancelled' }),
    ],
  };
  const shown = implementationOf(source);
  const text = JSON.stringify(shown);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('987654');
  expect(text).not.toContain('hidden');
  expect(text).not.toContain('inner');
  expect(shown.objectives.at(-1)).toMatchObject({ id: '', name: null, actions: [{ id: 'below', parentId: null }] });
});

it('has no fields but these', () => {
  const keys = (value: unknown): readonly string[] =>
    Array.isArray(value)
      ? value.flatMap(keys)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)])
        : [];
  expect([...new Set(keys(implementationOf(SOURCE)))].sort()).toEqual([
    'account',
    'actions',
    'commitments',
    'contact',
    'customerGoal',
    'customerOwner',
    'deliveredDate',
    'department',
    'description',
    'dueDate',
    'id',
    'name',
    'objectives',
    'ourOwner',
    'parentId',
    'periodEnd',
    'periodStart',
    'plan',
    'serviceTarget',
    'signOffRequired',
    'signedOffAt',
    'signedOffBy',
    'startDate',
    'status',
  ]);
});

it('keeps a sub-step below its nearest visible step', () => {
  const actions = [
    action('top', seen),
    action('hidden', { parentActionId: 'top' }),
    action('low', { parentActionId: 'hidden', ...seen }),
  ];
  expect(
    implementationOf({ ...SOURCE, actions }).objectives[0]?.actions.map(({ id, parentId }) => [id, parentId]),
  ).toEqual([
    ['top', null],
    ['low', 'top'],
  ]);
});

it.each([[null], [''], ['no JSON'], ['3']])('reads %p as nothing', (content) => {
  expect(readImplementation(content)).toBeNull();
});

it('reads what lacks parts, and drops what does not belong', () => {
  expect(
    readImplementation('{"plan":"P","objectives":[{"name":"O","secret":1,"actions":3}],"commitments":"x"}'),
  ).toMatchObject({
    plan: 'P',
    objectives: [{ name: 'O', actions: [] }],
    commitments: [],
  });
});

it('counts versions on from the last', () => {
  expect(nextVersion([])).toBe(1);
  expect(nextVersion([{ version: 3 }, { version: 1 }])).toBe(4);
});

it('tells what changed since it was agreed', () => {
  const agreed = implementationOf(SOURCE);
  expect(differencesSince(agreed, agreed)).toEqual([]);
  const now = implementationOf({
    ...SOURCE,
    objectives: [objective({ name: 'Shared more', dueDate: '2027-01-31', ...seen })],
    actions: [action('new step', seen)],
    commitments: [commitment('promise', { dueDate: null })],
  });
  expect(differencesSince(agreed, now)).toEqual([
    { kind: 'renamed', part: 'objective', name: 'Shared more', from: 'Shared', to: 'Shared more' },
    { kind: 'moved', part: 'objective', name: 'Shared more', from: '2026-12-31', to: '2027-01-31' },
    { kind: 'added', part: 'action', name: 'new step', from: null, to: null },
    { kind: 'moved', part: 'commitment', name: 'promise', from: '2026-05-01', to: null },
    { kind: 'removed', part: 'action', name: 'step', from: '2026-03-01', to: null },
  ]);
});

it('knows parts without an id by their name', () => {
  const agreed = readImplementation('{"objectives":[{"name":"Shared","actions":[{"name":"step"}]}]}');
  const kinds = agreed ? differencesSince(agreed, implementationOf(SOURCE)).map(({ kind }) => kind) : [];
  expect(kinds).toEqual(['moved', 'moved', 'added']);
});

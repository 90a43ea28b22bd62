import { templateFor, templateItems } from 'c/templateModel';
import type { PlanTemplate, TemplateItem } from 'c/templateModel';

const BLANK: TemplateItem = {
  id: '',
  parentId: null,
  name: '',
  type: 'Objective',
  category: null,
  customerGoal: null,
  solution: null,
  measureType: null,
  measureDefinitionId: null,
  direction: null,
  strength: null,
  factKind: null,
  department: null,
  priority: null,
  startDay: null,
  dueDay: null,
  weight: null,
  isCustomerVisible: false,
  statement: null,
  sortOrder: null,
};
const line = (id: string, more: Partial<TemplateItem>): TemplateItem => ({ ...BLANK, id, name: id, ...more });
const YEAR = { start: '2027-01-01', end: '2027-12-31' };
const made = (items: readonly TemplateItem[], period = YEAR) => templateItems({ items }, period, '2026-11-22', 'Grow');

const WHOLE: readonly TemplateItem[] = [
  line('o', { measureType: 'Amount', measureDefinitionId: 'm', startDay: 0, dueDay: 364, isCustomerVisible: true }),
  line('a', { type: 'Action', parentId: 'o', startDay: 0, dueDay: 21, priority: 'High' }),
  line('b', { type: 'Action', parentId: 'a', dueDay: 7 }),
  line('d', { type: 'Force', parentId: 'o', direction: 'Driving', strength: 6, statement: 'Say so' }),
  line('f', { type: 'Fact', factKind: 'Fear', statement: 'What would they lose?' }),
  line('c', { type: 'Commitment', department: 'Service', dueDay: 30, statement: 'One person' }),
];

it('makes objectives, actions with sub-actions, forces, facts and commitments', () => {
  const items = made(WHOLE);
  expect(items.map(({ kind, key, links }) => [kind, key, links])).toEqual([
    ['action', 't:a', { objectiveId: 't:o' }],
    ['action', 't:b', { objectiveId: 't:o', parentActionId: 't:a' }],
    ['commitment', 't:c', {}],
    ['force', 't:d', { objectiveId: 't:o' }],
    ['fact', 't:f', {}],
    ['objective', 't:o', {}],
  ]);
  const valuesOf = (key: string) => items.find((item) => item.key === key)?.values;
  expect(valuesOf('t:o')).toMatchObject({
    measureDefinitionId: 'm',
    startDate: '2027-01-01',
    dueDate: '2027-12-31',
    source: 'Grow',
    isCustomerVisible: true,
  });
  expect(valuesOf('t:a')).toMatchObject({ startDate: '2027-01-01', dueDate: '2027-01-22', priority: 'High' });
  expect(valuesOf('t:d')).toMatchObject({ strength: 6, mitigation: 'Say so' });
  expect(valuesOf('t:f')).toMatchObject({ source: 'Assumption', expiresOn: '2026-11-22' });
  expect(valuesOf('t:c')).toMatchObject({ kind: 'Delivery', dueDate: '2027-01-31', status: 'Requested' });
});

it.each<[string, { start: string; end: string }, number, string]>([
  ['the leap day', { start: '2028-01-01', end: '2028-12-31' }, 59, '2028-02-29'],
  ['the end of the year', YEAR, 364, '2027-12-31'],
  ['the day after the year of a period over it', { start: '2027-07-01', end: '2028-06-30' }, 184, '2028-01-01'],
  ['the last day of a shorter period', { start: '2027-01-01', end: '2027-03-31' }, 364, '2027-03-31'],
  ['the first day', YEAR, 0, '2027-01-01'],
])('dates a line to %s', (_title, period, dueDay, expected) => {
  expect(made([line('o', { dueDay })], period)[0]?.values).toMatchObject({ dueDate: expected });
});

it.each<[string, TemplateItem]>([
  ['an action below nothing', line('a', { type: 'Action' })],
  ['an action below itself', line('a', { type: 'Action', parentId: 'a' })],
  ['a force without strength', line('d', { type: 'Force', parentId: 'o', direction: 'Driving' })],
  ['a fact without a statement', line('f', { type: 'Fact', factKind: 'Fear' })],
  ['a commitment without a day', line('c', { type: 'Commitment', department: 'Legal' })],
])('leaves out %s', (_title, item) => {
  expect(made([line('o', {}), item]).map(({ key }) => key)).toEqual(['t:o']);
});

it('makes nothing of an empty template, and keeps the order of lines', () => {
  expect(made([])).toEqual([]);
  expect(made([line('x', { sortOrder: 2 }), line('y', { sortOrder: 1 })]).map(({ key }) => key)).toEqual([
    't:y',
    't:x',
  ]);
});

it('picks the template of the type, else one for any type', () => {
  const template = (id: string, planType: PlanTemplate['planType']): PlanTemplate => ({
    id,
    name: id,
    planType,
    description: null,
    sortOrder: null,
    items: [],
  });
  const all = [template('any', null), template('retain', 'Retain')];
  expect(templateFor(all, 'Retain')?.id).toBe('retain');
  expect(templateFor(all, 'Grow')?.id).toBe('any');
  expect(templateFor([], 'Grow')).toBeNull();
});

import type { FieldType, Value } from '../../../scripts/org/catalog/types.ts';
import { compileFormula } from '../../../scripts/org/engine/formula/compile-formula.ts';
import type { CompiledFormula, FormulaScope } from '../../../scripts/org/engine/formula/types.ts';
import { inventedCatalog, inventedField, inventedObject } from './invented-object.ts';

const fields: ReadonlyArray<readonly [string, FieldType]> = [
  ['Id', 'id'],
  ['Name', 'string'],
  ['Text__c', 'string'],
  ['Other__c', 'string'],
  ['Number__c', 'double'],
  ['Big__c', 'currency'],
  ['Share__c', 'percent'],
  ['Day__c', 'date'],
  ['Moment__c', 'datetime'],
  ['Clock__c', 'time'],
  ['Flag__c', 'boolean'],
  ['Color__c', 'picklist'],
  ['Tags__c', 'multipicklist'],
  ['Address__c', 'address'],
];

const owner = inventedField('OwnerId', 'reference', { referenceTo: ['User'], relationshipName: 'Owner' });
const parent = inventedField('Garden__c', 'reference', { referenceTo: ['Garden__c'], relationshipName: 'Garden__r' });
const whom = inventedField('Keeper__c', 'reference', {
  referenceTo: ['User', 'Garden__c'],
  relationshipName: 'Keeper__r',
});

export const plant = inventedObject('Plant__c', [
  ...fields.map(([name, type]) => inventedField(name, type)),
  owner,
  parent,
  whom,
]);
const garden = inventedObject('Garden__c', [
  inventedField('Name', 'string'),
  inventedField('Size__c', 'double'),
  owner,
]);
const user = inventedObject('User', [
  inventedField('Id', 'id'),
  inventedField('Name', 'string'),
  inventedField('IsActive', 'boolean'),
]);
const label = { name: 'Greeting', value: 'Hello', language: 'en_US', protected: false };
const gardenCatalog = inventedCatalog([plant, garden, user], { labels: new Map([['greeting', label]]) });

export type Known = Readonly<Record<string, Value>>;

export const compile = (source: string, more: Partial<FormulaScope> = {}): CompiledFormula =>
  compileFormula(source, { catalog: gardenCatalog, object: plant, use: 'field', ...more });

/** Evaluates on an invented plant at 2024-02-29T23:30:00Z, in Tokyo (already March there). */
export function evaluate(
  source: string,
  values: Known = {},
  more: Partial<FormulaScope> & { readonly prior?: Known } = {},
): Value {
  const { prior, ...scope } = more;
  const formula = compile(source, scope);
  const nameOf = (index: number): string => (formula.references[index] ?? []).join('.');
  return formula.evaluate({
    value: (index) => values[nameOf(index)] ?? null,
    prior: (index) => prior?.[nameOf(index)] ?? null,
    isNew: prior === undefined,
    now: new Date('2024-02-29T23:30:00Z'),
    timeZone: 'Asia/Tokyo',
    global: (path) => values[path.join('.')] ?? null,
  });
}

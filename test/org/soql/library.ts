import type { Catalog, Value } from '../../../scripts/org/catalog/types.ts';
import type { FormulaResolver, QueryEnvironment, RowLimit } from '../../../scripts/org/soql/environment.ts';
import { bindQuery } from '../../../scripts/org/soql/bind-query.ts';
import { compileQuery } from '../../../scripts/org/soql/compile-query.ts';
import { parseSoql } from '../../../scripts/org/soql/parse-soql.ts';
import type { CompiledQuery } from '../../../scripts/org/soql/shape.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import type { FormulaEvaluator, Store } from '../../../scripts/org/store/types.ts';
import { field, lookup, makeCatalog, object, picklist } from '../support/make-catalog.ts';

/** A library of books: the invented org the query tests run on. */
export const catalog: Catalog = makeCatalog([
  object('User', '005', {
    hasOwner: false,
    fields: [
      field('Name', { nameField: true, components: ['FirstName', 'LastName'], readOnly: true }),
      field('FirstName'),
      field('LastName'),
      field('Username'),
    ],
  }),
  object('Group', '00G', { hasOwner: false, fields: [field('Name', { nameField: true })] }),
  object('Library__c', 'a01', {
    fields: [
      field('Name', { nameField: true }),
      field('Spot__c', { type: 'location', components: ['Spot__Latitude__s', 'Spot__Longitude__s'] }),
      field('Spot__Latitude__s', { type: 'double' }),
      field('Spot__Longitude__s', { type: 'double' }),
    ],
  }),
  object('Book__c', 'a02', {
    fields: [
      field('Name', { nameField: true }),
      lookup('OwnerId', ['Group', 'User']),
      lookup('Library__c', ['Library__c'], { childRelationshipName: 'Books__r' }),
      lookup('Sequel_Of__c', ['Book__c'], { childRelationshipName: 'Sequels__r' }),
      picklist('Genre__c', ['Novel', 'Crime', 'Poetry']),
      field('Tags__c', { type: 'multipicklist' }),
      field('Pages__c', { type: 'double', precision: 18 }),
      field('Price__c', { type: 'currency', precision: 16, scale: 2 }),
      field('Lent__c', { type: 'boolean' }),
      field('Bought__c', { type: 'date' }),
      field('Seen__c', { type: 'datetime' }),
      field('Blurb__c', { type: 'textarea', length: 32768 }),
      field('Code__c', { unique: true, caseSensitive: true }),
      field('Secret__c'),
      field('Double_Price__c', { type: 'currency', scale: 2, formula: 'Price__c * 2' }),
      field('Library_Name__c', { formula: 'Library__r.Name' }),
    ],
  }),
  object('Loan__c', 'a03', {
    fields: [
      field('Name', { nameField: true }),
      lookup('Book__c', ['Book__c'], { childRelationshipName: 'Loans__r' }),
      field('Days__c', { type: 'int' }),
    ],
  }),
  object('Vault__c', 'a04', { fields: [field('Name', { nameField: true })] }),
]);

const formulas: FormulaResolver = (_object, each) => {
  if (each.name === 'Double_Price__c') return { references: [['Price__c']] };
  return each.name === 'Library_Name__c' ? { references: [['Library__r', 'Name']] } : undefined;
};

export const evaluate: FormulaEvaluator = (key, [value]) => {
  if (key === 'Book__c.Double_Price__c') return value === null ? null : Number(value) * 2;
  return key === 'Book__c.Library_Name__c' ? (value ?? null) : null;
};

/** A reader who may not see vaults, secret fields, nor libraries of others (rows given). */
export function environment(
  given: Partial<QueryEnvironment> = {},
  rows: Readonly<Record<string, RowLimit>> = {},
): QueryEnvironment {
  return {
    catalog,
    formulas,
    access: {
      object: (each) => ({ read: each.name !== 'Vault__c' }),
      canReadField: (_object, each) => each.name !== 'Secret__c',
      rows: (each) => rows[each.name] ?? { kind: 'all' },
    },
    userId: '005000000000001AAA',
    timeZone: 'Europe/Berlin',
    currency: 'USD',
    now: new Date('2026-03-10T22:30:00Z'),
    includeDeleted: false,
    ...given,
  };
}

export function compiled(soql: string, given: QueryEnvironment = environment()): CompiledQuery {
  return compileQuery(bindQuery({ ...given, source: soql }, parseSoql(soql)));
}

/** Values of the columns, row by row, without the id each query reads first unless it was asked for. */
export function run(store: Store, soql: string, given: QueryEnvironment = environment()): Value[][] {
  const { sql, parameters, shape, kind } = compiled(soql, given);
  const columns = shape.outputs.flatMap((output) => {
    if (output.kind === 'value') return [output.value];
    return output.kind === 'parent'
      ? output.variants.flatMap((variant) =>
          variant.outputs.flatMap((each) => (each.kind === 'value' ? [each.value] : [])),
        )
      : [];
  });
  const rows = store.select(sql, parameters, evaluate);
  return rows.map((row) => (kind === 'count' ? ['c0'] : columns).map((column) => row[column] ?? null));
}

type Values = Readonly<Record<string, Value>>;

export function add(store: Store, name: string, values: Values): string {
  const definition = catalog.objects.get(name.toLowerCase());
  if (definition === undefined) throw new Error(`No object ${name}`);
  const id = store.nextId(definition.keyPrefix);
  store.insert(definition, { Id: id, ...values });
  return id;
}

/** Two libraries, five books, three loans. */
export function stocked(): Store {
  const store = openStore(':memory:');
  store.syncSchema(catalog);
  const ada = add(store, 'User', { FirstName: 'Ada', LastName: 'Lovelace', Username: 'ada@lib' });
  const desk = add(store, 'Group', { Name: 'Front desk' });
  const town = add(store, 'Library__c', {
    Name: 'Town',
    OwnerId: ada,
    Spot__Latitude__s: 52.5,
    Spot__Longitude__s: 13.4,
  });
  const farm = add(store, 'Library__c', { Name: 'Farm', OwnerId: desk });
  const dune = add(store, 'Book__c', {
    Name: 'Dune',
    OwnerId: ada,
    Library__c: town,
    Genre__c: 'Novel',
    Tags__c: 'sand;spice',
    Pages__c: 600,
    Price__c: 9.5,
    Lent__c: true,
    Bought__c: '2026-03-11',
    Seen__c: '2026-03-10T23:30:00.000Z',
    Code__c: 'du',
    Secret__c: 'x',
  });
  add(store, 'Book__c', {
    Name: 'dune messiah',
    OwnerId: desk,
    Library__c: town,
    Genre__c: 'Novel',
    Tags__c: 'sand',
    Pages__c: 300,
    Price__c: 8,
    Sequel_Of__c: dune,
    Bought__c: '2026-02-28',
    Seen__c: '2026-03-10T22:59:59.000Z',
    Code__c: 'DU',
  });
  const emma = add(store, 'Book__c', {
    Name: 'Émma',
    OwnerId: ada,
    Library__c: farm,
    Genre__c: 'Poetry',
    Pages__c: 300,
    Bought__c: '2025-12-31',
  });
  add(store, 'Book__c', {
    Name: 'Froth 100%',
    OwnerId: ada,
    Genre__c: 'Crime',
    Price__c: 1.25,
    Seen__c: '2025-01-01T00:00:00.000Z',
  });
  add(store, 'Book__c', { Name: 'Gone', OwnerId: ada, IsDeleted: true, Library__c: town });
  add(store, 'Loan__c', { Name: 'L1', Book__c: dune, Days__c: 3 });
  add(store, 'Loan__c', { Name: 'L2', Book__c: dune, Days__c: 5 });
  add(store, 'Loan__c', { Name: 'L3', Book__c: emma, Days__c: 7 });
  return store;
}

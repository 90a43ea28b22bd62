import {
  buildClientSchema,
  getIntrospectionQuery,
  GraphQLInterfaceType,
  lexicographicSortSchema,
  validateSchema,
  type GraphQLObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { Nursery } from './nursery.ts';

let org: Nursery;
beforeAll(() => {
  org = new Nursery();
});
afterEach(() => expect(org.defects).toEqual([]));

describe('introspection', () => {
  it('is whole enough for a client to build the schema', async () => {
    const { data, errors } = await org.ask(
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }),
    );
    expect(errors).toEqual([]);
    const schema = buildClientSchema(data as unknown as IntrospectionQuery);
    expect(validateSchema(lexicographicSortSchema(schema))).toEqual([]);
    expect(schema.getType('Record')).toBeInstanceOf(GraphQLInterfaceType);
    expect((schema.getType('Grove__c') as GraphQLObjectType).getInterfaces().map(({ name }) => name)).toEqual([
      'Record',
    ]);
    expect(schema.getDirective('optional')).toBeDefined();
  });

  it('shows what each type of value has', async () => {
    const { data } = await org.ask(
      '{ picklist: __type(name: "PicklistValue") { ...F } currency: __type(name: "CurrencyValue") { ...F } yes: __type(name: "BooleanValue") { ...F } where: __type(name: "LatitudeValue") { ...F } } fragment F on __Type { fields { name } }',
    );
    const fields = (key: string): readonly string[] =>
      (data as Readonly<Record<string, { fields: readonly { name: string }[] }>>)[key]?.fields.map(
        ({ name }) => name,
      ) ?? [];
    expect(fields('picklist')).toEqual(['value', 'displayValue', 'label']);
    expect(fields('currency')).toEqual(['value', 'displayValue', 'format']);
    expect(fields('yes')).toEqual(['value', 'displayValue']);
    expect(fields('where')).toEqual(['value', 'displayValue', 'format']);
  });
});

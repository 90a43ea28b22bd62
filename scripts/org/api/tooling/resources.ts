import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { notFound } from '../request.ts';
import { ok, type Answer, type Call, type Resource } from '../resource.ts';
import { componentTables } from './component-tables.ts';
import { entityDefinition, fieldDefinition } from './definition-tables.ts';
import { selectRows, wireRow } from './select-rows.ts';
import type { ToolingTable } from './table.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reading definitions and components: https://developer.salesforce.com/docs/atlas.en-us.api_tooling.meta/api_tooling/intro_rest_resources.htm
 * SourceMember is not there, by which clients know that there is no source tracking.
 */
export function toolingResources(engine: Engine): readonly Resource[] {
  const tables: readonly ToolingTable[] = [entityDefinition, fieldDefinition, ...componentTables(engine)];
  const named = (name: string): ToolingTable | undefined =>
    tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  const addressed = (name = ''): ToolingTable => {
    const table = named(name);
    if (table === undefined) throw notFound();
    return table;
  };

  const query = (call: Call): Answer => {
    const soql = call.query.get('q') ?? '';
    if (soql.trim() === '') throw new OrgError('MALFORMED_QUERY', 'A query string has to be specified');
    const tree = engine.parseQuery(soql);
    const table = named(tree.from);
    if (table === undefined) throw new OrgError('INVALID_TYPE', `sObject type '${tree.from}' is not supported.`);
    const { fields, records, totalSize } = selectRows(table, tables, tree, () => table.rows(call.context));
    if (call.query.get('columns') === 'true') {
      return ok(
        columns(
          table,
          fields.map((path) => path.join('.')),
        ),
      );
    }
    const wire = records.map((row) => wireRow(row, fields, table, call.version));
    return ok({
      size: totalSize,
      totalSize,
      done: true,
      queryLocator: null,
      entityTypeName: table.name,
      records: wire,
    });
  };

  return [
    {
      path: '/tooling',
      methods: {
        GET: ({ version }) => {
          const below = (path: string): string => `/services/data/${version}/tooling/${path}`;
          return ok({ query: below('query'), sobjects: below('sobjects') });
        },
      },
    },
    { path: '/tooling/query', methods: { GET: query } },
    {
      path: '/tooling/sobjects',
      methods: {
        GET: ({ version }) =>
          ok({ encoding: 'UTF-8', maxBatchSize: 200, sobjects: tables.map((table) => summary(table, version)) }),
      },
    },
    {
      path: '/tooling/sobjects/:object/describe',
      methods: { GET: ({ version }, { object }) => ok(describe(addressed(object), version)) },
    },
    {
      path: '/tooling/sobjects/:object/:id',
      methods: {
        GET: ({ context, version }, { object, id = '' }) => {
          const table = addressed(object);
          const row = table
            .rows(context)
            .find((each) => [each['Id'], each['DurableId']].includes(id) || isShort(each['Id'], id));
          if (row === undefined) throw notFound();
          const fields = Object.keys(table.columns).filter((column) => column in row && column !== 'EntityDefinition');
          return ok(
            wireRow(
              row,
              fields.map((field) => [field]),
              table,
              version,
            ),
          );
        },
      },
    },
  ];
}

const isShort = (long: unknown, id: string): boolean =>
  typeof long === 'string' && id.length === 15 && long.slice(0, 15) === id;

const summary = ({ name, label, keyPrefix }: ToolingTable, version: string): Json => {
  const sobject = `/services/data/${version}/tooling/sobjects/${name}`;
  return {
    createable: false,
    custom: false,
    deletable: false,
    keyPrefix,
    label,
    labelPlural: label,
    name,
    queryable: true,
    retrieveable: true,
    updateable: false,
    urls: { describe: `${sobject}/describe`, rowTemplate: `${sobject}/{ID}`, sobject },
  };
};

const describe = (table: ToolingTable, version: string): Json => ({
  ...summary(table, version),
  childRelationships: [],
  fields: Object.entries(table.columns)
    .filter(([name]) => name !== 'EntityDefinition')
    .map(([name, type]) => ({
      name,
      label: name,
      type: type === 'nested' ? 'complexvalue' : type,
      custom: false,
      createable: false,
      updateable: false,
      filterable: type !== 'nested',
      sortable: type !== 'nested',
      nillable: name !== 'Id',
      referenceTo: name === 'EntityDefinitionId' ? ['EntityDefinition'] : [],
      relationshipName: name === 'EntityDefinitionId' ? 'EntityDefinition' : null,
    })),
});

/** What `sf data query` asks beside its rows. */
const columns = (table: ToolingTable, names: readonly string[]): Json => ({
  columnMetadata: names.map((columnName) => {
    const type = table.columns[columnName];
    return {
      aggregate: false,
      booleanType: type === 'boolean',
      columnName,
      custom: false,
      displayName: columnName,
      foreignKeyName: null,
      insertable: false,
      joinColumns: [],
      numberType: type === 'int' || type === 'double',
      textType: type === 'string' || type === 'id' || type === undefined,
      updatable: false,
    };
  }),
  entityName: table.name,
  groupBy: false,
  idSelected: names.includes('Id'),
  keyPrefix: table.keyPrefix,
});

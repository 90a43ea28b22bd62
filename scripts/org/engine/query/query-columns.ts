import type { FieldDef, FieldType } from '../../catalog/types.ts';
import type { BoundChild, BoundExpression, BoundOutput, BoundQuery } from '../../soql/bound.ts';
import type { ColumnMetadata, QueryColumns } from '../types.ts';

const numeric: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent']);
const untyped: ReadonlySet<FieldType> = new Set([
  'boolean',
  'date',
  'datetime',
  'time',
  'address',
  'location',
  'base64',
]);

function column(columnName: string, displayName: string, type?: FieldType, field?: FieldDef): ColumnMetadata {
  const writable = field !== undefined && !field.readOnly;
  return {
    columnName,
    displayName,
    aggregate: false,
    booleanType: type === 'boolean',
    custom: field?.custom ?? false,
    foreignKeyName: null,
    insertable: writable,
    numberType: type !== undefined && numeric.has(type),
    textType: type !== undefined && !numeric.has(type) && !untyped.has(type),
    updatable: writable && !field.createOnly,
    joinColumns: [],
  };
}

/** `count(Id)`, as Salesforce shows an aggregate. */
function display(value: BoundExpression, fallback: string): string {
  if (value.kind !== 'aggregate') return fallback;
  return `${value.name.toLowerCase()}(${value.argument.field?.name ?? ''})`;
}

function columnsOf(outputs: readonly BoundOutput[], children: readonly BoundChild[]): readonly ColumnMetadata[] {
  return outputs.map((output) => {
    switch (output.kind) {
      case 'value': {
        const { name, value, type, field } = output;
        const aggregate = value.kind === 'aggregate' || value.kind === 'grouping';
        return { ...column(name, display(value, name), type, aggregate ? undefined : field), aggregate };
      }
      case 'compound':
        return column(output.name, output.name, 'address');
      case 'parent':
        return { ...column(output.name, output.name), joinColumns: columnsOf(output.variants[0]?.outputs ?? [], []) };
      case 'children': {
        const query = children[output.index]?.query;
        return {
          ...column(output.name, output.name),
          aggregate: true,
          joinColumns: query ? columnsOf(query.outputs, query.children) : [],
        };
      }
    }
  });
}

/** The columns of a query's answer, without running it. */
export function columnsOfQuery(query: BoundQuery): QueryColumns {
  const { object } = query.source.table;
  const isId = (output: BoundOutput): boolean => output.kind === 'value' && output.name === 'Id';
  return {
    columnMetadata: columnsOf(query.outputs, query.children),
    entityName: object.name,
    groupBy: query.groupBy.items.length > 0,
    idSelected: query.outputs.some(isId),
    keyPrefix: object.keyPrefix,
  };
}

import type { BoundOutput, BoundQuery } from './bound.ts';
import { compileExpression } from './compile-expression.ts';
import { joined, name, param, sql, type Fragment } from './sql.ts';

type ValueOutput = Extract<BoundOutput, { kind: 'value' }>;
type Variants = Extract<BoundOutput, { kind: 'parent' }>['variants'];

const text = (constant: string): Fragment => param(constant);

function number(x: Fragment, digits: number): Fragment {
  const whole = sql`CAST(${x} AS INTEGER)`;
  const fraction = digits > 0 ? sql`round(${x}, ${param(digits)})` : x;
  return sql`CASE WHEN typeof(${x}) IS NOT ${text('real')} THEN ${x} WHEN ${x} = ${whole} THEN ${whole} ELSE ${fraction} END`;
}

/** The value as REST writes it, or undefined where only the engine can write it. */
function jsonValue({ value, type, field, present }: ValueOutput): Fragment | undefined {
  if (present !== 'plain') return undefined;
  const x = compileExpression(value);
  switch (type) {
    case 'id':
    case 'string':
    case 'textarea':
    case 'date':
    case 'time':
    case 'picklist':
    case 'multipicklist':
    case 'combobox':
    case 'reference':
    case 'email':
    case 'phone':
    case 'url':
    case 'encryptedstring':
      return value.kind === 'column' ? x : undefined;
    case 'datetime':
      return value.kind === 'column'
        ? sql`CASE WHEN substr(${x}, -1) = ${text('Z')} THEN substr(${x}, 1, length(${x}) - 1) || ${text('+0000')} ELSE ${x} END`
        : undefined;
    case 'boolean':
      return value.kind === 'column'
        ? sql`json(CASE ${x} WHEN 1 THEN ${text('true')} ELSE ${text('false')} END)`
        : undefined;
    case 'int':
      return value.kind === 'column' ? number(x, 0) : undefined;
    case 'currency':
    case 'percent':
    case 'double':
      return value.kind === 'column' ? number(x, field?.scale ?? 0) : undefined;
    case 'base64':
    case 'address':
    case 'location':
      return undefined;
  }
}

function parent(variants: Variants, apiVersion: string): Fragment | undefined {
  const cases: Fragment[] = [];
  for (const { object, id, outputs } of variants) {
    const record = jsonRecord(object.name, compileExpression(id), outputs, apiVersion);
    if (record === undefined) return undefined;
    cases.push(sql`WHEN ${compileExpression(id)} IS NOT NULL THEN ${record}`);
  }
  return sql`json(CASE ${joined(cases, ' ')} END)`;
}

function member(output: BoundOutput, apiVersion: string): Fragment | undefined {
  switch (output.kind) {
    case 'value':
      return jsonValue(output);
    case 'parent':
      return parent(output.variants, apiVersion);
    case 'compound':
    case 'children':
      return undefined;
  }
}

function jsonRecord(
  object: string,
  id: Fragment,
  outputs: readonly BoundOutput[],
  apiVersion: string,
): Fragment | undefined {
  const url = sql`${text(`/services/data/${apiVersion}/sobjects/${object}/`)} || ${id}`;
  const members = [sql`${text('attributes')}, json_object(${text('type')}, ${text(object)}, ${text('url')}, ${url})`];
  for (const output of outputs) {
    const value = member(output, apiVersion);
    if (value === undefined) return undefined;
    members.push(sql`${text(output.name)}, ${value}`);
  }
  return sql`json_object(${joined(members, ', ')})`;
}

/**
 * Each record as JSON text, made by the database: a third of the work of making objects to write them. Undefined where an output
 * needs the engine: formulas, child rows, addresses, labels.
 */
export const jsonColumn = (query: BoundQuery, apiVersion: string): Fragment | undefined => {
  const record = jsonRecord(query.source.table.object.name, compileExpression(query.id), query.outputs, apiVersion);
  return record && sql`${record} AS ${name('json')}`;
};

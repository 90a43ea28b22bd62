import type { Condition, FieldExpression, Literal, Query } from '../engine/types.ts';

/** The SOQL of a query of fields and simple conditions, as a list view has. */
export function queryText({ select, from, where, orderBy }: Query): string {
  const fields = select.map((item) => (item.kind === 'expression' ? expressionText(item.expression) : refuse(item)));
  const order = orderBy.map(
    ({ expression, direction, nulls }) => `${expressionText(expression)} ${direction} NULLS ${nulls}`,
  );
  return [
    `SELECT ${fields.join(', ')} FROM ${from}`,
    ...(where === undefined ? [] : [`WHERE ${conditionText(where)}`]),
    ...(order.length === 0 ? [] : [`ORDER BY ${order.join(', ')}`]),
  ].join(' ');
}

function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.terms.map(termText).join(` ${condition.kind.toUpperCase()} `);
    case 'not':
      return `NOT ${termText(condition.term)}`;
    case 'compare':
      return `${expressionText(condition.left)} ${condition.operator} ${literalText(condition.right)}`;
    case 'list':
      return `${expressionText(condition.left)} ${condition.operator} (${condition.values.map(literalText).join(', ')})`;
    case 'semijoin':
      return refuse(condition);
  }
}

const termText = (term: Condition): string =>
  term.kind === 'compare' || term.kind === 'list' ? conditionText(term) : `(${conditionText(term)})`;

/** `Account.Name` of a field. */
export const expressionText = (expression: FieldExpression): string =>
  expression.kind === 'field' ? expression.path.join('.') : refuse(expression);

/** A value as SOQL writes it. */
export function literalText(literal: Literal): string {
  switch (literal.kind) {
    case 'string':
      return `'${literal.value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
    case 'null':
      return 'null';
    case 'currency':
      return `${literal.code}${literal.value}`;
    case 'dateLiteral':
      return literal.n === undefined ? literal.name : `${literal.name}:${literal.n}`;
    default:
      return String(literal.value);
  }
}

function refuse({ kind }: { readonly kind: string }): never {
  throw new Error(`A ${kind} has no place in the query of a list`);
}

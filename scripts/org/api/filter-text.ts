import { GraphQLError, parseValue, valueFromASTUntyped } from 'graphql';
import type { ObjectDef } from '../catalog/types.ts';
import type { Condition, Context } from '../engine/types.ts';
import { OrgError } from '../errors.ts';
import { filterCondition } from './filter-condition.ts';
import { isObject } from './parse.ts';

function parsed(text: string): unknown {
  try {
    return valueFromASTUntyped(parseValue(text, { maxTokens: 10_000 }));
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** A filter written as GraphQL writes it, `{ Name: { like: "B%" } }`, as a condition of a query; undefined where it says nothing. */
export function filterOfText(context: Context, object: ObjectDef, text: string): Condition | undefined {
  const filter = parsed(text);
  if (!isObject(filter)) {
    throw new OrgError('ILLEGAL_QUERY_PARAMETER_VALUE', `where is not a filter in GraphQL syntax: ${text}`);
  }
  return filterCondition(context.catalog, object, filter);
}

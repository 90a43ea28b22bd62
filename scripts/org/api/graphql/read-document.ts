import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { salesforceRules } from './limits.ts';
import { withoutMissingOptional } from './optional-fields.ts';

const mostTokens = 100_000;
const mostKept = 50;
const longestKept = 100_000;

/** A query read and found right for a schema, or what is wrong with it. */
export type ReadDocument = DocumentNode | readonly GraphQLError[];

function read(schema: GraphQLSchema, query: string): ReadDocument {
  try {
    const document = withoutMissingOptional(parse(query, { maxTokens: mostTokens }), schema);
    const mistakes = validate(schema, document, salesforceRules);
    return mistakes.length > 0 ? mistakes : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** Reads queries, and keeps those asked last: a page asks the same ones with other variables, and checking costs more than answering. */
export function documentReader(schema: GraphQLSchema): (query: string) => ReadDocument {
  const kept = new Map<string, ReadDocument>();
  return (query) => {
    const known = kept.get(query);
    if (known !== undefined) return known;
    const made = read(schema, query);
    if (query.length > longestKept) return made;
    kept.set(query, made);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}

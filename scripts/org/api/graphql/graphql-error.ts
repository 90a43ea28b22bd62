import type { GraphQLError } from 'graphql';
import { OrgError } from '../../errors.ts';

/** An error as Salesforce's GraphQL answers it; its key is `paths`. */
export interface WireError {
  readonly message: string;
  readonly locations: readonly { readonly line: number; readonly column: number }[];
  readonly paths: readonly (string | number)[];
  readonly extensions: { readonly ErrorType: 'InvalidSyntax' | 'ValidationError' | 'DataFetchingException' };
}

type Wording = readonly [RegExp, (match: RegExpExecArray) => string];

/** The library's words for the mistakes Salesforce's documentation words otherwise. */
const wordings: readonly Wording[] = [
  [
    /^Cannot query field "(\w+)" on type "(\w+)"/,
    ([, field, type]) => `Validation error of type FieldUndefined: Field '${field}' in type '${type}' is undefined`,
  ],
  [
    /^Field "(\w+)" is not defined by type "(\w+)"/,
    ([, field, type]) => `Validation error of type WrongType: argument contains a field not in '${type}': '${field}'`,
  ],
  [
    /^Variable "\$(\w+)" got invalid value .*; Field "(\w+)" is not defined by type "(\w+)"/s,
    ([, variable, field, type]) =>
      `The variables ${variable} contains a field name '${field}' that is not defined for input object type '${type}' `,
  ],
];

function worded(message: string): string {
  for (const [pattern, words] of wordings) {
    const match = pattern.exec(message);
    if (match !== null) return words(match);
  }
  return message;
}

/** One of the library's errors on the wire. What a resolver threw that is no `OrgError` is a defect, and thrown on. */
export function wireError(error: GraphQLError): WireError {
  const { originalError, locations, path } = error;
  if (originalError !== undefined && !(originalError instanceof OrgError) && originalError.name !== 'GraphQLError')
    throw originalError;
  const type = originalError instanceof OrgError ? 'DataFetchingException' : 'ValidationError';
  return {
    message: worded(error.message),
    locations: (locations ?? []).map(({ line, column }) => ({ line, column })),
    paths: path ?? [],
    extensions: { ErrorType: error.message.startsWith('Syntax Error') ? 'InvalidSyntax' : type },
  };
}

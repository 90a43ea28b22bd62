import type { Access, Context, Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { isObject, objectIn, textIn } from '../parse.ts';
import { ok, type Resource } from '../resource.ts';
import { documentReader } from './read-document.ts';
import { runGraphql, type Graphql, type GraphqlBody } from './run-request.ts';
import { buildSchema } from './schema/build-schema.ts';

function bodyOf(given: unknown): GraphqlBody {
  const body = objectIn(given);
  const { variables, operationName } = body;
  if (variables !== undefined && variables !== null && !isObject(variables)) {
    throw new OrgError('JSON_PARSER_ERROR', "'variables' must be a JSON object");
  }
  return {
    query: textIn(body, 'query'),
    variables: isObject(variables) ? variables : {},
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : undefined,
  };
}

function graphqlOf({ catalog, access }: Context): Graphql {
  const schema = buildSchema(catalog, access);
  return { schema, read: documentReader(schema) };
}

/** https://developer.salesforce.com/docs/platform/graphql/guide/requests-and-responses.html */
export function graphqlResources(engine: Engine): readonly Resource[] {
  // Rights are made anew with each deploy and each change of them, so they are the key.
  const schemas = new WeakMap<Access, Graphql>();
  return [
    {
      path: '/graphql',
      methods: {
        POST: ({ body, context }) => {
          const request = bodyOf(body());
          const known = schemas.get(context.access) ?? graphqlOf(context);
          schemas.set(context.access, known);
          return ok(runGraphql(engine, context, known, request));
        },
      },
    },
  ];
}

import type { GraphQLSchema } from 'graphql';
import type { Access, Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { isObject, objectIn, textIn } from '../parse.ts';
import { ok, type Resource } from '../resource.ts';
import { runGraphql, type GraphqlBody } from './run-request.ts';
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

/** https://developer.salesforce.com/docs/platform/graphql/guide/requests-and-responses.html */
export function graphqlResources(engine: Engine): readonly Resource[] {
  // Rights are made anew with each deploy and each change of them, so they are the key.
  const schemas = new WeakMap<Access, GraphQLSchema>();
  return [
    {
      path: '/graphql',
      methods: {
        POST: ({ body, context }) => {
          const request = bodyOf(body());
          const schema = schemas.get(context.access) ?? buildSchema(context.catalog, context.access);
          schemas.set(context.access, schema);
          return ok(runGraphql(engine, context, schema, request));
        },
      },
    },
  ];
}

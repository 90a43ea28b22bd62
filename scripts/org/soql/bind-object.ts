import { objectOf } from '../catalog/lookup.ts';
import type { ObjectDef } from '../catalog/types.ts';
import type { Position } from './ast.ts';
import type { QueryEnvironment } from './environment.ts';
import { queryError } from './query-error.ts';

/** An object the user may read; unknown and unreadable ones get the same answer. */
export function queryableObject(environment: QueryEnvironment, name: string, at?: Position): ObjectDef {
  const object = objectOf(environment.catalog, name);
  if (object !== undefined && object.queryable && environment.access.object(object).read) return object;
  throw queryError(
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
    environment.source,
    at,
  );
}

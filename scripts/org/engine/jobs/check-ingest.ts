import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import { OrgError } from '../../errors.ts';
import type { Context } from '../types.ts';
import type { IngestRequest } from './types.ts';

/** INVALIDJOB in the words of the Bulk API. */
export const invalid = (message: string): OrgError => new OrgError('INVALIDJOB', `InvalidJob : ${message}`);

/** Refuses a job that could never run. */
export function checkIngest(
  { catalog, access }: Context,
  request: Pick<IngestRequest, 'operation' | 'object' | 'externalIdFieldName'>,
): { object: string; key?: string } {
  const object = objectOf(catalog, request.object);
  if (object === undefined || !access.object(object).read) throw invalid(`Unable to find object: ${request.object}`);
  if (request.operation === 'hardDelete' && !access.hasPermission('BulkApiHardDelete')) {
    throw new OrgError(
      'FUNCTIONALITY_NOT_ENABLED',
      'hardDelete operation requires special user profile permission, please contact your system administrator',
    );
  }
  if (request.operation !== 'upsert') return { object: object.name };
  const name = request.externalIdFieldName ?? '';
  if (name === '') {
    throw invalid(`External ID was blank for ${object.name}. An External ID must be specified for upsert.`);
  }
  const field = fieldOf(object, name);
  if (field === undefined || !access.canReadField(object, field) || !(field.externalId || field.name === 'Id')) {
    throw invalid(
      `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${object.name}`,
    );
  }
  return { object: object.name, key: field.name };
}

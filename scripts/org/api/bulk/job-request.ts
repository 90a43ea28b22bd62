import type { IngestRequest, QueryJobRequest } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { textIn, type JsonObject } from '../parse.ts';
import { csvFormIn, oneOf } from './csv-form.ts';

/** `v66.0` as 66. */
const versionNumber = (version: string): number => Number(version.slice(1));

function required(body: JsonObject, property: string): string {
  const value = body[property];
  if (typeof value !== 'string' || value === '')
    throw new OrgError('INVALIDJOB', `InvalidJob : No ${property} specified`);
  return value;
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/create_job.htm */
export function ingestRequest(body: JsonObject, version: string): IngestRequest {
  oneOf(body, 'contentType', ['CSV']);
  if (body.assignmentRuleId !== undefined) {
    throw new OrgError('FUNCTIONALITY_NOT_ENABLED', 'The local org does not offer assignment rules');
  }
  required(body, 'operation');
  const key = body.externalIdFieldName;
  return {
    operation: oneOf(body, 'operation', ['insert', 'update', 'upsert', 'delete', 'hardDelete']),
    object: required(body, 'object'),
    ...(typeof key === 'string' ? { externalIdFieldName: key } : {}),
    ...csvFormIn(body),
    apiVersion: versionNumber(version),
  };
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/query_create_job.htm */
export function queryJobRequest(body: JsonObject, version: string): QueryJobRequest {
  oneOf(body, 'contentType', ['CSV']);
  required(body, 'operation');
  return {
    operation: oneOf(body, 'operation', ['query', 'queryAll']),
    query: textIn(body, 'query'),
    ...csvFormIn(body),
    apiVersion: versionNumber(version),
  };
}

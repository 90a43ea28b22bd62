import type { ErrorCode } from '../../errors.ts';
import { isDefect, toOrgError } from '../errors.ts';
import { oneAnswer, type Wire } from './batch-wire.ts';

/** Exception codes of the first Bulk API: https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/asynch_api_reference_errors.htm */
const exceptions: Readonly<Partial<Record<ErrorCode, string>>> = {
  INVALID_SESSION_ID: 'InvalidSessionId',
  INVALID_AUTH_HEADER: 'InvalidSessionId',
  INVALIDJOB: 'InvalidJob',
  INVALIDJOBSTATE: 'InvalidJobState',
  INVALID_OPERATION: 'InvalidBatch',
  INVALID_VERSION: 'InvalidVersion',
  UNSUPPORTED_API_VERSION: 'InvalidVersion',
  FUNCTIONALITY_NOT_ENABLED: 'FeatureNotEnabled',
  REQUEST_LIMIT_EXCEEDED: 'ExceededQuota',
  INSUFFICIENT_ACCESS: 'InvalidUser',
  NOT_FOUND: 'InvalidUrl',
  METHOD_NOT_ALLOWED: 'InvalidUrl',
  XML_PARSER_ERROR: 'InvalidXML',
  SERVER_UNAVAILABLE: 'ServerUnavailable',
  UNKNOWN_EXCEPTION: 'Unknown',
};

/** Anything thrown, as this API says it: status 400, 503 when the server is away, 500 for a defect of the local org. */
export function batchFailure(error: unknown, wire: Wire): Response {
  const { code, message, status } = toOrgError(error);
  const told = {
    exceptionCode: exceptions[code] ?? 'ClientInputError',
    exceptionMessage: code === 'INVALID_SESSION_ID' ? 'Invalid session id' : message.replace(/^InvalidJob : /, ''),
  };
  return oneAnswer(wire, 'error', told, isDefect(error) || status === 503 ? status : 400);
}

/** Addresses of the first Bulk API. */
export const isBatchPath = (path: string): boolean => path.startsWith('/services/async/');

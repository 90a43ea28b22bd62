/** HTTP status of each Salesforce error code the local org can answer with. Codes: Salesforce "Core Data Types Used in API Calls", StatusCode and ExceptionCode. */
export const statusByCode = {
  ALL_OR_NONE_OPERATION_ROLLED_BACK: 400,
  ALREADY_IN_PROCESS: 400,
  BATCH_PROCESSING_HALTED: 412,
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 400,
  DELETE_FAILED: 400,
  DUPLICATE_EXTERNAL_ID: 400,
  DUPLICATE_VALUE: 400,
  ENTITY_IS_DELETED: 404,
  EXCEEDED_ID_LIMIT: 400,
  FIELD_CUSTOM_VALIDATION_EXCEPTION: 400,
  FIELD_INTEGRITY_EXCEPTION: 400,
  FIELD_FILTER_VALIDATION_EXCEPTION: 400,
  FUNCTIONALITY_NOT_ENABLED: 403,
  ILLEGAL_QUERY_PARAMETER_VALUE: 400,
  INSUFFICIENT_ACCESS: 403,
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 400,
  INSUFFICIENT_ACCESS_OR_READONLY: 400,
  INVALID_AUTH_HEADER: 401,
  INVALID_CROSS_REFERENCE_KEY: 400,
  INVALID_FIELD: 400,
  INVALID_FIELD_FOR_INSERT_UPDATE: 400,
  INVALID_ID_FIELD: 400,
  INVALID_INPUT: 400,
  INVALID_LOGIN: 400,
  INVALID_OPERATION: 400,
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 400,
  INVALID_QUERY_FILTER_OPERATOR: 400,
  INVALID_QUERY_LOCATOR: 400,
  INVALID_SESSION_ID: 401,
  INVALID_TYPE: 400,
  INVALID_TYPE_ON_FIELD_IN_RECORD: 400,
  INVALID_VERSION: 400,
  JSON_PARSER_ERROR: 400,
  LIMIT_EXCEEDED: 400,
  MALFORMED_ID: 400,
  MALFORMED_QUERY: 400,
  METHOD_NOT_ALLOWED: 405,
  MISSING_ARGUMENT: 400,
  NOT_FOUND: 404,
  NUMBER_OUTSIDE_VALID_RANGE: 400,
  OPERATION_TOO_LARGE: 403,
  PRECONDITION_FAILED: 412,
  PROCESSING_HALTED: 400,
  REQUEST_ENTITY_TOO_LARGE: 413,
  REQUEST_LIMIT_EXCEEDED: 403,
  REQUIRED_FIELD_MISSING: 400,
  SERVER_UNAVAILABLE: 503,
  STRING_TOO_LONG: 400,
  UNABLE_TO_LOCK_ROW: 400,
  UNKNOWN_EXCEPTION: 500,
  UNSUPPORTED_API_VERSION: 404,
  UNSUPPORTED_MEDIA_TYPE: 415,
} as const;

export type ErrorCode = keyof typeof statusByCode;

/** A refusal in Salesforce's own words. Thrown anywhere in the org; each protocol maps it once to its wire form. */
export class OrgError extends Error {
  readonly code: ErrorCode;
  /** Fields the refusal is about, canonical names; empty when it is about the record or the request. */
  readonly fields: readonly string[];

  constructor(code: ErrorCode, message: string, fields: readonly string[] = []) {
    super(message);
    this.name = 'OrgError';
    this.code = code;
    this.fields = fields;
  }

  get status(): number {
    return statusByCode[this.code];
  }
}

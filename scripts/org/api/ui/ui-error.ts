import type { SaveError } from '../../engine/types.ts';
import { statusByCode } from '../../errors.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Answer } from '../resource.ts';

const conflict =
  'The record you are trying to edit, or one of its related records, was modified by another user. Reload the record and try again.';
const verbs = { create: 'create', update: 'update', delete: 'delete' } as const;

/** A refused write as the UI API tells it: errors of the record, and errors by field. */
export function writeFailure(object: ObjectDef, kind: keyof typeof verbs, errors: readonly SaveError[]): Answer {
  const first = errors[0];
  const status = first ? statusByCode[first.statusCode] : 500;
  const told = errors.flatMap((error) => {
    const fields = error.fields.length > 0 ? error.fields : [null];
    return fields.map((field) => ({
      constituentField: null,
      duplicateRecordError: null,
      errorCode: error.statusCode,
      field,
      fieldLabel: field === null ? null : (object.fields.get(field.toLowerCase())?.label ?? null),
      message: error.message,
    }));
  });
  const byField: Record<string, (typeof told)[number][]> = {};
  for (const error of told) if (error.field !== null) (byField[error.field] ??= []).push(error);
  const body = {
    message:
      status === 412 ? conflict : `An error occurred while trying to ${verbs[kind]} the record. Please try again.`,
    statusCode: status,
    errorCode: first?.statusCode ?? 'UNKNOWN_EXCEPTION',
    enhancedErrorType: 'RecordError',
    output: { errors: told.filter((error) => error.field === null), fieldErrors: byField },
  };
  return { status, body };
}

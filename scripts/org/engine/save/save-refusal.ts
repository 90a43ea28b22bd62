import { OrgError } from '../../errors.ts';
import type { SaveError } from '../types.ts';

/** Several reasons against one record, all of which the client is told. */
export class SaveRefusal extends Error {
  readonly errors: readonly SaveError[];

  constructor(errors: readonly SaveError[]) {
    super(errors.map((error) => error.message).join('; '));
    this.name = 'SaveRefusal';
    this.errors = errors;
  }
}

/** The refusals an error stands for; anything else is a defect and undefined. */
export function refusalsOf(error: unknown): readonly SaveError[] | undefined {
  if (error instanceof SaveRefusal) return error.errors;
  if (error instanceof OrgError) return [{ statusCode: error.code, message: error.message, fields: error.fields }];
  return undefined;
}

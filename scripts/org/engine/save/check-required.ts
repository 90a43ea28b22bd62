import { OrgError } from '../../errors.ts';
import { isNew, type Change, type SaveWork } from './types.ts';

/** A custom record without a name is called by its id, as the API does. */
export function fillName(change: Change): void {
  const { object, after } = change;
  const field = object.nameField === undefined ? undefined : object.fields.get(object.nameField.toLowerCase());
  if (!object.custom || !field || field.autoNumber || field.readOnly) return;
  after[field.name] ??= change.id.slice(0, 15);
}

/** Refuses a record with a blank required field; fields the platform fills are not the client's to give. */
export function checkRequired(change: Change, work: SaveWork): void {
  const missing = work.model
    .checkedFieldsOf(change.object)
    .required.filter((field) => (change.after[field.name] ?? null) === null)
    .filter((field) => isNew(change) || change.given.has(field.name) || field.custom)
    .map((field) => field.name);
  if (missing.length > 0) {
    throw new OrgError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
  }
}

import { OrgError } from '../../errors.ts';
import { isInScope } from './record-scope.ts';
import { hasChanged, type Change, type SaveWork } from './types.ts';

const duplicateUsername = (): OrgError =>
  new OrgError(
    'DUPLICATE_USERNAME',
    "Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations. To resolve, use a different username (it doesn't need to match the user's email address). ",
    ['Username'],
  );

/** No other record outside the recycle bin may hold the value of a unique field. */
export function checkUnique(change: Change, work: SaveWork): void {
  for (const field of work.model.checkedFieldsOf(change.object).unique) {
    const value = change.after[field.name] ?? null;
    if (value === null || !hasChanged(change, field.name)) continue;
    const other = work.context.store.holders(change.object, field, value).find((id) => id !== change.id);
    if (other !== undefined) {
      if (change.object.name === 'User' && field.name === 'Username') throw duplicateUsername();
      const seen = isInScope(work.context, change.object, other, work.context.access.rows(change.object, 'read'));
      const [name, id] = seen ? [field.name, other.slice(0, 15)] : ['<unknown>', '<unknown>'];
      throw new OrgError('DUPLICATE_VALUE', `duplicate value found: ${name} duplicates value on record with id: ${id}`);
    }
  }
}

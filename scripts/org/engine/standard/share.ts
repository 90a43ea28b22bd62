import { objectOf } from '../../catalog/lookup.ts';
import { OrgError } from '../../errors.ts';
import { shareFields } from '../access/row-scope.ts';
import { isNew, type Automation, type Change, type SaveWork } from '../save/types.ts';

const ranks: Readonly<Record<string, number>> = { None: 0, Read: 1, Edit: 2, All: 3 };
const defaultLevels: Readonly<Record<string, string>> = {
  Private: 'None',
  Read: 'Read',
  ReadWrite: 'Edit',
  ControlledByParent: 'None',
};

/** A share says more than the organization-wide default and less than full access, which is the owner's. */
function checkLevel({ object, after }: Change, work: SaveWork): void {
  const fields = shareFields(object);
  const parent = objectOf(work.context.catalog, object.shareOf ?? '');
  if (!fields || !parent) return;
  const level = String(after[fields.level.name]);
  const general = defaultLevels[parent.sharing] ?? 'None';
  if ((ranks[level] ?? 0) <= (ranks[general] ?? 0)) {
    const message = `field integrity exception: ${fields.level.name} (trivial share level ${level}, for organization with default level ${general})`;
    throw new OrgError('FIELD_INTEGRITY_EXCEPTION', message, [fields.level.name]);
  }
  if (level === 'All') {
    throw new OrgError('FIELD_INTEGRITY_EXCEPTION', `field integrity exception: ${fields.level.name} (invalid level)`, [
      fields.level.name,
    ]);
  }
}

/** Sharing again with the same user or group replaces the earlier share. */
function replaceEarlier({ object, after }: Change, work: SaveWork): void {
  const { store } = work.context;
  const parent = shareFields(object)?.parent.name;
  if (parent === undefined) return;
  const earlier = store
    .find(object, parent, [after[parent] ?? null])
    .filter((row) => row['UserOrGroupId'] === after['UserOrGroupId'] && row['RowCause'] === 'Manual');
  for (const row of earlier) store.remove(object, String(row['Id']));
}

const notByHand = (): OrgError =>
  new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', ['RowCause']);

/** Share rows that people write: manual ones only. */
export const share: Automation = {
  beforeSave(change, work) {
    if (change.after['RowCause'] !== 'Manual') throw notByHand();
    checkLevel(change, work);
    if (isNew(change)) replaceEarlier(change, work);
  },
  beforeDelete(_object, row) {
    if (row['RowCause'] !== 'Manual') throw notByHand();
  },
};

import { checkLookupFilters } from './check-lookup-filters.ts';
import { checkOwner } from './check-owner.ts';
import { checkPicklists, checkRecordType } from './check-picklists.ts';
import { checkReferences } from './check-references.ts';
import { checkRequired, fillName } from './check-required.ts';
import { checkRules } from './check-rules.ts';
import { checkUnique } from './check-unique.ts';
import { fillAutoNumbers } from './auto-number.ts';
import { noteOwnRollUps, noteRollUps } from './roll-up.ts';
import { hasChanged, isNew, type Change, type SaveWork } from './types.ts';
import { writeRecord } from './write-record.ts';

/**
 * The save order of one record once its values are read: before-save automations, system validation, validation rules,
 * uniqueness, write, after-save automations, roll-ups noted. Apex Developer Guide, "Triggers and Order of Execution".
 */
export function saveRecord(change: Change, work: SaveWork): void {
  const automations = work.model.automationsOf(change.object);
  for (const automation of automations) automation.beforeSave?.(change, work);
  fillName(change);
  checkRequired(change, work);
  checkRecordType(change, work);
  checkPicklists(change, work);
  checkReferences(change, work);
  checkLookupFilters(change, work);
  checkOwner(change, work);
  checkRules(change, work);
  checkUnique(change, work);
  if (isNew(change)) fillAutoNumbers(change, work);
  writeRecord(change, work);
  for (const automation of automations) automation.afterSave?.(change, work);
  noteRollUps(change, work);
  if (!isNew(change) && hasChanged(change, 'CurrencyIsoCode')) noteOwnRollUps(change, work);
}

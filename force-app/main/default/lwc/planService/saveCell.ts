import type { CellRecord } from 'c/crmModel';
import type { Fields } from 'c/mutationService';
import { cellKey } from 'c/recordKeyModel';
import { createFields, fieldsOf, updateFields } from 'c/saveService';
import type { Editable, Saved } from 'c/saveService';
import { CELL_MAP } from './workMaps';

export type CellChanges = Editable<CellRecord>;

/** Where a cell stands; `buyingCenterId` is the row, or else the account. */
export interface CellPlace {
  readonly planId: string;
  readonly accountId: string;
  readonly buyingCenterId: string | null;
  readonly offeringId: string;
  /** That of the amounts of a record that is made; the user's without it. */
  readonly currencyCode?: string | null;
}

/** The currency of a record that is made; an org of one has no such field. */
export const currencyOf = (currencyCode: string | null | undefined): Fields =>
  currencyCode ? { CurrencyIsoCode: currencyCode } : {};

export const placeFields = (place: CellPlace): Fields => ({
  Account_Plan__c: place.planId,
  Offering__c: place.offeringId,
  ...(place.buyingCenterId === null ? { Account__c: place.accountId } : { Buying_Center__c: place.buyingCenterId }),
  Cell_Key__c: cellKey(place.planId, place.buyingCenterId ?? place.accountId, place.offeringId),
  ...currencyOf(place.currencyCode),
});

/** Changes what is known about a crossing; makes the record when there is none yet. Two who make it at once: the second gets a duplicate. */
export const saveCell = (place: CellPlace, record: CellRecord | null, changes: CellChanges): Promise<Saved> => {
  const fields = fieldsOf(CELL_MAP, changes);
  return record ? updateFields(record, fields) : createFields(CELL_MAP.object, { ...placeFields(place), ...fields });
};

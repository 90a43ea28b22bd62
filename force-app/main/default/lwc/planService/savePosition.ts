import type { CompetitorPosition } from 'c/crmModel';
import { positionKey } from 'c/recordKeyModel';
import { createFields, fieldsOf, updateFields } from 'c/saveService';
import type { Editable, RecordMap, Saved, Stored } from 'c/saveService';

const POSITION_MAP: RecordMap<CompetitorPosition> = {
  object: 'Competitor_Position__c',
  parentField: 'Account_Plan__c',
  fields: { competitorId: 'Competitor__c', threat: 'Threat__c', position: 'Position__c', response: 'Response__c' },
};

/** Changes how a competitor stands here, or says it first; two who say it first at once: the second gets a duplicate. */
export const savePosition = (
  planId: string,
  competitorId: string,
  record: Stored | null,
  changes: Editable<CompetitorPosition>,
): Promise<Saved> =>
  record
    ? updateFields(record, fieldsOf(POSITION_MAP, changes))
    : createFields(POSITION_MAP.object, {
        [POSITION_MAP.parentField]: planId,
        Position_Key__c: positionKey(planId, competitorId),
        ...fieldsOf<CompetitorPosition>(POSITION_MAP, { ...changes, competitorId }),
      });

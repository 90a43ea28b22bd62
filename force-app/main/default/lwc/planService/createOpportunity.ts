import type { CellRecord, ListPrice } from 'c/crmModel';
import { refTo, runInOneTransaction } from 'c/mutationService';
import type { Operation } from 'c/mutationService';
import type { IsoDate } from 'c/periodModel';
import { atMost } from 'c/saveService';
import { placeFields } from './saveCell';
import type { CellPlace } from './saveCell';

export interface NewOpportunity {
  readonly place: CellPlace;
  readonly record: CellRecord | null;
  readonly name: string;
  readonly stageName: string;
  readonly closeDate: IsoDate;
  readonly amount: number;
  /** The product of the offering; without one the opportunity has no line and counts on the cell by its amount. */
  readonly price: ListPrice | null;
}

/** What {@link createOpportunity} made, to be undone. */
export interface MadeOpportunity {
  readonly opportunityId: string;
  readonly cellId: string;
  readonly isNewCell: boolean;
}

/** Opportunity, its line and the link from the cell, in one transaction. */
export async function createOpportunity(wanted: NewOpportunity): Promise<MadeOpportunity> {
  const { place, record, price } = wanted;
  const operations: Operation[] = [
    {
      kind: 'create',
      alias: 'opportunity',
      object: 'Opportunity',
      fields: {
        Name: atMost(wanted.name, 120),
        AccountId: place.accountId,
        Buying_Center__c: place.buyingCenterId,
        StageName: wanted.stageName,
        CloseDate: wanted.closeDate,
        ...(price ? { Pricebook2Id: price.pricebookId } : { Amount: wanted.amount }),
      },
    },
  ];
  if (price) {
    operations.push({
      kind: 'create',
      alias: 'line',
      object: 'OpportunityLineItem',
      fields: {
        OpportunityId: refTo('opportunity'),
        PricebookEntryId: price.pricebookEntryId,
        Quantity: 1,
        UnitPrice: wanted.amount,
      },
    });
  }
  const link = { Opportunity__c: refTo('opportunity') };
  operations.push(
    record
      ? { kind: 'update', alias: 'cell', object: 'Whitespace_Cell__c', id: record.id, fields: link }
      : { kind: 'create', alias: 'cell', object: 'Whitespace_Cell__c', fields: { ...placeFields(place), ...link } },
  );
  const ids = await runInOneTransaction(operations);
  return { opportunityId: ids.opportunity ?? '', cellId: record?.id ?? ids.cell ?? '', isNewCell: record === null };
}

/** Takes back what was made: the opportunity with its lines, and the cell record if that was new. */
export async function undoOpportunity({ opportunityId, cellId, isNewCell }: MadeOpportunity): Promise<void> {
  const cell: Operation = isNewCell
    ? { kind: 'delete', alias: 'cell', object: 'Whitespace_Cell__c', id: cellId }
    : { kind: 'update', alias: 'cell', object: 'Whitespace_Cell__c', id: cellId, fields: { Opportunity__c: null } };
  await runInOneTransaction([cell, { kind: 'delete', alias: 'opportunity', object: 'Opportunity', id: opportunityId }]);
}

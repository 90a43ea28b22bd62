import type { CellRecord, ListPrice } from 'c/crmModel';
import { MOST_OPERATIONS, refTo, runInOneTransaction } from 'c/mutationService';
import type { Operation } from 'c/mutationService';
import type { IsoDate } from 'c/periodModel';
import { atMost } from 'c/saveService';
import { currencyOf, placeFields } from './saveCell';
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

/** What was made of a cell, to be undone. */
export interface MadeOpportunity {
  readonly opportunityId: string;
  readonly cellId: string;
  readonly isNewCell: boolean;
}

const OPERATIONS_EACH = 3;
/** Opportunities that fit into one transaction, each with its line and its cell. */
export const MOST_OPPORTUNITIES = Math.floor(MOST_OPERATIONS / OPERATIONS_EACH);

/** Opportunities, their lines and the links from their cells, in one transaction: all, or none. */
export async function createOpportunities(wanted: readonly NewOpportunity[]): Promise<readonly MadeOpportunity[]> {
  const ids = await runInOneTransaction(wanted.flatMap(operationsOf));
  return wanted.map(({ record }, index) => ({
    opportunityId: ids[`opportunity${index}`] ?? '',
    cellId: record?.id ?? ids[`cell${index}`] ?? '',
    isNewCell: record === null,
  }));
}

function operationsOf({ place, record, price, ...wanted }: NewOpportunity, index: number): readonly Operation[] {
  const [opportunity, line, cell] = [`opportunity${index}`, `line${index}`, `cell${index}`];
  const link = { Opportunity__c: refTo(opportunity) };
  return [
    {
      kind: 'create',
      alias: opportunity,
      object: 'Opportunity',
      fields: {
        Name: atMost(wanted.name, 120),
        AccountId: place.accountId,
        Buying_Center__c: place.buyingCenterId,
        StageName: wanted.stageName,
        CloseDate: wanted.closeDate,
        ...currencyOf(place.currencyCode),
        ...(price ? { Pricebook2Id: price.pricebookId } : { Amount: wanted.amount }),
      },
    },
    ...(price ? [lineOf(line, opportunity, price, wanted.amount)] : []),
    record
      ? { kind: 'update', alias: cell, object: 'Whitespace_Cell__c', id: record.id, fields: link }
      : { kind: 'create', alias: cell, object: 'Whitespace_Cell__c', fields: { ...placeFields(place), ...link } },
  ];
}

const lineOf = (alias: string, opportunity: string, { pricebookEntryId }: ListPrice, amount: number): Operation => ({
  kind: 'create',
  alias,
  object: 'OpportunityLineItem',
  fields: {
    OpportunityId: refTo(opportunity),
    PricebookEntryId: pricebookEntryId,
    Quantity: 1,
    UnitPrice: amount,
  },
});

/** Takes back what was made: the opportunities with their lines, and the cell records that were new. */
export async function undoOpportunities(made: readonly MadeOpportunity[]): Promise<void> {
  const object = 'Whitespace_Cell__c';
  const cells = made.map(({ cellId, isNewCell }, index): Operation => {
    const alias = `cell${index}`;
    return isNewCell
      ? { kind: 'delete', alias, object, id: cellId }
      : { kind: 'update', alias, object, id: cellId, fields: { Opportunity__c: null } };
  });
  const deals = made.map(
    ({ opportunityId }, index): Operation => ({
      kind: 'delete',
      alias: `opportunity${index}`,
      object: 'Opportunity',
      id: opportunityId,
    }),
  );
  await runInOneTransaction([...cells, ...deals]);
}

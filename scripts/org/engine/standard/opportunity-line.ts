import { Decimal } from 'decimal.js';
import { objectOf } from '../../catalog/lookup.ts';
import type { Value } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Row } from '../../store/types.ts';
import { resave } from '../save/roll-up.ts';
import { isNew, type Automation, type Change, type SaveWork } from '../save/types.ts';
import { numberIn, rowOf, rowsWhere, textIn } from './rows.ts';
import { standardPricebook } from './pricebook-entry.ts';

const refuse = (field: string, why: string): OrgError =>
  new OrgError('FIELD_INTEGRITY_EXCEPTION', `field integrity exception: ${field} (${why})`, [field]);

/** The entry a new line is priced by: named, or found by product in the opportunity's price book. */
function entryOf(change: Change, sale: Row, work: SaveWork): Row {
  const { after } = change;
  const named = rowOf(work, 'PricebookEntry', after['PricebookEntryId']);
  if (named) return named;
  if (typeof after['Product2Id'] !== 'string') {
    throw refuse('PricebookEntryId, unknown', 'must specify pricebook entry id or product id');
  }
  const book = sale['Pricebook2Id'] ?? standardPricebook(work)?.['Id'];
  const found = rowsWhere(work, 'PricebookEntry', 'Product2Id', after['Product2Id']).find(
    (entry) => entry['Pricebook2Id'] === book && entry['CurrencyIsoCode'] === sale['CurrencyIsoCode'],
  );
  if (!found) throw refuse('Product2Id', 'the product has no entry in the price book of the opportunity');
  return found;
}

/** Price book of the opportunity, product and names of the line. */
function describeLine(change: Change, work: SaveWork): void {
  const { after } = change;
  const sale = rowOf(work, 'Opportunity', after['OpportunityId']);
  if (!sale) return;
  const entry = entryOf(change, sale, work);
  if (entry['IsActive'] !== true) throw refuse('PricebookEntryId', 'pricebook entry is inactive');
  if (sale['Pricebook2Id'] === null) choosePricebook(sale, entry['Pricebook2Id'] ?? null, work);
  else if (sale['Pricebook2Id'] !== entry['Pricebook2Id']) {
    throw refuse(
      'PricebookEntryId',
      'pricebook entry is in a different pricebook than the one assigned to the opportunity',
    );
  }
  if (entry['CurrencyIsoCode'] !== sale['CurrencyIsoCode'])
    throw refuse('PricebookEntryId', 'pricebook entry currency code does not match opportunity currency code');
  const product = rowOf(work, 'Product2', entry['Product2Id']);
  Object.assign(after, {
    ...(work.context.catalog.currency ? { CurrencyIsoCode: sale['CurrencyIsoCode'] } : {}),
    PricebookEntryId: entry['Id'],
    Product2Id: entry['Product2Id'],
    ProductCode: textIn(product, 'ProductCode'),
    ListPrice: entry['UnitPrice'],
    Name: `${textIn(sale, 'Name') ?? ''} ${textIn(product, 'Name') ?? ''}`.trim(),
  });
}

/** The first line decides the price book of its opportunity. */
function choosePricebook(sale: Row, pricebook: Value, work: SaveWork): void {
  const object = objectOf(work.context.catalog, 'Opportunity');
  if (object) resave(object, String(sale['Id']), { Pricebook2Id: pricebook }, work);
}

const money = (value: Decimal): number => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();

/** Total price is quantity × sales price less discount; a total that is given decides the sales price instead. */
function priceLine({ before, after, given }: Change): void {
  const quantity = after['Quantity'];
  if (typeof quantity !== 'number') return;
  if (quantity === 0) throw refuse('Quantity', 'quantity must be nonzero');
  const share = new Decimal(1).minus(new Decimal(numberIn(after, 'Discount')).div(100));
  const total = given.has('TotalPrice') ? after['TotalPrice'] : undefined;
  if (typeof total === 'number' && !given.has('UnitPrice') && !share.isZero()) {
    after['UnitPrice'] = money(new Decimal(total).div(quantity).div(share));
    return;
  }
  const unit = after['UnitPrice'] ?? before?.['UnitPrice'] ?? after['ListPrice'];
  after['UnitPrice'] = unit ?? null;
  const computed = money(new Decimal(typeof unit === 'number' ? unit : 0).times(quantity).times(share));
  if (typeof total === 'number' && total !== computed) {
    throw refuse('TotalPrice', 'specify either the sales price or the total price, they differ');
  }
  after['TotalPrice'] = computed;
}

/** Amount, quantity and the flag of an opportunity from its lines, once the chunk is written. */
function noteTotals(opportunityId: Value | undefined, work: SaveWork): void {
  const object = objectOf(work.context.catalog, 'Opportunity');
  if (!object || typeof opportunityId !== 'string') return;
  work.pending.set(`Opportunity lines:${opportunityId}`, () => {
    const lines = rowsWhere(work, 'OpportunityLineItem', 'OpportunityId', opportunityId);
    const sum = (field: string): number =>
      money(lines.reduce((total, line) => total.plus(numberIn(line, field)), new Decimal(0)));
    const totals = {
      Amount: sum('TotalPrice'),
      TotalOpportunityQuantity: sum('Quantity'),
      HasOpportunityLineItem: lines.length > 0,
    };
    resave(object, opportunityId, totals, work);
  });
}

export const opportunityLine: Automation = {
  beforeSave(change, work) {
    if (isNew(change)) describeLine(change, work);
    priceLine(change);
  },
  afterSave: (change, work) => noteTotals(change.after['OpportunityId'], work),
  afterDelete: (_object, row, work) => noteTotals(row['OpportunityId'], work),
  afterUndelete: (_object, row, work) => noteTotals(row['OpportunityId'], work),
};

import { objectOf } from '../../catalog/lookup.ts';
import { OrgError } from '../../errors.ts';
import type { Row } from '../../store/types.ts';
import { hasChanged, isNew, type Automation, type Change, type SaveWork } from '../save/types.ts';
import { rowOf, rowsWhere, textIn } from './rows.ts';

/** The one price book every product is priced in first. */
export const standardPricebook = (work: SaveWork): Row | undefined => rowsWhere(work, 'Pricebook2', 'IsStandard', 1)[0];

/** A product has a price of its own in each currency. */
const inCurrencyOf =
  (record: Row) =>
  (entry: Row): boolean =>
    entry['CurrencyIsoCode'] === record['CurrencyIsoCode'];

function checkNewEntry({ after }: Change, work: SaveWork): void {
  const entries = rowsWhere(work, 'PricebookEntry', 'Product2Id', after['Product2Id']).filter(inCurrencyOf(after));
  if (entries.some((entry) => entry['Pricebook2Id'] === after['Pricebook2Id'])) {
    throw new OrgError('DUPLICATE_VALUE', 'This price definition already exists in this price book');
  }
  const standardId = standardPricebook(work)?.['Id'];
  if (after['Pricebook2Id'] === standardId) return;
  if (!entries.some((entry) => entry['Pricebook2Id'] === standardId)) {
    throw new OrgError('STANDARD_PRICE_NOT_DEFINED', 'Before creating a custom price, create a standard price.');
  }
}

/** `UseStandardPrice` takes the price of the standard entry; telling another price with it is refused. */
function followStandardPrice({ after, given }: Change, work: SaveWork): void {
  if (after['UseStandardPrice'] !== true) return;
  const standardId = standardPricebook(work)?.['Id'];
  const standard = rowsWhere(work, 'PricebookEntry', 'Product2Id', after['Product2Id']).find(
    (entry) => entry['Pricebook2Id'] === standardId && inCurrencyOf(after)(entry),
  );
  if (!standard || standard['Id'] === after['Id']) return;
  const price = standard['UnitPrice'] ?? null;
  if (given.has('UnitPrice') && after['UnitPrice'] !== price) {
    throw new OrgError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: UnitPrice', ['UnitPrice']);
  }
  after['UnitPrice'] = price;
}

export const pricebookEntry: Automation = {
  beforeSave(change, work) {
    const product = rowOf(work, 'Product2', change.after['Product2Id']);
    if (product)
      Object.assign(change.after, { Name: textIn(product, 'Name'), ProductCode: textIn(product, 'ProductCode') });
    if (isNew(change)) checkNewEntry(change, work);
    followStandardPrice(change, work);
  },
};

/** Price book entries are called as their product is. */
export const product: Automation = {
  afterSave(change, work) {
    const entries = objectOf(work.context.catalog, 'PricebookEntry');
    if (!entries || isNew(change) || !(hasChanged(change, 'Name') || hasChanged(change, 'ProductCode'))) return;
    const { Name, ProductCode } = change.after;
    for (const entry of rowsWhere(work, 'PricebookEntry', 'Product2Id', change.id)) {
      work.context.store.update(entries, String(entry['Id']), { Name: Name ?? null, ProductCode: ProductCode ?? null });
    }
  },
};

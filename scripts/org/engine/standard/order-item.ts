import { Decimal } from 'decimal.js';
import { objectOf } from '../../catalog/lookup.ts';
import type { Value } from '../../catalog/types.ts';
import { resave } from '../save/roll-up.ts';
import { isNew, type Automation, type SaveWork } from '../save/types.ts';
import { numberIn, rowOf, rowsWhere } from './rows.ts';

const money = (value: Decimal): number => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();

/** Amount of an order from its products, once the chunk is written. */
function noteTotal(orderId: Value | undefined, work: SaveWork): void {
  const object = objectOf(work.context.catalog, 'Order');
  if (!object || typeof orderId !== 'string') return;
  work.pending.set(`Order products:${orderId}`, () => {
    const items = rowsWhere(work, 'OrderItem', 'OrderId', orderId);
    const total = items.reduce((sum, item) => sum.plus(numberIn(item, 'TotalPrice')), new Decimal(0));
    resave(object, orderId, { TotalAmount: money(total) }, work);
  });
}

/** Product and list price from the price book, total price, and the amount of the order. */
export const orderItem: Automation = {
  beforeSave(change, work) {
    const { after } = change;
    const order = isNew(change) ? rowOf(work, 'Order', after['OrderId']) : undefined;
    if (order && work.context.catalog.currency) after['CurrencyIsoCode'] = order['CurrencyIsoCode'] ?? null;
    const entry = isNew(change) ? rowOf(work, 'PricebookEntry', after['PricebookEntryId']) : undefined;
    if (entry) {
      after['Product2Id'] = entry['Product2Id'] ?? null;
      after['ListPrice'] = entry['UnitPrice'] ?? null;
    }
    after['TotalPrice'] = money(new Decimal(numberIn(after, 'Quantity')).times(numberIn(after, 'UnitPrice')));
  },
  afterSave: (change, work) => noteTotal(change.after['OrderId'], work),
  afterDelete: (_object, row, work) => noteTotal(row['OrderId'], work),
  afterUndelete: (_object, row, work) => noteTotal(row['OrderId'], work),
};

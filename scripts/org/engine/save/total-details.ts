import { Decimal } from 'decimal.js';
import type { Value } from '../../catalog/types.ts';
import type { Row } from '../../store/types.ts';
import { matchesFilter } from './matches-filter.ts';
import type { RecordReader } from './record-reader.ts';
import type { RollUp } from './save-model.ts';

/** What the amount of a detail is worth in the currency of its master. */
export type InMasterCurrency = (amount: number, detail: Row) => number;

/** Filters and summaries may name a field with its object: `Action__c.Status__c`. */
const bare = (name: string): string => name.slice(name.indexOf('.') + 1);

/** Numbers by size; dates and datetimes sort as their text does. */
function extreme(values: readonly Exclude<Value, null>[], operation: 'min' | 'max'): Value {
  const sign = operation === 'min' ? 1 : -1;
  const [first] = values.toSorted((left, right) => (left === right ? 0 : left < right ? -sign : sign));
  return first ?? null;
}

/** Value of a roll-up summary over the details of one master; formula fields of the detail count as computed. */
export function totalDetails(
  rollUp: RollUp,
  details: readonly Row[],
  reader: RecordReader,
  inMasterCurrency?: InMasterCurrency,
): Value {
  const { summary: field, child } = rollUp;
  const summary = field.summary;
  if (!summary) return null;
  const matching = details.filter((row) =>
    summary.filters.every((item) => matchesFilter(reader.valueAt(child, row, [bare(item.field)]), item)),
  );
  if (summary.operation === 'count') return matching.length;
  const path = [bare(summary.field ?? '')];
  const valueOf = (row: Row): Value => {
    const value = reader.valueAt(child, row, path);
    return typeof value === 'number' && inMasterCurrency ? inMasterCurrency(value, row) : value;
  };
  const values = matching.map(valueOf).filter((value) => value !== null);
  if (summary.operation !== 'sum') {
    const found = extreme(values, summary.operation);
    return typeof found === 'number' && inMasterCurrency
      ? new Decimal(found).toDecimalPlaces(field.scale, Decimal.ROUND_HALF_UP).toNumber()
      : found;
  }
  const sum = values.reduce<Decimal>((left, value) => left.plus(new Decimal(String(value))), new Decimal(0));
  return sum.toDecimalPlaces(field.scale, Decimal.ROUND_HALF_UP).toNumber();
}

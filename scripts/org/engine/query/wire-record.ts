import type { FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import type { Money, OutputOf, Variant } from '../../soql/bound.ts';
import type { Shape } from '../../soql/shape.ts';
import type { Row } from '../../store/types.ts';
import type { Principal, QueryPage, WireRecord } from '../types.ts';
import { formatValue } from '../../catalog/format-value.ts';
import { wireValue } from './wire-value.ts';

export interface WireOptions {
  /** `v66.0` */
  readonly apiVersion: string;
  readonly reader: Principal;
  /** Amounts are written without what they are worth in the reader's currency. */
  readonly plainAmounts?: boolean;
  /** Children of the record by index of the subquery; undefined where it has none. */
  readonly children: (index: number, parentId: string) => QueryPage | undefined;
}

type Output = OutputOf<string>;

const attributesOf = (object: ObjectDef, id: string, options: WireOptions): WireRecord['attributes'] => ({
  type: object.name,
  url: `/services/data/${options.apiVersion}/sobjects/${object.name}/${id}`,
});

/** `EUR 500.00 (USD 550.00)`: an amount in its own currency, and in the reader's where that is another. */
function amountText(
  money: Money<string>,
  raw: Value,
  row: Row,
  field: FieldDef | undefined,
  { reader, plainAmounts }: WireOptions,
): string | null {
  const code = 'code' in money ? money.code : String(row[money.iso] ?? reader.currency);
  const own = formatValue(raw, 'currency', field, { ...reader, currency: code });
  if ('code' in money || plainAmounts || code === reader.currency) return own;
  return `${own} (${formatValue(row[money.converted] ?? null, 'currency', field, reader)})`;
}

function presented(output: Extract<Output, { kind: 'value' }>, row: Row, options: WireOptions): Value {
  const { reader } = options;
  const raw = row[output.value] ?? null;
  const { type, field } = output;
  if (output.present === 'plain') return wireValue(raw, type, field);
  const isPicklist = type === 'picklist' || type === 'multipicklist' || type === 'combobox';
  if (output.present === 'label' && !isPicklist) return wireValue(raw, type, field);
  if (output.money && raw !== null) return amountText(output.money, raw, row, field, options);
  return formatValue(raw, type, field, reader) ?? wireValue(raw, type, field);
}

function parent(variants: ReadonlyArray<Variant<string>>, row: Row, options: WireOptions): WireRecord | null {
  const present = variants.find((variant) => typeof row[variant.id] === 'string');
  if (present === undefined) return null;
  const id = String(row[present.id]);
  return addFields({ attributes: attributesOf(present.object, id, options) }, present.outputs, row, options, id);
}

function compound(
  parts: ReadonlyArray<{ readonly name: string; readonly value: string }>,
  row: Row,
): Record<string, Value> | null {
  const values = parts.map((part) => [part.name, row[part.value] ?? null] as const);
  return values.every(([, value]) => value === null) ? null : Object.fromEntries(values);
}

type Fields = Record<string, WireRecord[string]>;

/** Adds the fields to `record`; called for each row, so it makes nothing it need not. */
function addFields(
  record: { attributes: WireRecord['attributes'] },
  outputs: readonly Output[],
  row: Row,
  options: WireOptions,
  id: string,
): WireRecord {
  const fields = record as unknown as Fields;
  for (const output of outputs) {
    switch (output.kind) {
      case 'value':
        // Bytes stand in records as the address that answers them.
        fields[output.name] =
          output.type === 'base64' && typeof row[output.value] === 'string'
            ? `${record.attributes.url}/${output.name}`
            : presented(output, row, options);
        break;
      case 'compound':
        // A compound is an object of plain values; `WireRecord` has no name for that.
        fields[output.name] = compound(output.parts, row) as unknown as WireRecord[string];
        break;
      case 'parent':
        fields[output.name] = parent(output.variants, row, options);
        break;
      case 'children':
        fields[output.name] = options.children(output.index, id) ?? null;
    }
  }
  return record as WireRecord;
}

/** One row of the SQL result as a record. */
export function wireRecord(row: Row, shape: Shape, idColumn: string, options: WireOptions): WireRecord {
  const id = String(row[idColumn]);
  return addFields({ attributes: attributesOf(shape.object, id, options) }, shape.outputs, row, options, id);
}

/** One row of a grouped query. */
export function wireAggregate(row: Row, shape: Shape, options: WireOptions): WireRecord {
  return addFields({ attributes: { type: 'AggregateResult' } }, shape.outputs, row, options, '');
}

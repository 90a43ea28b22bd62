import { fieldOf } from '../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef } from '../catalog/types.ts';
import type { Path, SelectItem, WireRecord } from '../engine/types.ts';

const keyOf = (name: string): string => `${name}:text`;

/** An amount of an org with several currencies is written with those of record and user: only a query knows both. */
export const needsText = (catalog: Catalog, object: ObjectDef, field: FieldDef | undefined): boolean =>
  catalog.currency !== undefined &&
  field?.type === 'currency' &&
  fieldOf(object, field.name) !== undefined &&
  object.fields.has('currencyisocode');

/** The select item that answers an amount as people read it, beside its value. */
export const amountText = (path: Path): SelectItem => ({
  kind: 'expression',
  alias: keyOf(path.at(-1) ?? ''),
  expression: { kind: 'call', name: 'FORMAT', args: [{ kind: 'field', path }] },
});

/** What `amountText` answered; undefined where it was not asked. */
export function amountTextOf(record: WireRecord, name: string): string | undefined {
  const text = record[keyOf(name)];
  return typeof text === 'string' ? text : undefined;
}

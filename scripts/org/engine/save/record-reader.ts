import { fieldOf, objectOf, parentFieldOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import type { Path } from '../../soql/ast.ts';
import type { Row } from '../../store/types.ts';
import { amountConverter } from '../currency/convert-amount.ts';
import { FormulaEvaluationError } from '../formula/errors.ts';
import type { CompiledFormula } from '../formula/types.ts';
import type { Context } from '../types.ts';
import { globalValue } from './global-value.ts';
import type { SaveModel } from './save-model.ts';

/** Evaluates formulas on a record as it is now or will be, whatever of it is stored yet. */
export interface RecordReader {
  valueAt(object: ObjectDef, row: Row, path: Path): Value;
  evaluate(formula: CompiledFormula, object: ObjectDef, row: Row, before?: Row): Value;
}

export function recordReader(context: Context, model: SaveModel): RecordReader {
  const { catalog, store } = context;
  const convert = amountConverter(store);

  /** The object an id belongs to, among the targets of a look-up. */
  const targetOf = (field: FieldDef, id: string): ObjectDef | undefined =>
    field.referenceTo
      .map((name) => objectOf(catalog, name))
      .find((target) => target !== undefined && id.startsWith(target.keyPrefix));

  function fieldValue(object: ObjectDef, row: Row, field: FieldDef): Value {
    if (field.components !== undefined) return compound(row, field);
    const formula = model.formulaOf(object, field);
    if (!formula) return row[field.name] ?? null;
    try {
      return evaluate(formula, object, row);
    } catch (error) {
      // A formula field that cannot be computed is #Error!, null to whoever reads it.
      if (error instanceof FormulaEvaluationError) return null;
      throw error;
    }
  }

  /** A full name is its parts; an address has no single value. */
  function compound(row: Row, field: FieldDef): Value {
    if (!field.nameField) return null;
    const parts = (field.components ?? []).map((name) => row[name]).filter((part) => typeof part === 'string');
    return parts.length === 0 ? null : parts.join(' ');
  }

  const valueAt = (object: ObjectDef, row: Row, path: Path): Value => found(object, row, path).value;

  /** The value at a path and its field. An amount of another record is told in the currency of this one, as formulas take it. */
  function found(object: ObjectDef, row: Row, path: Path): { readonly value: Value; readonly field?: FieldDef } {
    const [first = '', ...rest] = path;
    if (rest.length === 0) {
      const field = fieldOf(object, first);
      return { value: field ? fieldValue(object, row, field) : null, field };
    }
    const [relationship = '', wanted] = first.split(':');
    const lookup = parentFieldOf(object, relationship);
    const id = lookup && row[lookup.name];
    const any = lookup && typeof id === 'string' ? targetOf(lookup, id) : undefined;
    const target = wanted === undefined || any?.name.toLowerCase() === wanted.toLowerCase() ? any : undefined;
    const parent = target && store.read(target, String(id));
    if (!target || !parent) return { value: null };
    const { value, field } = found(target, parent, rest);
    const isAmount = catalog.currency !== undefined && field?.type === 'currency' && typeof value === 'number';
    return { value: isAmount ? convert(value, parent['CurrencyIsoCode'], row['CurrencyIsoCode']) : value, field };
  }

  function evaluate(formula: CompiledFormula, object: ObjectDef, row: Row, before?: Row): Value {
    const path = (index: number): Path => formula.references[index] ?? [];
    return formula.evaluate({
      value: (index) => valueAt(object, row, path(index)),
      prior: (index) => valueAt(object, before ?? row, path(index)),
      isNew: before === undefined,
      now: context.now(),
      timeZone: context.user.timeZone,
      global: (global) => globalValue(context, global),
    });
  }

  return { valueAt, evaluate };
}

import { currencyDefault } from '../currency/currency-default.ts';
import type { FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import { compileFormula } from '../formula/compile-formula.ts';
import { globalValue } from '../save/global-value.ts';
import type { Context } from '../types.ts';

function formulaDefault(context: Context, object: ObjectDef, field: FieldDef, source: string): Value {
  const formula = compileFormula(source, {
    catalog: context.catalog,
    object,
    use: 'default',
    resultType: field.type,
  });
  return formula.evaluate({
    value: () => null,
    prior: () => null,
    isNew: true,
    now: context.now(),
    timeZone: context.user.timeZone,
    global: (path) => globalValue(context, path),
  });
}

/** What the field of a new record starts with for this user: its owner, the default formula, the default picklist values. */
export function defaultValue(context: Context, object: ObjectDef, field: FieldDef): Value {
  if (field.name === 'OwnerId') return context.user.userId;
  const currency = currencyDefault(context, object, field);
  if (currency !== undefined) return currency;
  if (field.defaultFormula !== undefined) return formulaDefault(context, object, field, field.defaultFormula);
  if (field.type === 'boolean') return false;
  const chosen = (field.picklist ?? [])
    .filter((entry) => entry.isDefault && entry.isActive)
    .map((entry) => entry.value);
  return chosen.length === 0 ? null : field.type === 'multipicklist' ? chosen.join(';') : (chosen[0] ?? null);
}

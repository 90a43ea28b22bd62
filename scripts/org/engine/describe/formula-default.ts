import type { FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import { compileFormula } from '../formula/compile-formula.ts';
import { globalValue } from '../save/global-value.ts';
import type { Context } from '../types.ts';

/** What a field's default formula gives this user now; null without one. */
export function formulaDefault(context: Context, object: ObjectDef, field: FieldDef): Value {
  if (field.defaultFormula === undefined) return null;
  const formula = compileFormula(field.defaultFormula, {
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

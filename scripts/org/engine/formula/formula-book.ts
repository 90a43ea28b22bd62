import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import type { FormulaResolver } from '../../soql/environment.ts';
import type { FormulaEvaluator } from '../../store/types.ts';
import { globalValue } from '../save/global-value.ts';
import type { Context } from '../types.ts';
import { compileFormula } from './compile-formula.ts';
import { FormulaEvaluationError } from './errors.ts';
import type { CompiledFormula } from './types.ts';

/** The formula fields of one catalog, compiled on first use. */
export interface FormulaBook {
  /** Throws `FormulaError` when the formula does not compile; only a catalog that skipped the deploy's checks has such. */
  formulaOf(object: ObjectDef, field: FieldDef): CompiledFormula | undefined;
  /** For binding queries. */
  readonly resolver: FormulaResolver;
  /** For running queries: evaluates by key, `#Error!` is null. */
  evaluator(context: Context): FormulaEvaluator;
}

export function formulaBook(catalog: Catalog): FormulaBook {
  const compiled = new Map<string, CompiledFormula>();

  function formulaOf(object: ObjectDef, field: FieldDef): CompiledFormula | undefined {
    if (field.formula === undefined) return undefined;
    const key = `${object.name}.${field.name}`;
    const known = compiled.get(key);
    if (known) return known;
    const { blanksAsZero, formula, scale } = field;
    const made = compileFormula(formula, {
      catalog,
      object,
      use: 'field',
      resultType: field.type,
      scale,
      blanksAsZero,
    });
    compiled.set(key, made);
    return made;
  }

  function byKey(key: string): CompiledFormula {
    const known = compiled.get(key);
    if (known) return known;
    const [objectName = '', fieldName = ''] = key.split('.');
    const object = objectOf(catalog, objectName);
    const field = object && fieldOf(object, fieldName);
    const formula = object && field && formulaOf(object, field);
    if (!formula) throw new Error(`There is no formula field ${key}`);
    return formula;
  }

  return {
    formulaOf,
    resolver: formulaOf,
    evaluator: (context) => (key, args) => evaluateOn(byKey(key), args, context),
  };
}

function evaluateOn(formula: CompiledFormula, args: readonly Value[], context: Context): Value {
  const value = (index: number): Value => args[index] ?? null;
  try {
    return formula.evaluate({
      value,
      prior: value,
      isNew: false,
      now: context.now(),
      timeZone: context.user.timeZone,
      global: (path) => globalValue(context, path),
    });
  } catch (error) {
    // Salesforce shows #Error! and answers null.
    if (error instanceof FormulaEvaluationError) return null;
    throw error;
  }
}

import { fieldOf, isStored, objectOf } from '../../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef, ValidationRule } from '../../catalog/types.ts';
import { compileFormula } from '../formula/compile-formula.ts';
import type { FormulaBook } from '../formula/formula-book.ts';
import type { CompiledFormula } from '../formula/types.ts';
import type { Automation } from './types.ts';

export interface CompiledRule {
  readonly rule: ValidationRule;
  readonly formula: CompiledFormula;
}

/** A roll-up summary seen from the detail. */
export interface RollUp {
  readonly parent: ObjectDef;
  readonly child: ObjectDef;
  readonly summary: FieldDef;
  readonly lookup: FieldDef;
}

/** Stored fields of an object by what is checked of their values. */
export interface CheckedFields {
  /** A client must give them. */
  readonly required: readonly FieldDef[];
  readonly references: readonly FieldDef[];
  readonly unique: readonly FieldDef[];
}

/** What saving needs to know of one catalog, compiled once. */
export interface SaveModel {
  readonly catalog: Catalog;
  rulesOf(object: ObjectDef): readonly CompiledRule[];
  defaultOf(object: ObjectDef, field: FieldDef): CompiledFormula;
  /** Undefined for a field that is stored. */
  formulaOf(object: ObjectDef, field: FieldDef): CompiledFormula | undefined;
  storedFieldsOf(object: ObjectDef): readonly FieldDef[];
  checkedFieldsOf(object: ObjectDef): CheckedFields;
  rollUpsOf(child: ObjectDef): readonly RollUp[];
  automationsOf(object: ObjectDef): readonly Automation[];
}

/** What runs around the saves of an object. */
export type Automations = (object: ObjectDef) => readonly Automation[];

function memo<Value>(): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
}

function rollUpsByChild(catalog: Catalog): ReadonlyMap<string, readonly RollUp[]> {
  const found = new Map<string, RollUp[]>();
  for (const parent of catalog.objects.values()) {
    for (const summary of parent.fields.values()) {
      const child = summary.summary && objectOf(catalog, summary.summary.childObject);
      const lookup = child && fieldOf(child, summary.summary.childLookup);
      if (child && lookup)
        found.set(child.name, [...(found.get(child.name) ?? []), { parent, child, summary, lookup }]);
    }
  }
  return found;
}

/** Compiles on first use and keeps it; make a new model for each catalog. */
export function createSaveModel(catalog: Catalog, book: FormulaBook, automations: Automations): SaveModel {
  const rules = memo<readonly CompiledRule[]>();
  const defaults = memo<CompiledFormula>();
  const stored = memo<readonly FieldDef[]>();
  const automated = memo<readonly Automation[]>();
  const checked = memo<CheckedFields>();
  const rollUps = rollUpsByChild(catalog);

  const storedFieldsOf = (object: ObjectDef): readonly FieldDef[] =>
    stored(object.name, () => [...object.fields.values()].filter(isStored));

  const compileChecks = (fields: readonly FieldDef[]): CheckedFields => ({
    required: fields.filter(
      (field) => field.required && !field.readOnly && field.type !== 'boolean' && field.type !== 'id',
    ),
    references: fields.filter((field) => field.type === 'reference'),
    unique: fields.filter((field) => field.unique),
  });

  const compileRules = (object: ObjectDef): readonly CompiledRule[] =>
    object.validationRules
      .filter((rule) => rule.active)
      .map((rule) => ({
        rule,
        formula: compileFormula(rule.condition, { catalog, object, use: 'validation', resultType: 'boolean' }),
      }));

  const compileDefault = (object: ObjectDef, field: FieldDef): CompiledFormula =>
    compileFormula(field.defaultFormula ?? 'NULL', { catalog, object, use: 'default', resultType: field.type });

  return {
    catalog,
    rulesOf: (object) => rules(object.name, () => compileRules(object)),
    defaultOf: (object, field) => defaults(`${object.name}.${field.name}`, () => compileDefault(object, field)),
    formulaOf: book.formulaOf,
    storedFieldsOf,
    checkedFieldsOf: (object) => checked(object.name, () => compileChecks(storedFieldsOf(object))),
    rollUpsOf: (child) => rollUps.get(child.name) ?? [],
    automationsOf: (object) => automated(object.name, () => automations(object)),
  };
}

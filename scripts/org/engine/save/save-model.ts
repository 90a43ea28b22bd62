import { fieldOf, isStored, objectOf } from '../../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef, ValidationRule } from '../../catalog/types.ts';
import { compileFormula } from '../formula/compile-formula.ts';
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

/** What saving needs to know of one catalog, compiled once. */
export interface SaveModel {
  readonly catalog: Catalog;
  rulesOf(object: ObjectDef): readonly CompiledRule[];
  defaultOf(object: ObjectDef, field: FieldDef): CompiledFormula;
  formulaOf(object: ObjectDef, field: FieldDef): CompiledFormula;
  storedFieldsOf(object: ObjectDef): readonly FieldDef[];
  rollUpsOf(child: ObjectDef): readonly RollUp[];
  automationsOf(object: ObjectDef): readonly Automation[];
}

export type Automations = ReadonlyMap<string, readonly Automation[]>;

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

/** Compiles on first use and keeps it; make a new model for each catalog. `automations` are by lower-case object name. */
export function createSaveModel(catalog: Catalog, automations: Automations): SaveModel {
  const rules = memo<readonly CompiledRule[]>();
  const formulas = memo<CompiledFormula>();
  const stored = memo<readonly FieldDef[]>();
  const rollUps = rollUpsByChild(catalog);

  const compileRules = (object: ObjectDef): readonly CompiledRule[] =>
    object.validationRules
      .filter((rule) => rule.active)
      .map((rule) => ({
        rule,
        formula: compileFormula(rule.condition, { catalog, object, use: 'validation', resultType: 'boolean' }),
      }));

  return {
    catalog,
    rulesOf: (object) => rules(object.name, () => compileRules(object)),
    defaultOf: (object, field) =>
      formulas(`default:${object.name}.${field.name}`, () =>
        compileFormula(field.defaultFormula ?? 'NULL', { catalog, object, use: 'default', resultType: field.type }),
      ),
    formulaOf: (object, field) =>
      formulas(`${object.name}.${field.name}`, () =>
        compileFormula(field.formula ?? 'NULL', {
          catalog,
          object,
          use: 'field',
          resultType: field.type,
          scale: field.scale,
          blanksAsZero: field.blanksAsZero,
        }),
      ),
    storedFieldsOf: (object) => stored(object.name, () => [...object.fields.values()].filter(isStored)),
    rollUpsOf: (child) => rollUps.get(child.name) ?? [],
    automationsOf: (object) => automations.get(object.name.toLowerCase()) ?? [],
  };
}

import { fieldOf, objectOf, parentFieldOf } from '../catalog/lookup.ts';
import type { FieldDef, ObjectDef } from '../catalog/types.ts';
import type { Path, Position } from './ast.ts';
import { currencyOf, inCurrency } from './bind-currency.ts';
import type { BoundExpression, Table } from './bound.ts';
import type { Scope } from './scope.ts';

const seeWsdl = 'Please reference your WSDL or the describe call for the appropriate names.';
const deepest = 20;

export const noSuchColumn = (name: string, entity: string): string =>
  `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${seeWsdl}`;

export const noSuchRelationship = (name: string): string =>
  `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${seeWsdl}`;

/** A field the user may read, or INVALID_FIELD. */
export function readableField(scope: Scope, object: ObjectDef, name: string, at?: Position): FieldDef {
  const field = fieldOf(object, name);
  if (field === undefined || !scope.environment.access.canReadField(object, field)) {
    throw scope.invalidField(noSuchColumn(name, object.name), at);
  }
  return field;
}

function referenced(scope: Scope, table: Table, path: Path, depth: number): BoundExpression {
  const [first, ...rest] = path;
  if (first === undefined || depth > deepest) throw new Error(`A formula of ${table.object.name} leads nowhere`);
  if (rest.length === 0) {
    const field = fieldOf(table.object, first);
    if (field === undefined) throw new Error(`A formula refers to ${table.object.name}.${first}, which does not exist`);
    return fieldExpression(scope, table, field, depth + 1);
  }
  const [relationship = '', wanted] = first.split(':');
  const parent = parentFieldOf(table.object, relationship);
  const next = (rest[0] ?? '').split(':')[0] ?? '';
  const target = (parent?.referenceTo ?? [])
    .filter((name) => wanted === undefined || name.toLowerCase() === wanted.toLowerCase())
    .flatMap((name) => objectOf(scope.environment.catalog, name) ?? [])
    .find((candidate) => fieldOf(candidate, next) !== undefined || parentFieldOf(candidate, next) !== undefined);
  if (parent === undefined || target === undefined)
    throw new Error(`A formula walks ${table.object.name}.${first}, which does not exist`);
  return referenced(scope, scope.join(table, parent, target, false), rest, depth + 1);
}

/** How the value of a field is got: read, put together, or computed by its formula. */
export function fieldExpression(scope: Scope, table: Table, field: FieldDef, depth = 0): BoundExpression {
  if (field.formula !== undefined) {
    const formula = scope.environment.formulas(table.object, field);
    if (formula === undefined) throw new Error(`No compiled formula for ${table.object.name}.${field.name}`);
    const args = formula.references.map((path) => {
      const value = referenced(scope, table, path, depth + 1);
      const own = currencyOf(table);
      // What a formula takes from another record it takes in the currency of its own.
      return path.length > 1 && own ? inCurrency(scope, value, own) : value;
    });
    return { kind: 'formula', key: `${table.object.name}.${field.name}`, args, field, table, type: field.type };
  }
  if (field.components !== undefined && field.type === 'string') {
    // A salutation is part of the compound field, not of the name that queries answer.
    const inName = field.components.filter((part) => part !== 'Salutation');
    const parts = inName.flatMap((part) => {
      const found = fieldOf(table.object, part);
      return found === undefined ? [] : [fieldExpression(scope, table, found)];
    });
    return { kind: 'name', parts, field, type: 'string' };
  }
  return { kind: 'column', table, field, type: field.type };
}

import { fieldOf, objectOf, parentFieldOf } from '../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef } from '../catalog/types.ts';
import { OrgError } from '../errors.ts';
import { isObject, type JsonObject } from './parse.ts';
import { toLiteral } from './filter-literal.ts';
import type { Condition, FieldExpression as Expression, Path } from '../engine/types.ts';

const comparisons = { eq: '=', ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=', like: 'LIKE' } as const;
const lists = { in: 'IN', nin: 'NOT IN', includes: 'INCLUDES', excludes: 'EXCLUDES' } as const;

const path = (names: Path): Expression => ({ kind: 'field', path: names });
const all = (terms: readonly Condition[]): Condition | undefined =>
  terms.length < 2 ? terms[0] : { kind: 'and', terms };

function given(input: JsonObject): readonly (readonly [string, unknown])[] {
  return Object.entries(input).filter(([, value]) => value !== undefined);
}

function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
}

/** `{ inq: { Contact: { … }, ApiName: "AccountId" } }` */
function semijoin(catalog: Catalog, left: Expression, operator: 'IN' | 'NOT IN', input: JsonObject): Condition {
  const [[name, filter] = ['', {}], ...more] = given(input).filter(([key]) => key !== 'ApiName');
  const object = objectOf(catalog, name);
  const column = input['ApiName'];
  if (object === undefined || more.length > 0 || typeof column !== 'string') {
    throw new OrgError('INVALID_INPUT', 'A join takes one object and the ApiName of its field');
  }
  const where = isObject(filter) ? filterCondition(catalog, object, filter) : undefined;
  const select = [{ kind: 'expression', expression: path([column]) } as const];
  return { kind: 'semijoin', left, operator, query: { select, from: object.name, where, orderBy: [], clauses: [] } };
}

/** `{ CALENDAR_YEAR: { value: { eq: 2026 } } }` */
function byFunction(left: Expression, name: string, input: JsonObject): readonly Condition[] {
  const whole: FieldDef['type'] = 'int';
  return given(input).flatMap(([key, operators]) => {
    const argument: Expression =
      key === 'convertTimezoneValue' ? { kind: 'call', name: 'CONVERTTIMEZONE', args: [left] } : left;
    const call: Expression = { kind: 'call', name, args: [argument] };
    return isObject(operators)
      ? given(operators).map(([operator, value]) => operation(call, { type: whole }, operator, value))
      : [];
  });
}

function operation(left: Expression, field: Pick<FieldDef, 'type'>, operator: string, value: unknown): Condition {
  const literal = (each: unknown): ReturnType<typeof toLiteral> => toLiteral(field as FieldDef, each);
  if (operator in lists) {
    const values = Array.isArray(value) ? value.map(literal) : [literal(value)];
    return { kind: 'list', left, operator: lists[operator as keyof typeof lists], values };
  }
  return { kind: 'compare', left, operator: comparisons[operator as keyof typeof comparisons], right: literal(value) };
}

function onField(catalog: Catalog, field: FieldDef, left: Expression, operators: JsonObject): readonly Condition[] {
  return given(operators).flatMap(([operator, value]) => {
    if ((operator === 'inq' || operator === 'ninq') && isObject(value)) {
      return [semijoin(catalog, left, operator === 'inq' ? 'IN' : 'NOT IN', value)];
    }
    if (operator in comparisons || operator in lists) return [operation(left, field, operator, value)];
    if (isObject(value)) return byFunction(left, operator, value);
    throw new OrgError('INVALID_INPUT', `No such operator: ${operator}`);
  });
}

/** Of several objects that may be the parent, the filter is on those that are `name`. */
function onPolymorphic(catalog: Catalog, prefix: Path, input: JsonObject): readonly Condition[] {
  return given(input).flatMap(([name, filter]) => {
    const target = objectOf(catalog, name);
    if (target === undefined || !isObject(filter)) return [];
    const right = { kind: 'string', value: target.name } as const;
    const isTarget: Condition = { kind: 'compare', left: path([...prefix, 'Type']), operator: '=', right };
    const term = filterCondition(catalog, target, filter, prefix);
    return term === undefined ? [isTarget] : [isTarget, term];
  });
}

/** A `where` argument as a condition of a query; undefined where it says nothing. All that stands side by side must hold. */
export function filterCondition(
  catalog: Catalog,
  object: ObjectDef,
  filter: JsonObject,
  prefix: Path = [],
): Condition | undefined {
  const nested = (inner: JsonObject): Condition | undefined => filterCondition(catalog, object, inner, prefix);
  const terms = given(filter).flatMap(([name, value]): readonly Condition[] => {
    if (name === 'and' || name === 'or') {
      const inner = objectsIn(value)
        .map(nested)
        .filter((term) => term !== undefined);
      if (inner.length === 0) return [];
      return inner.length === 1 ? inner : [{ kind: name, terms: inner }];
    }
    if (value === null) return [];
    if (!isObject(value)) throw new OrgError('INVALID_INPUT', `The filter of ${name} must be an object of operators`);
    if (name === 'not') {
      const term = nested(value);
      return term === undefined ? [] : [{ kind: 'not', term }];
    }
    const field = fieldOf(object, name);
    if (field !== undefined) return onField(catalog, field, path([...prefix, name]), value);
    const parent = parentFieldOf(object, name);
    if (parent === undefined) throw new OrgError('INVALID_FIELD', `No such field to filter by: ${object.name}.${name}`);
    if (parent.referenceTo.length > 1) return onPolymorphic(catalog, [...prefix, name], value);
    const target = objectOf(catalog, parent.referenceTo[0] ?? '');
    const term = target && filterCondition(catalog, target, value, [...prefix, name]);
    return term === undefined ? [] : [term];
  });
  return all(terms);
}

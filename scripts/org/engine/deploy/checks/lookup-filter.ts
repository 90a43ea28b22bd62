import { fieldOf, objectOf } from '../../../catalog/lookup.ts';
import { parseLogic } from '../../../catalog/filter-logic.ts';
import { readLookupFilter } from '../../../catalog/read-lookup-filter.ts';
import type { Catalog, FieldDef, ObjectDef, XmlNode } from '../../../catalog/types.ts';
import { childOf, childrenOf, flagOf, textOf } from '../../../catalog/xml-node.ts';
import { fieldAt } from '../../flow/path-type.ts';
import { filterOperations } from '../../save/matches-filter.ts';
import { errorAt, type Problem } from '../problem.ts';

/** Globals a criterion may name, with the object whose fields they have. */
const globals: Readonly<Record<string, string>> = { $user: 'User', $profile: 'Profile', $userrole: 'UserRole' };

/** The field a criterion names: `Contact.Account.Type`, `$Source.AccountId`, `$User.Department`. */
function named(path: string, source: ObjectDef, target: ObjectDef, catalog: Catalog): FieldDef | undefined {
  const [head = '', ...rest] = path.split('.');
  const key = head.toLowerCase();
  const global = globals[key];
  if (key === '$source') return fieldAt(catalog, source, rest);
  if (global !== undefined) return fieldOf(objectOf(catalog, global) ?? source, rest.join('.'));
  return key === target.name.toLowerCase() ? fieldAt(catalog, target, rest) : undefined;
}

/** What is wrong with a look-up's filter: unknown fields, operations, logic. An optional one guides people only and is not run. */
export function filterProblems(
  xml: XmlNode,
  source: ObjectDef,
  target: ObjectDef,
  catalog: Catalog,
): readonly Problem[] {
  const node = childOf(xml, 'lookupFilter');
  if (!node || !flagOf(node, 'active')) return [];
  if (textOf(xml, 'type') === 'MasterDetail')
    return [errorAt(node, 'Lookup filters are only supported on Lookup Relationship Fields')];
  if (flagOf(node, 'isOptional'))
    return [{ ...errorAt(node, 'An optional lookupFilter is stored by the local org, not run.'), severity: 'Warning' }];
  const filter = readLookupFilter(xml);
  const problems: Problem[] = [];
  const checkPath = (item: XmlNode, path: string): void => {
    const field = named(path, source, target, catalog);
    if (!field) problems.push(errorAt(item, `Field ${path} in the lookup filter does not exist`));
    else if (field.name === 'RecordTypeId')
      problems.push(errorAt(item, 'The local org does not compare record types in a lookup filter'));
  };
  childrenOf(node, 'filterItems').forEach((item, index) => {
    const { field = '', operation = '', valueField } = filter?.items[index] ?? {};
    checkPath(item, field);
    if (valueField !== undefined) checkPath(item, valueField);
    if (!filterOperations.has(operation))
      problems.push(errorAt(item, `The operation ${operation} can't be used in a lookup filter`));
  });
  if (!filter || filter.items.length === 0 || !parseLogic(filter.logic, filter.items.length))
    problems.push(errorAt(node, 'The filter logic of the lookup filter does not fit its items'));
  return problems;
}

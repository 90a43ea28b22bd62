import { fieldOf, objectOf } from '../../../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef, XmlNode } from '../../../catalog/types.ts';
import { childOf, flagOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { CheckScope } from './check.ts';
import { filterProblems } from './lookup-filter.ts';

const mastersOf = (object: ObjectDef): readonly FieldDef[] =>
  [...object.fields.values()].filter((field) => field.masterDetailOrder !== undefined);

/** Look-ups and master-details: target, names, delete behaviour, limits. */
export function referenceProblems(
  xml: XmlNode,
  type: string,
  object: ObjectDef,
  field: FieldDef,
  scope: CheckScope,
): readonly Problem[] {
  const targetNode = childOf(xml, 'referenceTo');
  const target = objectOf(scope.after, field.referenceTo[0] ?? '');
  if (!target)
    return [
      errorAt(
        targetNode ?? xml,
        `referenceTo value of '${field.referenceTo[0] ?? ''}' does not resolve to a valid sObject type`,
      ),
    ];
  const problems: Problem[] = [
    ...childNameProblems(xml, target, object, field),
    ...filterProblems(xml, object, target, scope.after),
  ];
  if (type === 'Lookup') {
    const constraint = textOf(xml, 'deleteConstraint') ?? 'SetNull';
    if (flagOf(xml, 'required') && constraint === 'SetNull') {
      problems.push(
        errorAt(
          childOf(xml, 'required'),
          'field integrity exception: unknown (must specify either cascade delete or restrict delete for required lookup foreign key)',
        ),
      );
    }
    return problems;
  }
  const masters = mastersOf(object);
  if (masters.length > 2) problems.push(errorAt(xml, 'A custom object can have at most 2 master-detail relationships'));
  if (!object.custom) problems.push(errorAt(xml, 'Master-detail fields can only be on custom objects'));
  if (depthOf(scope.after, object, 0) > 3)
    problems.push(errorAt(xml, 'Exceeded the maximum of 3 levels of master-detail relationships'));
  const existing = objectOf(scope.before, object.name);
  const before = existing && fieldOf(existing, field.name);
  if (existing && before?.masterDetailOrder === undefined && scope.hasRecords(object.name)) {
    if (!before)
      problems.push(
        errorAt(
          xml,
          'Cannot create a master-detail relationship on an object that has records: create a look-up field, fill it, then change its type',
        ),
      );
    else if (scope.stored.hasBlank(object.name, before.name))
      problems.push(
        errorAt(
          xml,
          `Cannot change ${object.name}.${field.name} to a master-detail relationship: it is blank in some records`,
        ),
      );
  }
  return problems;
}

function childNameProblems(xml: XmlNode, target: ObjectDef, object: ObjectDef, field: FieldDef): readonly Problem[] {
  const name = field.childRelationshipName?.toLowerCase();
  if (name === undefined) return [];
  const node = childOf(xml, 'relationshipName');
  if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(node?.text.trim() ?? ''))
    return [errorAt(node, `relationshipName '${node?.text.trim() ?? ''}' is not valid`)];
  const other = target.childRelationships.find(
    (child) => child.name?.toLowerCase() === name && !(child.childObject === object.name && child.field === field.name),
  );
  return other
    ? [errorAt(node, `There is already a Child Relationship named ${node?.text.trim() ?? ''} on ${target.label}.`)]
    : [];
}

/** Levels of detail above an object, itself left out; a loop counts as too deep. */
function depthOf(catalog: Catalog, object: ObjectDef, level: number): number {
  if (level > 4) return level;
  const parents = mastersOf(object).flatMap((field) => objectOf(catalog, field.referenceTo[0] ?? '') ?? []);
  return Math.max(level, ...parents.map((parent) => depthOf(catalog, parent, level + 1)));
}

import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { fieldOf, objectOf, parentFieldOf } from '../../catalog/lookup.ts';
import type { Catalog, ChildRelationship, FieldDef, ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import { amountText, needsText } from '../amount-text.ts';
import type { Path, SelectItem } from './request.ts';
import { selectedFields } from './selection.ts';

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/** A connection of children below a record, by its node in the document. */
export interface ChildSelection {
  readonly node: FieldNode;
  readonly relationship: ChildRelationship;
  readonly object: ObjectDef;
}

export interface RecordSelection {
  readonly select: readonly SelectItem[];
  readonly children: readonly ChildSelection[];
}

const pathItem = (path: Path): SelectItem => ({ kind: 'expression', expression: { kind: 'field', path } });

/** Fields a GraphQL field of the record itself needs: some are not fields of the object. */
function neededBy(object: ObjectDef, name: string): readonly string[] {
  switch (name) {
    case '__typename':
    case 'ApiName':
      return [];
    case 'DisplayValue':
      return object.nameField === undefined ? [] : [object.nameField];
    case 'WeakEtag':
      return ['SystemModstamp'];
    case 'RecordTypeId':
      return fieldOf(object, name) === undefined ? [] : [name];
    default:
      return [name];
  }
}

/** The select list that answers what is selected below some nodes of an object, and the children asked for beside it. */
export function recordSelection(
  catalog: Catalog,
  object: ObjectDef,
  nodes: readonly FieldNode[],
  info: Info,
  mayHaveChildren: boolean,
): RecordSelection {
  const paths = new Map<string, Path>();
  const typeofs: SelectItem[] = [];
  const texts = new Map<string, SelectItem>();
  const children: ChildSelection[] = [];

  const addPath = (path: Path): void => void paths.set(path.join('.'), path);

  function addPolymorphic(field: FieldDef, relationship: string, node: FieldNode): void {
    const whens = field.referenceTo.flatMap((name) => {
      const fields = selectedFields([node], name, info).flatMap((each) =>
        neededBy(objectOf(catalog, name) ?? object, each.name.value),
      );
      return objectOf(catalog, name) === undefined
        ? []
        : [{ object: name, fields: [...new Set(['Id', ...fields])].map((each) => [each]) }];
    });
    typeofs.push({ kind: 'typeof', relationship: [relationship], whens, otherwise: [['Id']] });
  }

  function addChild(node: FieldNode, relationship: ChildRelationship): void {
    if (!mayHaveChildren) {
      throw new OrgError(
        'INVALID_INPUT',
        `Child relationship '${node.name.value}' is more than one level below the queried object`,
      );
    }
    const child = objectOf(catalog, relationship.childObject);
    if (child !== undefined) children.push({ node, relationship, object: child });
  }

  function walk(at: ObjectDef, prefix: Path, fields: readonly FieldNode[]): void {
    for (const node of fields) {
      const name = node.name.value;
      const parent = fieldOf(at, name) === undefined ? parentFieldOf(at, name) : undefined;
      const relationship = at.childRelationships.find((each) => each.name === name);
      const [target] = parent?.referenceTo ?? [];
      const next = objectOf(catalog, target ?? '');
      if (parent !== undefined && parent.referenceTo.length > 1 && prefix.length === 0)
        addPolymorphic(parent, name, node);
      else if (parent !== undefined && next !== undefined) {
        addPath([...prefix, name, 'Id']);
        walk(next, [...prefix, name], selectedFields([node], next.name, info));
      } else if (relationship !== undefined) {
        if (prefix.length > 0)
          throw new OrgError('INVALID_INPUT', `Child relationship '${name}' of a parent cannot be queried`);
        addChild(node, relationship);
      } else {
        for (const needed of neededBy(at, name)) addPath([...prefix, needed]);
        if (needsText(catalog, at, fieldOf(at, name)))
          texts.set([...prefix, name].join('.'), amountText([...prefix, name]));
      }
    }
  }

  addPath(['Id']);
  walk(object, [], selectedFields(nodes, object.name, info));
  return { select: [...[...paths.values()].map(pathItem), ...texts.values(), ...typeofs], children };
}

import { fieldOf, objectOf, parentFieldOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef } from '../../catalog/types.ts';
import type { Context, Path } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';

/** Fields asked of a record and, below each relationship, of its parents. Keys are canonical names. */
export interface FieldTree {
  readonly object: ObjectDef;
  /** Several objects may stand here: only what every name has can be asked. */
  readonly polymorphic: boolean;
  readonly fields: Map<string, FieldDef>;
  readonly parents: Map<string, FieldTree>;
}

export const emptyTree = (object: ObjectDef, polymorphic = false): FieldTree => ({
  object,
  polymorphic,
  fields: new Map(),
  parents: new Map(),
});

/** Parents the UI API walks up. */
const deepest = 5;

const noSuchField = (object: ObjectDef, name: string): OrgError =>
  new OrgError(
    'INVALID_FIELD',
    `No such column '${name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    [name],
  );

/** The object a relationship leads to; of several, the one that has the next name. */
function parentOf(context: Context, lookup: FieldDef, next: string): ObjectDef | undefined {
  const targets = lookup.referenceTo
    .flatMap((name) => objectOf(context.catalog, name) ?? [])
    .filter((target) => context.access.object(target).read);
  return targets.find((target) => fieldOf(target, next) ?? parentFieldOf(target, next)) ?? targets[0];
}

/** Adds `['Owner', 'Name']` to the tree, or answers why it cannot: it does not exist or the user may not read it. */
function tryPath(context: Context, tree: FieldTree, path: Path): OrgError | undefined {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    const field = fieldOf(tree.object, name);
    if (!field || !context.access.canReadField(tree.object, field)) return noSuchField(tree.object, name);
    tree.fields.set(field.name, field);
    return undefined;
  }
  const lookup = parentFieldOf(tree.object, name);
  const relationship = lookup?.relationshipName;
  const target = lookup && parentOf(context, lookup, rest[0] ?? '');
  if (!lookup || !target || relationship === undefined || path.length > deepest + 1)
    return noSuchField(tree.object, name);
  if (!context.access.canReadField(tree.object, lookup)) return noSuchField(tree.object, name);
  const parent = tree.parents.get(relationship) ?? emptyTree(target, lookup.referenceTo.length > 1);
  const refusal = tryPath(context, parent, rest);
  if (!refusal) tree.parents.set(relationship, parent);
  return refusal;
}

/** Adds fields that must be there; INVALID_FIELD otherwise. */
export function addPaths(context: Context, tree: FieldTree, paths: readonly Path[]): void {
  for (const path of paths) {
    const refusal = tryPath(context, tree, path);
    if (refusal) throw refusal;
  }
}

/** Adds fields where the user may read them; passes over the others. */
export function addOptionalPaths(context: Context, tree: FieldTree, paths: readonly Path[]): void {
  for (const path of paths) tryPath(context, tree, path);
}

/** The same where the object may be left out, as lists allow: `Owner.Name`. */
export function pathOfList(object: ObjectDef, text: string): Path {
  const path = text.trim().split('.');
  return path.length > 1 && path[0]?.toLowerCase() === object.name.toLowerCase() ? path.slice(1) : path;
}

/** `Account.Owner.Name` below `Account` → `['Owner', 'Name']`; names of other objects are refused. */
export function pathBelow(object: ObjectDef, text: string): Path {
  const [first = '', ...rest] = text.trim().split('.');
  if (rest.length > 0 && first.toLowerCase() === object.name.toLowerCase()) return rest;
  throw new OrgError(
    'INVALID_FIELD',
    `Fields must be named with their object, ${object.name}.${text} instead of ${text}`,
    [text],
  );
}

import { fieldOf, objectOf, parentFieldOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef } from '../../catalog/types.ts';
import type { Path } from '../../soql/ast.ts';
import { Refusal } from './errors.ts';
import type { FormulaScope } from './types.ts';

export interface ResolvedField {
  /** Canonical relationship names (`Owner:User` where several objects may stand), then the field. */
  readonly path: Path;
  readonly field: FieldDef;
}

/** Walks `Account__r.Owner.Name` (and `Owner:User.Name`) from the formula's object. Ten relationships at most. */
export function resolveField(text: string, at: number, scope: FormulaScope): ResolvedField {
  const names = text.split('.');
  const missing = new Refusal(`Field ${text} does not exist. Check spelling.`, at);
  if (names.length > 11 || names.includes('')) throw missing;
  let object: ObjectDef = scope.object;
  const path: string[] = [];
  for (const step of names.slice(0, -1)) {
    const [name = '', target] = step.split(':');
    const lookup = parentFieldOf(object, name);
    const targets = lookup?.referenceTo ?? [];
    const wanted = target ?? (targets.length === 1 ? targets[0] : undefined);
    const next = wanted === undefined ? undefined : objectOf(scope.catalog, wanted);
    if (!next || !lookup?.relationshipName || !targets.some((t) => t.toLowerCase() === next.name.toLowerCase()))
      throw missing;
    path.push(targets.length > 1 ? `${lookup.relationshipName}:${next.name}` : lookup.relationshipName);
    object = next;
  }
  const field = fieldOf(object, names.at(-1) ?? '');
  if (!field) throw missing;
  return { path: [...path, field.name], field };
}

import { buildCatalog } from '../../catalog/build-catalog.ts';
import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { Part } from '../../catalog/read-components.ts';
import type { Catalog, Component, FieldDef } from '../../catalog/types.ts';
import type { CheckScope } from './checks/check.ts';
import { checkComponent } from './checks/run-checks.ts';
import type { Deletion } from './deletions.ts';
import { danglingProblems } from './dangling.ts';
import type { Ground } from './ground.ts';
import { withKeyPrefixes } from './key-prefixes.ts';
import { keyOf, type Problem } from './problem.ts';
import { withoutMentions } from './without-mentions.ts';
import { filesOf, withComponents, withoutComponent, type Workspace } from './workspace.ts';

/** What a deploy would do with one component. */
export interface Outcome {
  readonly type: string;
  readonly fullName: string;
  /** Package path. */
  readonly path: string;
  readonly created: boolean;
  readonly changed: boolean;
  readonly deleted: boolean;
  readonly problems: readonly Problem[];
}

export interface Evaluation {
  readonly workspace: Workspace;
  readonly catalog: Catalog;
  readonly keyPrefixes: ReadonlyMap<string, string>;
  readonly outcomes: readonly Outcome[];
}

export const hasError = (outcome: Outcome): boolean => outcome.problems.some(({ severity }) => severity === 'Error');

/** The org after these parts and deletions, and every problem they have in it. Changes nothing. */
export function evaluate(ground: Ground, parts: readonly Part[], deletions: readonly Deletion[]): Evaluation {
  const before = deletions.filter(({ when }) => when === 'before').reduce(remove, ground.workspace);
  const filled = withComponents(
    before,
    parts.map(({ component }) => component),
  );
  const workspace = deletions.filter(({ when }) => when === 'after').reduce(remove, filled);
  const components = [...workspace.values()];
  const keyPrefixes = withKeyPrefixes(ground.keyPrefixes, components);
  const catalog = buildCatalog({
    standard: ground.standard,
    components,
    keyPrefixes,
    version: ground.catalog.version + 1,
  });
  const { hasRecords, stored, schema, checkSource } = ground;
  const known = { hasRecords, stored, schema, checkSource };
  const scope: CheckScope = { after: catalog, before: ground.catalog, workspace, ...known };
  const touched = new Set(parts.map(({ component }) => keyOf(component.type, component.fullName)));
  const reshaped = parts.filter(({ component }) => isReshaped(component, scope)).map(asDeletion);
  const dangling =
    deletions.length + reshaped.length > 0
      ? danglingProblems(ground, scope, touched, [...deletions, ...reshaped])
      : new Map<Deletion, readonly Problem[]>();
  return { workspace, catalog, keyPrefixes, outcomes: [...parts.map(outcomeOf), ...deletions.map(deleted)] };

  function outcomeOf(part: Part): Outcome {
    const { type, fullName } = part.component;
    const existing = ground.workspace.get(keyOf(type, fullName));
    const now = workspace.get(keyOf(type, fullName));
    return {
      type,
      fullName,
      path: part.path,
      created: existing === undefined,
      changed: existing === undefined || now === undefined || !sameFiles(filesOf(existing), filesOf(now)),
      deleted: false,
      problems: [
        ...checkComponent({ component: part.component, path: part.path }, scope),
        ...[...dangling].flatMap(([gone, problems]) => (gone.part === part ? problems : [])),
      ],
    };
  }

  function deleted(deletion: Deletion): Outcome {
    const { type, fullName, path } = deletion;
    const problems = [...deletion.problems, ...(dangling.get(deletion) ?? [])];
    return { type, fullName, path, created: false, changed: true, deleted: true, problems };
  }
}

function fieldIn(catalog: Catalog, fullName: string): FieldDef | undefined {
  const [objectName = '', name = ''] = fullName.split('.');
  const object = objectOf(catalog, objectName);
  return object && fieldOf(object, name);
}

/** A field that stays but is another kind of field: what refers to it is looked at as if it went. */
const asDeletion = (part: Part): Deletion => {
  const { type, fullName } = part.component;
  return { type, fullName, when: 'after', path: part.path, problems: [], part };
};

function isReshaped({ type, fullName }: Component, { before, after }: CheckScope): boolean {
  if (type !== 'CustomField') return false;
  const [old, now] = [fieldIn(before, fullName), fieldIn(after, fullName)];
  return old !== undefined && (old.type !== now?.type || old.masterDetailOrder !== now.masterDetailOrder);
}

const remove = (workspace: Workspace, { type, fullName }: Deletion): Workspace =>
  withoutMentions(withoutComponent(workspace, type, fullName), type, fullName);

function sameFiles(left: ReadonlyMap<string, Uint8Array>, right: ReadonlyMap<string, Uint8Array>): boolean {
  if (left.size !== right.size) return false;
  return [...left].every(([path, content]) => {
    const other = right.get(path);
    return other !== undefined && Buffer.compare(content, other) === 0;
  });
}

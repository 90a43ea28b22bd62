import type { CheckScope } from './checks/check.ts';
import { checkComponent } from './checks/run-checks.ts';
import type { Deletion } from './deletions.ts';
import type { Ground } from './ground.ts';
import { errorAt, type Problem } from './problem.ts';

const articles: Readonly<Record<string, string>> = {
  CustomField: 'custom field',
  CustomObject: 'custom object',
  LightningComponentBundle: 'Lightning web component bundle',
  FlexiPage: 'Lightning page',
};

/** Components that stay and would lose what they refer to: the deletion is refused with the place of use. */
export function danglingProblems(
  ground: Ground,
  scope: CheckScope,
  touched: ReadonlySet<string>,
  deletions: readonly Deletion[],
): ReadonlyMap<Deletion, readonly Problem[]> {
  const now: CheckScope = {
    after: ground.catalog,
    before: ground.catalog,
    workspace: ground.workspace,
    hasRecords: ground.hasRecords,
    schema: ground.schema,
    stored: ground.stored,
    checkSource: undefined,
  };
  const found = new Map<Deletion, Problem[]>();
  for (const [key, component] of scope.workspace) {
    if (touched.has(key)) continue;
    const subject = { component, path: '' };
    const known = new Set(checkComponent(subject, now).map(({ message }) => message));
    for (const { message, severity } of checkComponent(subject, scope)) {
      if (severity !== 'Error' || known.has(message)) continue;
      for (const deletion of blamed(message, deletions)) {
        const what = articles[deletion.type] ?? deletion.type;
        const problem = errorAt(
          undefined,
          `This ${what} is referenced elsewhere in salesforce.com. Usage: ${component.type} ${component.fullName}`,
        );
        found.set(deletion, [...(found.get(deletion) ?? []), problem]);
      }
    }
  }
  return found;
}

/** Deletions a problem speaks of; all of them when it names none. */
function blamed(message: string, deletions: readonly Deletion[]): readonly Deletion[] {
  const named = deletions.filter(({ fullName }) => message.includes(fullName.split('.').at(-1) ?? fullName));
  return named.length ? named : deletions;
}

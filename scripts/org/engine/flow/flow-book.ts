import { componentsOf, objectOf } from '../../catalog/lookup.ts';
import type { Catalog, ObjectDef } from '../../catalog/types.ts';
import { systemAccess } from '../access/system-access.ts';
import type { FormulaBook } from '../formula/formula-book.ts';
import { readValues } from '../save/read-values.ts';
import type { Automations } from '../save/save-model.ts';
import { isNew, type Automation, type Change, type SaveWork } from '../save/types.ts';
import type { Context } from '../types.ts';
import { meets, priorPaths, recordFields } from './compare.ts';
import {
  compiledFlow,
  evaluate,
  operandValue,
  type CompiledFlow,
  type Interview,
  type Triggering,
} from './interview.ts';
import { isActivated } from './is-activated.ts';
import { readFlow } from './read-flow.ts';
import { runInterview } from './run-interview.ts';
import { followField, forgetPaths, waitForPaths } from './scheduled-paths.ts';
import type { Trigger } from './types.ts';

/** The flows of one catalog that run. */
export interface FlowBook {
  readonly scheduled: readonly CompiledFlow[];
  /** Record-triggered flows with paths that wait for their time. */
  readonly waiting: readonly CompiledFlow[];
  /** The standard automations of an object with its record-triggered flows around them. */
  readonly automations: Automations;
}

/** What automation of the system may do, on behalf of the user who set it off. */
export const systemContextOf = (context: Context): Context => ({
  ...context,
  access: { ...systemAccess, hasCustomPermission: context.access.hasCustomPermission, grants: context.access.grants },
});

/** A fresh run: variables at their defaults. */
export function openInterview(compiled: CompiledFlow, work: SaveWork, record?: Triggering): Interview {
  const interview: Interview = {
    compiled,
    work: { ...work, context: systemContextOf(work.context) },
    record,
    values: new Map(),
    visited: new Set(),
    failed: new Set(),
    startedAt: work.context.now(),
    faultMessage: null,
  };
  for (const [name, resource] of compiled.flow.resources) {
    if (resource.kind !== 'variable') continue;
    const start = resource.value ? operandValue(interview, resource.value) : null;
    const blank = resource.isCollection ? [] : resource.type === 'boolean' ? false : null;
    interview.values.set(name, start ?? blank);
  }
  return interview;
}

/** Whether the entry conditions hold, and whether they are newly met where the flow asks for that. */
function entry(interview: Interview): { readonly holds: boolean; readonly starts: boolean } {
  const { compiled, record } = interview;
  const { start } = compiled.flow;
  const source = recordFields(interview);
  const formula = start.formula
    ? compiled.formula('$Start', start.formula.text, { resultType: 'boolean' as const })
    : undefined;
  if (formula && evaluate(interview, formula) !== true) return { holds: false, starts: false };
  if (!meets(start.criteria, interview, source)) return { holds: false, starts: false };
  if (!start.onlyWhenChanged || record?.before === undefined) return { holds: true, starts: true };
  if (formula) {
    const earlier: Interview = { ...interview, record: { ...record, row: { ...record.before } } };
    return { holds: true, starts: evaluate(earlier, formula) !== true };
  }
  return { holds: true, starts: !meets(start.criteria, interview, priorPaths(source)) };
}

/** What a save means for the paths of a flow that wait for their time. */
function wait(
  { flow }: CompiledFlow,
  { id, row }: Triggering,
  { context }: SaveWork,
  holds: boolean,
  starts: boolean,
): void {
  if (flow.start.paths.length === 0) return;
  if (!holds) forgetPaths(flow, id, context.store);
  else if (starts) waitForPaths(flow, id, row, context);
  else followField(flow, id, row, context);
}

const keyOf = ({ flow }: CompiledFlow, id: string): string => `${flow.name}:${id}`;

export function flowBook(catalog: Catalog, formulas: FormulaBook, standard: Automations): FlowBook {
  const all = [...componentsOf(catalog, 'Flow').values()]
    .map(readFlow)
    .filter((flow) => flow !== undefined)
    .filter((flow) => isActivated(catalog, flow) && flow.problems.length === 0 && flow.start.trigger !== undefined)
    .toSorted((left, right) => left.order - right.order || (left.name < right.name ? -1 : 1))
    .map((flow) => compiledFlow(flow, catalog));

  const of = (object: ObjectDef, trigger: Trigger): readonly CompiledFlow[] =>
    all.filter(
      ({ flow }) => flow.start.trigger === trigger && objectOf(catalog, flow.start.object ?? '')?.name === object.name,
    );

  /** Runs one flow for one record, unless it runs for it already further out. */
  function run(compiled: CompiledFlow, record: Triggering, work: SaveWork): Triggering | undefined {
    const key = keyOf(compiled, record.id);
    if (work.running.has(key)) return undefined;
    const interview = openInterview(compiled, { ...work, running: new Set([...work.running, key]) }, record);
    const { holds, starts } = entry(interview);
    wait(compiled, record, work, holds, starts);
    if (!starts) return undefined;
    runInterview(interview, compiled.flow.start.next, formulas);
    return record;
  }

  const concerns = ({ flow }: CompiledFlow, change: Change): boolean =>
    isNew(change) ? flow.start.onCreate : flow.start.onUpdate;

  /** Fields a before-save flow assigned, converted as a client's would be. True when there were any. */
  function fill(compiled: CompiledFlow, change: Change, work: SaveWork): boolean {
    const { object, id, before, after, given } = change;
    const row = { ...after };
    const ran = run(compiled, { object, id, row, before, assigned: new Set() }, work);
    if (!ran || ran.assigned.size === 0) return false;
    const assigned = Object.fromEntries([...ran.assigned].map((name) => [name, row[name] ?? null]));
    for (const [name, value] of readValues(systemContextOf(work.context), object, assigned, isNew(change))) {
      after[name] = value;
      given.add(name);
    }
    return true;
  }

  function around(object: ObjectDef): Automation | undefined {
    const [before, after, deletion] = [of(object, 'beforeSave'), of(object, 'afterSave'), of(object, 'beforeDelete')];
    if (before.length + after.length + deletion.length === 0) return undefined;
    return {
      beforeSave(change, work) {
        const filled = before.filter((flow) => concerns(flow, change)).filter((flow) => fill(flow, change, work));
        // What the platform derives follows the values that flows have set.
        if (filled.length > 0) for (const own of standard(object)) own.beforeSave?.(change, work);
      },
      afterSave(change, work) {
        for (const flow of after.filter((each) => concerns(each, change))) {
          const row = work.context.store.read(object, change.id);
          if (!row || row['IsDeleted'] === true) return;
          run(flow, { object, id: change.id, row: { ...row }, before: change.before, assigned: new Set() }, work);
        }
      },
      beforeDelete(_object, row, work) {
        for (const flow of deletion) {
          run(flow, { object, id: String(row['Id']), row: { ...row }, before: row, assigned: new Set() }, work);
        }
      },
    };
  }

  return {
    scheduled: all.filter(({ flow }) => flow.start.trigger === 'scheduled'),
    waiting: all.filter(({ flow }) => flow.start.paths.length > 0),
    automations: (object) => {
      const flows = around(object);
      return flows ? [...standard(object), flows] : standard(object);
    },
  };
}

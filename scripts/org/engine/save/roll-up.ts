import { objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Row } from '../../store/types.ts';
import { checkRules } from './check-rules.ts';
import { inMasterCurrency } from '../currency/in-master-currency.ts';
import type { RollUp } from './save-model.ts';
import { totalDetails } from './total-details.ts';
import type { Change, SaveWork } from './types.ts';

/**
 * Saves a record again because the platform changed it (a roll-up, a total). Its automations and validation rules run as
 * for any save and can refuse the whole; who last modified it and when stay as they were.
 */
export function resave(object: ObjectDef, id: string, changes: Row, work: SaveWork): void {
  const { store } = work.context;
  const before = store.read(object, id);
  if (!before || before['IsDeleted'] === true) return;
  if (Object.entries(changes).every(([name, value]) => (before[name] ?? null) === value)) return;
  const change: Change = { object, id, before, after: { ...before, ...changes }, given: new Set() };
  const automations = work.model.automationsOf(object);
  for (const automation of automations) automation.beforeSave?.(change, work);
  checkRules(change, work);
  if (object.fields.has('systemmodstamp')) change.after['SystemModstamp'] = work.stamp;
  const written = Object.entries(change.after).filter(([name, value]) => (before[name] ?? null) !== value);
  store.update(object, id, Object.fromEntries(written));
  noteRollUps(change, work);
  for (const automation of automations) automation.afterSave?.(change, work);
}

/** Recomputes all summaries of one master over one kind of detail. All `rollUps` share the detail and its look-up. */
function recomputeRollUps(rollUps: readonly RollUp[], masterId: string, work: SaveWork): void {
  const [first] = rollUps;
  if (!first) return;
  const details = work.context.store.find(first.child, first.lookup.name, [masterId]);
  const changes = rollUps.map((rollUp) => {
    const converted = inMasterCurrency(rollUp, masterId, work.context);
    return [rollUp.summary.name, totalDetails(rollUp, details, work.reader, converted)] as const;
  });
  resave(first.parent, masterId, Object.fromEntries(changes), work);
}

/** Notes what a new, changed or deleted detail does to its masters; `settle` computes it, once for each master. */
export function noteRollUps(change: Pick<Change, 'object' | 'before' | 'after'>, work: SaveWork): void {
  const rollUps = work.model.rollUpsOf(change.object);
  for (const lookup of new Set(rollUps.map((rollUp) => rollUp.lookup.name))) {
    const masters = new Set([change.before?.[lookup], change.after[lookup]]);
    for (const id of masters) {
      if (typeof id !== 'string') continue;
      const concerned = rollUps.filter(
        (rollUp) => rollUp.lookup.name === lookup && id.startsWith(rollUp.parent.keyPrefix),
      );
      work.pending.set(`${change.object.name}.${lookup}:${id}`, () => recomputeRollUps(concerned, id, work));
    }
  }
}

/** Notes that a master has another currency: its sums of amounts are told in it. */
export function noteOwnRollUps({ object, id }: Pick<Change, 'object' | 'id'>, work: SaveWork): void {
  for (const { summary } of object.fields.values()) {
    const child = summary && objectOf(work.context.catalog, summary.childObject);
    const concerned = child
      ? work.model.rollUpsOf(child).filter((rollUp) => rollUp.parent === object && rollUp.summary.summary === summary)
      : [];
    if (concerned.length > 0)
      work.pending.set(`own ${object.name}.${child?.name}.${summary?.field}:${id}`, () =>
        recomputeRollUps(concerned, id, work),
      );
  }
}

/** Runs what is pending until nothing is: a roll-up of a master can concern the master's own master. */
export function settle(work: SaveWork): void {
  for (let [next] = work.pending; next !== undefined; [next] = work.pending) {
    work.pending.delete(next[0]);
    next[1]();
  }
}

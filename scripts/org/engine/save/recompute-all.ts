import { objectOf, fieldOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import type { Context } from '../types.ts';
import { recordReader } from './record-reader.ts';
import type { RollUp, SaveModel } from './save-model.ts';
import { inMasterCurrency } from '../currency/in-master-currency.ts';
import { totalDetails } from './total-details.ts';

/** Roll-ups that `before` did not have, or had otherwise; those of details' details first. */
function changedRollUps(before: Catalog, model: SaveModel): readonly RollUp[] {
  const all = [...model.catalog.objects.values()].flatMap((object) => model.rollUpsOf(object));
  const changed = all.filter((rollUp) => {
    const object = objectOf(before, rollUp.parent.name);
    const field = object && fieldOf(object, rollUp.summary.name);
    return JSON.stringify(field?.summary) !== JSON.stringify(rollUp.summary.summary);
  });
  return changed.toSorted((left, right) => depth(right, model) - depth(left, model));
}

/** How many masters stand above the detail: sums of sums are made from below. */
function depth(rollUp: RollUp, model: SaveModel, seen: ReadonlySet<string> = new Set()): number {
  if (seen.has(rollUp.child.name)) return 0;
  const next = new Set([...seen, rollUp.child.name]);
  return 1 + Math.max(0, ...model.rollUpsOf(rollUp.parent).map((above) => depth(above, model, next)));
}

/**
 * Fills roll-ups a deploy added or changed, for the records there are. As in an org this is a recalculation, no save:
 * no validation rule runs and no stamp moves.
 */
export function recomputeChanged(before: Catalog, model: SaveModel, context: Context): void {
  recomputeRollUpsOf(changedRollUps(before, model), model, context);
}

/** Fills these roll-ups of every record, in the order given. */
export function recomputeRollUpsOf(rollUps: readonly RollUp[], model: SaveModel, context: Context): void {
  const { store } = context;
  const reader = recordReader(context, model);
  for (const rollUp of rollUps) {
    for (const { Id } of store.select(`SELECT "Id" FROM "${rollUp.parent.name}"`, [])) {
      const id = String(Id);
      const details = store.find(rollUp.child, rollUp.lookup.name, [id]);
      store.update(rollUp.parent, id, {
        [rollUp.summary.name]: totalDetails(rollUp, details, reader, inMasterCurrency(rollUp, id, context)),
      });
    }
  }
}

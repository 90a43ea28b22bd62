import type { Commitment } from 'c/commitmentModel';
import type { CellRecord } from 'c/crmModel';
import type { Fact } from 'c/factModel';
import type { Force } from 'c/forceModel';
import type { Action, Objective } from 'c/objectiveModel';
import type { Stakeholder } from 'c/stakeholderModel';
import type { PlanUpdate } from 'c/timelineModel';

/** What a plan in the making may hold, by kind. */
export interface DraftRecords {
  readonly objective: Objective;
  readonly commitment: Commitment;
  readonly cell: CellRecord;
  readonly action: Action;
  readonly force: Force;
  readonly fact: Fact;
  readonly stakeholder: Stakeholder;
  readonly update: PlanUpdate;
}
export type DraftKind = keyof DraftRecords;
/** Look-ups to other items of the draft. */
export type DraftLink = 'objectiveId' | 'parentActionId' | 'commitmentId' | 'cellId';

/** A record that is not saved yet. `links` name other items by their key. */
export interface DraftItem<Kind extends DraftKind = DraftKind> {
  readonly kind: Kind;
  /** Unique in the draft; the External Key of the record is that of the plan, a colon and this. */
  readonly key: string;
  readonly values: Readonly<Partial<DraftRecords[Kind]>>;
  readonly links: Readonly<Partial<Record<DraftLink, string>>>;
}

/** Looked up before looking: what others name comes first. */
const ORDER: readonly DraftKind[] = [
  'objective',
  'commitment',
  'cell',
  'action',
  'force',
  'fact',
  'stakeholder',
  'update',
];

export const draftItem = <Kind extends DraftKind>(
  kind: Kind,
  key: string,
  values: Partial<DraftRecords[Kind]>,
  links: DraftItem['links'] = {},
): DraftItem<Kind> => ({ kind, key, values, links });

export const itemsOfKind = <Kind extends DraftKind>(
  items: readonly DraftItem[],
  kind: Kind,
): readonly DraftItem<Kind>[] => items.filter((item): item is DraftItem<Kind> => item.kind === kind);

/**
 * The items in an order in which each comes after those it names. What names an objective that is not there is left
 * out; an action whose parent is not there hangs on its objective; of two items with one key the first counts.
 */
export function inOrder(items: readonly DraftItem[]): readonly DraftItem[] {
  const byKey = new Map<string, DraftItem>();
  for (const item of items) if (!byKey.has(item.key)) byKey.set(item.key, item);
  const isWhole = ({ kind, links }: DraftItem): boolean =>
    (kind !== 'action' && kind !== 'force') ||
    (links.objectiveId !== undefined && byKey.get(links.objectiveId)?.kind === 'objective');
  const kept = [...byKey.values()].filter(isWhole);
  const there = new Set(kept.map(({ key }) => key));
  const linked = kept.map((item) => ({
    ...item,
    links: Object.fromEntries(Object.entries(item.links).filter(([, key]) => there.has(key))),
  }));
  const depths = depthsOf(linked);
  return linked
    .map((item, index) => ({ item, index, rank: ORDER.indexOf(item.kind), depth: depths.get(item.key) ?? 0 }))
    .sort((a, b) => a.rank - b.rank || a.depth - b.depth || a.index - b.index)
    .map(({ item }) => item);
}

/** How many parents an action has above it; a loop counts once. */
function depthsOf(items: readonly DraftItem[]): ReadonlyMap<string, number> {
  const parents = new Map(items.map(({ key, links }) => [key, links.parentActionId]));
  const depths = new Map<string, number>();
  for (const { key } of items) {
    const seen = new Set([key]);
    let at = parents.get(key);
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at);
    }
    depths.set(key, seen.size - 1);
  }
  return depths;
}

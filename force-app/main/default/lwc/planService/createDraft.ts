import type { CellRecord } from 'c/crmModel';
import { MOST_OPERATIONS, refTo, runInOneTransaction } from 'c/mutationService';
import type { Fields, Operation } from 'c/mutationService';
import { inOrder } from 'c/planDraftItemModel';
import type { DraftItem, DraftKind } from 'c/planDraftItemModel';
import type { Plan } from 'c/planModel';
import { atMost, fieldsOf } from 'c/saveService';
import type { Editable, RecordMap } from 'c/saveService';
import { COMMITMENT_MAP, FACT_MAP, FORCE_MAP, STAKEHOLDER_MAP, UPDATE_MAP } from './childMaps';
import { currencyOf, placeFields } from './saveCell';
import { ACTION_MAP, CELL_MAP, OBJECTIVE_MAP, PLAN_MAP } from './workMaps';

/** A plan that is not saved yet, with everything in it. */
export interface NewPlan {
  /** Unique, as are the keys of its records: what is saved twice, after an answer was lost, is refused instead of doubled. */
  readonly externalKey: string;
  readonly accountId: string;
  /** That of every amount whose record names none; `null` in an org of one. */
  readonly currencyCode: string | null;
  readonly head: Editable<Plan>;
  /** Written last, so that a plan without it is known not to be whole. */
  readonly previousPlanId: string | null;
  readonly items: readonly DraftItem[];
}

/** Ids by the key of the item; that of the plan by {@link PLAN_KEY}. */
export type MadeIds = ReadonlyMap<string, string>;
export const PLAN_KEY = '';

const MAPS = {
  objective: OBJECTIVE_MAP,
  commitment: COMMITMENT_MAP,
  cell: CELL_MAP,
  action: ACTION_MAP,
  force: FORCE_MAP,
  fact: FACT_MAP,
  stakeholder: STAKEHOLDER_MAP,
  update: UPDATE_MAP,
} as const satisfies Record<DraftKind, unknown>;

const mapOf = (kind: DraftKind): RecordMap<Record<string, unknown>> =>
  MAPS[kind] as unknown as RecordMap<Record<string, unknown>>;

/** Whether all of it fits into one transaction: then all of it is made, or nothing. */
export const isOneTransaction = (plan: NewPlan): boolean => inOrder(plan.items).length < MOST_OPERATIONS;

/**
 * Makes a plan with what is in it: in one transaction where that is possible, else in transactions one after the other,
 * each whole. What `made` names is there already; `tell` hears what is there after each transaction. Throws as the org
 * refuses; begun again with what was told last, it goes on from there.
 */
export async function createDraft(plan: NewPlan, made: MadeIds, tell: (made: MadeIds) => void): Promise<MadeIds> {
  const items = inOrder(plan.items);
  const isWhole = items.length < MOST_OPERATIONS && made.size === 0;
  const keys = [PLAN_KEY, ...items.map(({ key }) => key)].filter((key) => !made.has(key));
  const byKey = new Map(items.map((item) => [item.key, item]));
  const saveFrom = async (at: number, known: MadeIds): Promise<MadeIds> => {
    const batch = keys.slice(at, at + MOST_OPERATIONS);
    if (batch.length === 0) return known;
    const aliases = new Map(batch.map((key, index) => [key, `r${index}`]));
    const idOf = (key: string): string => known.get(key) ?? refTo(aliases.get(key) ?? '');
    const ids = await runInOneTransaction(
      batch.map((key): Operation => {
        const item = byKey.get(key);
        const alias = aliases.get(key) ?? '';
        return item
          ? { kind: 'create', alias, object: mapOf(item.kind).object, fields: itemFields(plan, item, idOf) }
          : { kind: 'create', alias, object: PLAN_MAP.object, fields: headFields(plan, isWhole) };
      }),
    );
    const more = new Map([...known, ...batch.map((key) => [key, ids[aliases.get(key) ?? ''] ?? ''] as const)]);
    tell(more);
    return saveFrom(at + MOST_OPERATIONS, more);
  };
  const known = await saveFrom(0, made);
  if (!isWhole && plan.previousPlanId !== null) await finish(known.get(PLAN_KEY) ?? '', plan.previousPlanId);
  return known;
}

const finish = (id: string, previousPlanId: string): Promise<unknown> =>
  runInOneTransaction([
    { kind: 'update', alias: 'plan', object: PLAN_MAP.object, id, fields: { Previous_Plan__c: previousPlanId } },
  ]);

const headFields = (
  { head, accountId, currencyCode, externalKey, previousPlanId }: NewPlan,
  isWhole: boolean,
): Fields => ({
  ...fieldsOf(PLAN_MAP, {
    ...head,
    name: atMost(head.name ?? '', 80),
    targetSource: atMost(head.targetSource ?? '', 255),
  }),
  Account__c: accountId,
  ...currencyOf(currencyCode),
  Status__c: 'Draft',
  External_Key__c: externalKey,
  ...(isWhole && previousPlanId !== null ? { Previous_Plan__c: previousPlanId } : {}),
});

/** Lengths of the texts that come from elsewhere. */
const LENGTHS: Readonly<Record<string, number>> = { name: 80, source: 255, mitigation: 255 };

function itemFields(plan: NewPlan, item: DraftItem, idOf: (key: string) => string): Fields {
  const map = mapOf(item.kind);
  const values = Object.fromEntries(
    Object.entries(item.values).map(([name, value]) => {
      const most = item.kind === 'fact' ? undefined : LENGTHS[name];
      return [name, most && typeof value === 'string' ? atMost(value, most) : value];
    }),
  );
  const links = Object.fromEntries(Object.entries(item.links).map(([name, key]) => [name, idOf(key)]));
  const cell = item.values as Partial<CellRecord>;
  return {
    ...currencyOf(plan.currencyCode),
    ...fieldsOf(map, { ...values, ...links }),
    ...(item.kind === 'cell'
      ? placeFields({
          planId: plan.externalKey,
          accountId: cell.accountId ?? plan.accountId,
          buyingCenterId: cell.buyingCenterId ?? null,
          offeringId: cell.offeringId ?? '',
          currencyCode: cell.currencyCode ?? plan.currencyCode,
        })
      : {}),
    [map.parentField]: idOf(map.parentField === 'Objective__c' ? (item.links.objectiveId ?? '') : PLAN_KEY),
    External_Key__c: `${plan.externalKey}:${item.key}`,
  };
}

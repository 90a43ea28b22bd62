import type { ChangeWrites } from 'c/changeWriteModel';
import { refTo, runInOneTransaction } from 'c/mutationService';
import type { Operation } from 'c/mutationService';
import type { IsoDate } from 'c/periodModel';
import { ACTION_MAP, DECISION_MAP, FACT_MAP, OBJECTIVE_MAP } from 'c/planService';
import { cellKey } from 'c/recordKeyModel';
import { atMost, creationOf } from 'c/saveService';

/** What one decision made, to be taken back; `null` where it made none. */
export interface Made {
  readonly key: string;
  readonly decisionId: string;
  readonly objectiveId: string | null;
  readonly actionId: string | null;
  readonly cellId: string | null;
  readonly factId: string | null;
  readonly moved: { readonly actionId: string; readonly before: IsoDate } | null;
}

type Answer = Readonly<Record<string, string>>;
interface Step {
  readonly operations: readonly Operation[];
  readonly madeOf: (ids: Answer) => Made;
}

/**
 * Writes what was decided about some changes, all in one transaction or nothing; an objective wanted by several is made
 * once. Refused as a duplicate when somebody has decided about one of them before.
 */
export async function decide(planId: string, all: readonly ChangeWrites[]): Promise<readonly Made[]> {
  const objectives = new Map<string, string>();
  const steps = all.map((writes, index) => stepOf(planId, writes, index, objectives));
  const ids = await runInOneTransaction(steps.flatMap(({ operations }) => operations));
  return steps.map(({ madeOf }) => madeOf(ids));
}

function stepOf(planId: string, writes: ChangeWrites, index: number, objectives: Map<string, string>): Step {
  const operations: Operation[] = [];
  const alias = (part: string): string => `${part}${index}`;
  const { objective, action, cell, fact, moved, decision } = writes;
  let objectiveId = objective && 'id' in objective ? objective.id : '';
  let newObjective: string | null = null;
  if (objective && 'make' in objective) {
    const wanted = `${objective.make.category}|${objective.make.name}`;
    const known = objectives.get(wanted);
    newObjective = known ?? alias('objective');
    objectiveId = refTo(newObjective);
    if (!known) {
      const values = { ...objective.make, name: atMost(objective.make.name ?? '', 80) };
      operations.push(creationOf(OBJECTIVE_MAP, newObjective, planId, values));
      objectives.set(wanted, newObjective);
    }
  }
  if (cell) {
    const rowId = cell.buyingCenterId ?? cell.accountId;
    operations.push({
      kind: 'create',
      alias: alias('cell'),
      object: 'Whitespace_Cell__c',
      fields: {
        Account_Plan__c: planId,
        Offering__c: cell.offeringId,
        ...(cell.buyingCenterId === null ? { Account__c: rowId } : { Buying_Center__c: rowId }),
        Cell_Key__c: cellKey(planId, rowId, cell.offeringId),
      },
    });
  }
  if (action) {
    const cellId = cell ? refTo(alias('cell')) : action.cellId;
    const values = { ...action, name: atMost(action.name ?? '', 80), ...(cellId ? { cellId } : {}) };
    operations.push(creationOf(ACTION_MAP, alias('action'), objectiveId, values));
  }
  if (fact) {
    const values = { ...fact, statement: atMost(fact.statement ?? '', 2000) };
    operations.push(creationOf(FACT_MAP, alias('fact'), planId, values));
  }
  if (moved) operations.push(dueDateOperation(alias('moved'), moved.actionId, moved.dueDate));
  const remembered = { ...decision, summary: atMost(decision.summary ?? '', 255) };
  operations.push(creationOf(DECISION_MAP, alias('decision'), planId, remembered));
  return {
    operations,
    madeOf: (ids) => ({
      key: decision.key,
      decisionId: ids[alias('decision')] ?? '',
      objectiveId: newObjective === null ? null : (ids[newObjective] ?? null),
      actionId: ids[alias('action')] ?? null,
      cellId: ids[alias('cell')] ?? null,
      factId: ids[alias('fact')] ?? null,
      moved: moved ? { actionId: moved.actionId, before: moved.before } : null,
    }),
  };
}

const dueDateOperation = (alias: string, id: string, dueDate: IsoDate): Operation => ({
  kind: 'update',
  alias,
  object: ACTION_MAP.object,
  id,
  fields: { Due_Date__c: dueDate },
});

/** Notes on each decision what it made: a text field cannot refer to a record of the same transaction. */
export async function noteWritten(made: readonly Made[]): Promise<void> {
  const notes = made.flatMap(({ decisionId, actionId, factId, moved }, index): readonly Operation[] => {
    const written = actionId ?? factId ?? moved?.actionId;
    if (!written) return [];
    const fields = { Written_Record_Id__c: written };
    return [{ kind: 'update', alias: `note${index}`, object: DECISION_MAP.object, id: decisionId, fields }];
  });
  if (notes.length > 0) await runInOneTransaction(notes);
}

/** Takes decisions back with what they made, in one transaction; due dates are as they were. */
export async function takeBack(all: readonly Made[]): Promise<void> {
  const gone = new Set<string>();
  const remove = (object: string, id: string | null, alias: string): readonly Operation[] => {
    if (id === null || gone.has(id)) return [];
    gone.add(id);
    return [{ kind: 'delete', alias, object, id }];
  };
  const operations = all.flatMap((made, index): readonly Operation[] => [
    ...remove(DECISION_MAP.object, made.decisionId, `decision${index}`),
    ...remove(FACT_MAP.object, made.factId, `fact${index}`),
    ...remove(ACTION_MAP.object, made.actionId, `action${index}`),
    ...remove('Whitespace_Cell__c', made.cellId, `cell${index}`),
    ...(made.moved ? [dueDateOperation(`moved${index}`, made.moved.actionId, made.moved.before)] : []),
  ]);
  const objectives = all.flatMap((made, index) => remove(OBJECTIVE_MAP.object, made.objectiveId, `objective${index}`));
  await runInOneTransaction([...operations, ...objectives]);
}

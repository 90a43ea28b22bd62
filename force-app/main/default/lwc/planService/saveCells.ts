import type { CellRecord } from 'c/crmModel';
import { MOST_OPERATIONS, runInOneTransaction } from 'c/mutationService';
import type { Operation } from 'c/mutationService';
import { fieldsOf } from 'c/saveService';
import { placeFields } from './saveCell';
import type { CellChanges, CellPlace } from './saveCell';
import { CELL_MAP } from './workMaps';

/** What a person changes about one cell. */
export interface CellEdit {
  readonly place: CellPlace;
  readonly changes: CellChanges;
}

/** What becomes of one cell: its record changed, made when there is none, or removed where `changes` is `null`. */
export interface CellWrite {
  readonly place: CellPlace;
  readonly record: CellRecord | null;
  readonly changes: CellChanges | null;
}

/** Cells that fit into one transaction; more are saved in several, one after the other. */
export const MOST_CELLS = MOST_OPERATIONS;

/** Saves all of at most {@link MOST_CELLS} cells in one transaction, or none; answers the id of each. */
export async function saveCells(writes: readonly CellWrite[]): Promise<readonly string[]> {
  const ids = await runInOneTransaction(writes.map(operationOf));
  return writes.map(({ record }, index) => record?.id ?? ids[aliasOf(index)] ?? '');
}

const aliasOf = (index: number): string => `cell${index}`;

function operationOf({ place, record, changes }: CellWrite, index: number): Operation {
  const alias = aliasOf(index);
  const { object } = CELL_MAP;
  if (record && changes === null) return { kind: 'delete', alias, object, id: record.id };
  const fields = fieldsOf(CELL_MAP, changes ?? {});
  return record
    ? { kind: 'update', alias, object, id: record.id, fields }
    : { kind: 'create', alias, object, fields: { ...placeFields(place), ...fields } };
}

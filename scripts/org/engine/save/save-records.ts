import { OrgError } from '../../errors.ts';
import { toLongId } from '../../catalog/record-id.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Context, Operation, SaveError, SaveOptions, SaveResult } from '../types.ts';
import { createRecord } from './create-record.ts';
import { deleteRecord } from './delete-record.ts';
import { objectFor, objectOfId } from './find-record.ts';
import { recordReader } from './record-reader.ts';
import { settle } from './roll-up.ts';
import { refusalsOf } from './save-refusal.ts';
import type { SaveModel } from './save-model.ts';
import type { SaveWork } from './types.ts';
import { undeleteRecord } from './undelete-record.ts';
import { updateRecord } from './update-record.ts';
import { upsertRecord } from './upsert-record.ts';

/** Records of one chunk see the roll-ups of the others only when the chunk is done, as in a bulk save. */
const chunkSize = 200;

/** Thrown to undo the call after every record has been judged. */
class Undo extends Error {
  readonly results: readonly SaveResult[];

  constructor(results: readonly SaveResult[]) {
    super('undo');
    this.results = results;
  }
}

/** Thrown when a roll-up of a whole chunk is refused: which record is to blame takes saving them one by one. */
class ChunkRefused extends Error {}

/** Thrown to begin a call again with a savepoint for each record: one was refused that had written something. */
class NeedsSavepoints extends Error {}

/**
 * `straight`: no savepoints, good as long as what is refused has written nothing, and several times cheaper.
 * `together`: each record in a savepoint, roll-ups settled for the chunk. `alone`: each record with its own roll-ups.
 */
type Pace = 'straight' | 'together' | 'alone';

const failure = (id: string | null, errors: readonly SaveError[]): SaveResult => ({
  success: false,
  id,
  created: false,
  errors,
});

const rolledBack: SaveError = {
  statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
  fields: [],
};

function perform(operation: Operation, work: SaveWork): { readonly id: string; readonly created: boolean } {
  const { context } = work;
  switch (operation.kind) {
    case 'create':
      return { id: createRecord(objectFor(context, operation.object), operation.values, work), created: true };
    case 'update': {
      const object = objectFor(context, operation.object);
      return {
        id: updateRecord(object, operation.id, operation.values, work, operation.ifUnmodifiedSince),
        created: false,
      };
    }
    case 'upsert':
      return upsertRecord(objectFor(context, operation.object), operation, work);
    case 'delete':
      return { id: deleteRecord(...target(operation, context), work), created: false };
    case 'undelete':
      return { id: undeleteRecord(...target(operation, context), work), created: false };
  }
}

/** The object and the long id of a record that is named by its id alone. */
function target(named: { readonly object?: string; readonly id: string }, context: Context): [ObjectDef, string] {
  const id = toLongId(named.id);
  if (id === undefined) throw new OrgError('MALFORMED_ID', `bad id ${named.id}`);
  const name = named.object ?? objectOfId(context, id)?.name;
  if (name === undefined) throw new OrgError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  return [objectFor(context, name), id];
}

/** One record, whole or not at all. */
function attempt(operation: Operation, work: SaveWork, pace: Pace): SaveResult {
  const { store } = work.context;
  const before = store.writes();
  const save = (): SaveResult => {
    const { id, created } = perform(operation, work);
    if (pace === 'alone') settle(work);
    return { success: true, id, created, errors: [] };
  };
  try {
    return pace === 'straight' ? save() : store.transaction(save);
  } catch (error) {
    const errors = refusalsOf(error);
    if (!errors) throw error;
    if (pace === 'straight' && store.writes() !== before) throw new NeedsSavepoints();
    if (pace === 'alone') work.pending.clear();
    return failure('id' in operation ? operation.id : null, errors);
  }
}

/** Consecutive operations of one kind on one object, at most 200. */
function chunksOf(operations: readonly Operation[]): readonly (readonly Operation[])[] {
  const chunks: Operation[][] = [];
  for (const operation of operations) {
    const last = chunks.at(-1);
    const [first] = last ?? [];
    const same = first !== undefined && first.kind === operation.kind && first.object === operation.object;
    if (last && same && last.length < chunkSize) last.push(operation);
    else chunks.push([operation]);
  }
  return chunks;
}

/** An upsert that names one external id twice refuses both: which one should win is not the platform's to guess. */
function duplicatesOf(chunk: readonly Operation[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const operation of chunk) {
    if (operation.kind !== 'upsert' || operation.externalId === '') continue;
    const key = operation.externalId.toLowerCase();
    (seen.has(key) ? twice : seen).add(key);
  }
  return twice;
}

function saveChunk(chunk: readonly Operation[], work: SaveWork, pace: Pace): readonly SaveResult[] {
  const twice = duplicatesOf(chunk);
  const results = chunk.map((operation) => {
    if (operation.kind === 'upsert' && twice.has(operation.externalId.toLowerCase())) {
      const message = `Duplicate external id specified: ${operation.externalId}`;
      return failure(null, [{ statusCode: 'DUPLICATE_VALUE', message, fields: [operation.externalIdField] }]);
    }
    return attempt(operation, work, pace);
  });
  if (pace !== 'alone') settleTogether(work);
  return results;
}

function settleTogether(work: SaveWork): void {
  try {
    settle(work);
  } catch (error) {
    if (refusalsOf(error)) throw new ChunkRefused();
    throw error;
  }
}

function saveOneByOneIfNeeded(chunk: readonly Operation[], work: SaveWork): readonly SaveResult[] {
  // An earlier chunk may have changed who sees what.
  work.known.clear();
  if (chunk.length === 1) return saveChunk(chunk, work, 'alone');
  try {
    return work.context.store.transaction(() => saveChunk(chunk, work, 'together'));
  } catch (error) {
    if (!(error instanceof ChunkRefused)) throw error;
    work.pending.clear();
    work.known.clear();
    return saveChunk(chunk, work, 'alone');
  }
}

function saveStraight(chunk: readonly Operation[], work: SaveWork): readonly SaveResult[] {
  work.known.clear();
  try {
    return saveChunk(chunk, work, 'straight');
  } catch (error) {
    throw error instanceof ChunkRefused ? new NeedsSavepoints() : error;
  }
}

/** The work of one call; objects that flows write are added to `written`. */
export const saveWork = (model: SaveModel, context: Context, written: Set<string>): SaveWork => ({
  context,
  model,
  reader: recordReader(context, model),
  stamp: context.now().toISOString(),
  known: new Map(),
  depth: 0,
  running: new Set(),
  written,
  pending: new Map(),
});

/** Saves in the order given, each record whole or not at all. Refusals come back as results; anything thrown is a defect. */
export function saveRecords(
  model: SaveModel,
  context: Context,
  operations: readonly Operation[],
  options: SaveOptions,
  written: Set<string> = new Set(),
): readonly SaveResult[] {
  const saveAll = (save: typeof saveStraight): readonly SaveResult[] => {
    const work = saveWork(model, context, written);
    return context.store.transaction(() => {
      const results = chunksOf(operations).flatMap((chunk) => save(chunk, work));
      if (options.allOrNone && results.some((result) => !result.success)) throw new Undo(results);
      return results;
    });
  };
  try {
    return straightIfPossible(saveAll);
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    return error.results.map((result) => (result.success ? failure(null, [rolledBack]) : result));
  }
}

function straightIfPossible(saveAll: (save: typeof saveStraight) => readonly SaveResult[]): readonly SaveResult[] {
  try {
    return saveAll(saveStraight);
  } catch (error) {
    if (!(error instanceof NeedsSavepoints)) throw error;
    return saveAll(saveOneByOneIfNeeded);
  }
}

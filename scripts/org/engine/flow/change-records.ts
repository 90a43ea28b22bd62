import { fieldOf, isStored, objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef, Value } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { FieldValues } from '../types.ts';
import type { FormulaBook } from '../formula/formula-book.ts';
import { createRecord } from '../save/create-record.ts';
import { deleteRecord } from '../save/delete-record.ts';
import { settle } from '../save/roll-up.ts';
import type { SaveWork } from '../save/types.ts';
import { updateRecord } from '../save/update-record.ts';
import { meets, recordFields } from './compare.ts';
import { findRows } from './find-rows.ts';
import { isCollection, isRecord, operandValue, plainValue, valueAt, type Interview } from './interview.ts';
import { store } from './assign.ts';
import type { FieldInput, FlowElement, FlowRecord, FlowValue, RecordsOf } from './types.ts';

type Changing = Extract<FlowElement, { kind: 'create' | 'update' | 'delete' }>;

/** Saves of saves nest this deep at most, as triggers do. */
const deepest = 16;

/** Runs saves of a flow as one DML statement: settled at its end, or undone whole. */
function asStatement(interview: Interview, save: (work: SaveWork) => void): void {
  const { work } = interview;
  if (work.depth >= deepest) {
    throw new OrgError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `maximum trigger depth exceeded (${deepest})`);
  }
  const nested: SaveWork = { ...work, depth: work.depth + 1, known: new Map(), pending: new Map() };
  work.context.store.transaction(() => {
    save(nested);
    settle(nested);
  });
}

const objectNamed = (interview: Interview, name: string | undefined): ObjectDef => {
  const object = objectOf(interview.compiled.catalog, name ?? '');
  if (!object) throw new OrgError('INVALID_TYPE', `sObject type '${name ?? ''}' is not supported.`);
  return object;
};

const inputsOf = (interview: Interview, inputs: readonly FieldInput[]): FieldValues =>
  Object.fromEntries(inputs.map(({ field, value }) => [field, plainValue(operandValue(interview, value))]));

const recordsIn = (value: FlowValue): readonly FlowRecord[] =>
  (isCollection(value) ? value : [value]).filter((item): item is FlowRecord => isRecord(item));

/** Fields of a record variable that a save may carry: not the platform's, and not what is stored already. */
function writable({ object, fields }: FlowRecord, stored: Readonly<Record<string, Value>>): FieldValues {
  const entries = Object.entries(fields).filter(([name, value]) => {
    const field = fieldOf(object, name);
    return field && !field.readOnly && isStored(field) && name !== 'Id' && (stored[name] ?? null) !== (value ?? null);
  });
  return Object.fromEntries(entries);
}

function create(interview: Interview, element: Extract<Changing, { kind: 'create' }>, work: SaveWork): void {
  if (element.input === undefined) {
    const object = objectNamed(interview, element.object);
    const id = createRecord(object, inputsOf(interview, element.values), work);
    work.written.add(object.name);
    if (element.storeItself) interview.values.set(element.name.toLowerCase(), id);
    if (element.idInto !== undefined) store(interview, element.idInto, id);
    return;
  }
  const value = valueAt(interview, element.input);
  const made = recordsIn(value).map((record): FlowRecord => {
    const id = createRecord(record.object, writable(record, {}), work);
    work.written.add(record.object.name);
    return { ...record, fields: { ...record.fields, Id: id } };
  });
  const [first] = made;
  if (isCollection(value)) store(interview, element.input, made);
  else if (first) store(interview, element.input, first);
}

/** Records to change with what goes into each: those found, or those handed over. */
function targets(
  interview: Interview,
  element: RecordsOf,
  book: FormulaBook,
): readonly { readonly object: ObjectDef; readonly id: string; readonly values: FieldValues }[] {
  if (element.input === undefined) {
    const object = objectNamed(interview, element.object);
    const values = inputsOf(interview, element.values);
    const rows = findRows(interview, { object: object.name, criteria: element.criteria }, book);
    return rows.map((row) => ({ object, id: String(row['Id']), values }));
  }
  const isTriggering = element.input.toLowerCase() === '$record';
  if (isTriggering && !meets(element.criteria, interview, recordFields(interview))) return [];
  return recordsIn(valueAt(interview, element.input)).map((record) => {
    const id = String(record.fields['Id'] ?? '');
    const stored = interview.work.context.store.read(record.object, id) ?? {};
    const values = element.values.length > 0 ? inputsOf(interview, element.values) : writable(record, stored);
    return { object: record.object, id, values };
  });
}

/** Creates, updates or deletes what the element says, whole or not at all. */
export function changeRecords(interview: Interview, element: Changing, book: FormulaBook): void {
  asStatement(interview, (work) => {
    if (element.kind === 'create') {
      create(interview, element, work);
      return;
    }
    for (const { object, id, values } of targets(interview, element, book)) {
      work.written.add(object.name);
      if (element.kind === 'update') updateRecord(object, id, values, work);
      else deleteRecord(object, id, work);
    }
  });
}

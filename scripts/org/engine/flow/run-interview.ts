import { objectOf } from '../../catalog/lookup.ts';
import { OrgError } from '../../errors.ts';
import type { FormulaBook } from '../formula/formula-book.ts';
import { refusalsOf, SaveRefusal } from '../save/save-refusal.ts';
import { assign, store } from './assign.ts';
import { changeRecords } from './change-records.ts';
import { flowPaths, meets, priorPaths, recordFields } from './compare.ts';
import { findRows } from './find-rows.ts';
import { isCollection, operandValue, plainValue, valueAt, type Interview } from './interview.ts';
import { filterCollection, sortCollection } from './process-collection.ts';
import type { DecisionRule, FlowElement, FlowItem, FlowRecord, Target } from './types.ts';

type Of<Kind extends FlowElement['kind']> = Extract<FlowElement, { kind: Kind }>;

/** Elements one run may pass: 2,000 before API version 57; later only the time it takes is limited. */
const mostElements = (apiVersion: number): number => (apiVersion < 57 ? 2000 : 100_000);
const mostStatements = 150;
const mostQueries = 100;

const whatItTried: Readonly<Partial<Record<FlowElement['kind'], string>>> = {
  create: 'create records',
  update: 'update records',
  delete: 'delete records',
  lookup: 'look up records',
};

/** What a fault path reads as `$Flow.FaultMessage`. */
function faultMessage(element: FlowElement, error: unknown): string | undefined {
  const [first] = refusalsOf(error) ?? [];
  if (!first) return undefined;
  return `This error occurred when the flow tried to ${whatItTried[element.kind] ?? 'run'}: ${first.statusCode}: ${first.message}. You can look up ExceptionCode values in the SOAP API Developer Guide.`;
}

/** A record-triggered flow that failed, in the words its user reads. */
const failure = (interview: Interview, message: string): OrgError =>
  new OrgError(
    'CANNOT_EXECUTE_FLOW_TRIGGER',
    `We can't save this record because the “${interview.compiled.flow.label}” process failed. Give your Salesforce admin these details. ${message}`,
  );

function decide(interview: Interview, { rules, next }: Of<'decision'>): Target | undefined {
  const source = flowPaths(interview);
  const taken = rules.find((rule: DecisionRule) => {
    if (!meets(rule.criteria, interview, source)) return false;
    const isUpdate = interview.record?.before !== undefined;
    return !(rule.onlyWhenChanged && isUpdate && meets(rule.criteria, interview, priorPaths(source)));
  });
  if (!taken) return next;
  interview.visited.add(taken.name.toLowerCase());
  return taken.next;
}

interface Iteration {
  readonly items: readonly FlowItem[];
  at: number;
}

function iterate(interview: Interview, element: Of<'loop'>, loops: Map<string, Iteration>): Target | undefined {
  const key = element.name.toLowerCase();
  const collection = valueAt(interview, element.collection);
  const items = isCollection(collection) ? collection : [];
  const known = loops.get(key) ?? { items: element.descending ? items.toReversed() : items, at: 0 };
  loops.set(key, known);
  if (known.at >= known.items.length) {
    loops.delete(key);
    interview.values.set(key, null);
    return element.next;
  }
  const item = known.items[known.at] ?? null;
  known.at += 1;
  if (element.into === undefined) interview.values.set(key, item);
  else store(interview, element.into, item);
  return element.each;
}

function lookUp(interview: Interview, element: Of<'lookup'>, book: FormulaBook): void {
  const object = objectOf(interview.compiled.catalog, element.object);
  const told = Number((element.limit && plainValue(operandValue(interview, element.limit))) ?? Number.NaN);
  const limit = element.firstOnly ? 1 : told;
  const { criteria, sort } = element;
  const wanted = { object: element.object, criteria, ...(sort ? { sort } : {}), ...(limit >= 0 ? { limit } : {}) };
  const rows = findRows(interview, wanted, book);
  const records = object ? rows.map((fields): FlowRecord => ({ object, fields })) : [];
  const [first] = records;
  const single = first ?? null;
  if (element.storeItself) interview.values.set(element.name.toLowerCase(), element.firstOnly ? single : records);
  const keep = records.length === 0 && !element.nullWhenNone;
  if (element.into !== undefined && !(keep && element.firstOnly)) {
    const toCollection = interview.compiled.flow.resources.get(element.into.toLowerCase());
    const many = toCollection?.kind === 'variable' && toCollection.isCollection;
    store(interview, element.into, many ? records : single);
  }
  if (keep) return;
  for (const { target, field } of element.outputs) store(interview, target, first?.fields[field] ?? null);
}

function refuse(interview: Interview, { messages }: Of<'error'>): never {
  throw new SaveRefusal(
    messages.map(({ message, field }) => ({
      statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' as const,
      message: String(plainValue(operandValue(interview, message)) ?? ''),
      fields: field === undefined ? [] : [field],
    })),
  );
}

/** `Update Triggering Record` of a before-save flow writes into the record that is being saved. */
function fillTriggering(interview: Interview, element: Of<'update'>): void {
  if (!meets(element.criteria, interview, recordFields(interview))) return;
  for (const { field, value } of element.values) store(interview, `$Record.${field}`, operandValue(interview, value));
}

/** Runs from a connector to an end, fault paths included. Throws what refuses the save. */
export function runInterview(interview: Interview, from: Target | undefined, book: FormulaBook): void {
  const { flow } = interview.compiled;
  const loops = new Map<string, Iteration>();
  const most = mostElements(flow.apiVersion);
  let passed = 0;
  let statements = 0;
  let queries = 0;

  function limited(element: FlowElement): void {
    if (element.kind === 'lookup' && ++queries > mostQueries)
      throw new OrgError('LIMIT_EXCEEDED', `System.LimitException: Too many SOQL queries: ${queries}`);
    if (whatItTried[element.kind] && element.kind !== 'lookup' && ++statements > mostStatements)
      throw new OrgError('LIMIT_EXCEEDED', `System.LimitException: Too many DML statements: ${statements}`);
  }

  function data(element: Of<'create'> | Of<'update'> | Of<'delete'> | Of<'lookup'>): Target | undefined {
    try {
      limited(element);
      if (element.kind === 'lookup') lookUp(interview, element, book);
      else if (flow.start.trigger === 'beforeSave' && element.kind === 'update') fillTriggering(interview, element);
      else changeRecords(interview, element, book);
      return element.next;
    } catch (error) {
      const message = faultMessage(element, error);
      if (message === undefined) throw error;
      if (!element.fault) throw failure(interview, message);
      interview.faultMessage = message;
      interview.failed.add(element.name.toLowerCase());
      return element.fault;
    }
  }

  function step(element: FlowElement): Target | undefined {
    switch (element.kind) {
      case 'assignment':
        assign(interview, element.items);
        return element.next;
      case 'decision':
        return decide(interview, element);
      case 'loop':
        return iterate(interview, element, loops);
      case 'sort':
        sortCollection(interview, element);
        return element.next;
      case 'filter':
        filterCollection(interview, element);
        return element.next;
      case 'error':
        return refuse(interview, element);
      case 'lookup':
      case 'create':
      case 'update':
      case 'delete':
        return data(element);
    }
  }

  for (let next = from; next !== undefined; ) {
    const element = flow.elements.get(next.name.toLowerCase());
    if (!element) return;
    if (++passed > most) {
      const limit =
        flow.apiVersion < 57 ? `The flow executed more than ${most} elements` : 'Apex CPU time limit exceeded';
      throw failure(interview, `LIMIT_EXCEEDED: System.LimitException: ${limit}.`);
    }
    interview.visited.add(element.name.toLowerCase());
    next = step(element);
  }
}

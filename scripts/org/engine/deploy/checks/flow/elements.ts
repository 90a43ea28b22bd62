import { assignmentOperators } from '../../../flow/assign.ts';
import type { FlowElement, RecordsOf } from '../../../flow/types.ts';
import { checkConditions, checkFilters, checkInputs } from './criteria.ts';
import { literalMismatch, mismatch, type FlowCheck } from './flow-check.ts';

type Of<Kind extends FlowElement['kind']> = Extract<FlowElement, { kind: Kind }>;

const kindNames: Readonly<Record<FlowElement['kind'], string>> = {
  assignment: 'Assignment',
  create: 'Create Records',
  decision: 'Decision',
  delete: 'Delete Records',
  error: 'Custom Error',
  filter: 'Collection Filter',
  lookup: 'Get Records',
  loop: 'Loop',
  sort: 'Collection Sort',
  update: 'Update Records',
};

/** `Set_Name (Assignment)`, as messages begin. */
const whoOf = ({ name, kind }: FlowElement): string => `${name} (${kindNames[kind]})`;

const targetsOf = (element: FlowElement): readonly (FlowElement['next'] | undefined)[] => {
  const own = [element.next, element.fault];
  if (element.kind === 'decision') return [...own, ...element.rules.map((rule) => rule.next)];
  return element.kind === 'loop' ? [...own, element.each] : own;
};

function checkConnectors(check: FlowCheck, element: FlowElement): void {
  for (const target of targetsOf(element)) {
    if (!target || check.flow.elements.has(target.name.toLowerCase())) continue;
    check.tell(target.node, whoOf(element), `The connector leads to "${target.name}", an element that doesn't exist.`);
  }
}

const widening: ReadonlySet<string> = new Set(['Assign', 'Add', 'Subtract']);

function checkAssignment(check: FlowCheck, element: Of<'assignment'>): void {
  const who = whoOf(element);
  for (const { target, operator, value, node } of element.items) {
    if (!assignmentOperators.has(operator)) check.tell(node, who, `The operator "${operator}" isn't supported.`);
    const to = check.path(node, who, target);
    const given = check.operand(who, value);
    const head = target.split('.')[0]?.toLowerCase() ?? '';
    const isVariable = check.flow.resources.get(head)?.kind === 'variable';
    const isLoop = check.flow.elements.get(head)?.kind === 'loop';
    const isRecordField = head === '$record' && target.split('.').length === 2;
    if (to && !isVariable && !isRecordField && !(isLoop && target.includes('.')))
      check.tell(node, who, `The resource "${target}" can't be assigned a value.`);
    if (to?.kind === 'value' && head === '$record' && to.field.readOnly)
      check.tell(node, who, `The field "${target}" can't be edited.`);
    if (!to || !widening.has(operator) || (to.kind === 'value' && to.field.type === 'date' && operator !== 'Assign'))
      continue;
    const shape =
      operator === 'Assign' && given && given.isCollection !== to.isCollection
        ? 'only one of the two is a collection'
        : undefined;
    const wrong =
      shape ?? (given ? mismatch(to, given) : to.kind === 'value' ? literalMismatch(to.field, value) : undefined);
    if (wrong !== undefined) check.tell(node, who, `"${target}" has an incompatible data type: ${wrong}.`);
  }
}

function checkRecords(check: FlowCheck, who: string, element: FlowElement & RecordsOf): void {
  if (element.input !== undefined) {
    const given = check.path(element.node, who, element.input);
    if (given?.kind === 'value')
      check.tell(element.node, who, `"${element.input}" isn't a record or a record collection.`);
    if (given?.kind !== 'record') return;
    checkInputs(check, who, element.values, given.object);
    checkFilters(check, who, element.criteria, given.object, true);
    return;
  }
  const object = check.object(element.node, who, element.object);
  checkInputs(check, who, element.values, object);
  checkFilters(check, who, element.criteria, object, false);
  if (element.kind !== 'create' && element.criteria.conditions.length === 0)
    check.tell(element.node, who, 'Set conditions: without them every record of the object would be changed.');
}

function checkLookup(check: FlowCheck, element: Of<'lookup'>): void {
  const who = whoOf(element);
  const object = check.object(element.node, who, element.object);
  checkFilters(check, who, element.criteria, object, false);
  if (element.sort) check.field(element.node, who, object, element.sort.field);
  if (element.limit) check.operand(who, element.limit);
  for (const { target, field, node } of element.outputs) {
    check.field(node, who, object, field);
    check.path(node, who, target);
  }
  const into = element.into === undefined ? undefined : check.path(element.node, who, element.into);
  if (into && object && (into.kind !== 'record' || into.object.name !== object.name))
    check.tell(element.node, who, `"${element.into ?? ''}" doesn't hold records of the object "${object.name}".`);
}

function checkProcessor(check: FlowCheck, element: Of<'sort'> | Of<'filter'>): void {
  const who = whoOf(element);
  const given = check.path(element.node, who, element.collection);
  if (given && !given.isCollection) check.tell(element.node, who, `"${element.collection}" isn't a collection.`);
  if (element.kind === 'filter') {
    check.path(element.node, who, element.into);
    checkConditions(check, who, element.criteria);
    return;
  }
  if (element.options.length === 0) check.tell(element.node, who, 'A sort needs at least one sort option.');
  for (const { field } of element.options) {
    if (given?.kind === 'record') check.field(element.node, who, given.object, field ?? '');
  }
}

function checkByTrigger(check: FlowCheck, element: FlowElement): void {
  const { trigger } = check.flow.start;
  const changes = element.kind === 'create' || element.kind === 'update' || element.kind === 'delete';
  const ownRecord =
    element.kind === 'update' && element.input?.toLowerCase() === '$record' && element.values.length > 0;
  if (trigger === 'beforeSave' && changes && !ownRecord)
    check.tell(
      element.node,
      whoOf(element),
      "This element isn't available in flows that run before the record is saved.",
    );
  if (trigger === 'scheduled' && element.kind === 'error')
    check.tell(element.node, whoOf(element), "This element isn't available in scheduled flows.");
}

/** One element by itself and in its flow. */
export function checkElement(check: FlowCheck, element: FlowElement): void {
  const who = whoOf(element);
  checkConnectors(check, element);
  checkByTrigger(check, element);
  switch (element.kind) {
    case 'assignment':
      return checkAssignment(check, element);
    case 'decision':
      return element.rules.forEach((rule) => checkConditions(check, who, rule.criteria));
    case 'loop': {
      const looped = check.path(element.node, who, element.collection);
      if (looped && !looped.isCollection) check.tell(element.node, who, `"${element.collection}" isn't a collection.`);
      if (element.into !== undefined) check.path(element.node, who, element.into);
      return;
    }
    case 'sort':
    case 'filter':
      return checkProcessor(check, element);
    case 'lookup':
      return checkLookup(check, element);
    case 'create':
      if (element.idInto !== undefined) check.path(element.node, who, element.idInto);
      return checkRecords(check, who, element);
    case 'update':
    case 'delete':
      return checkRecords(check, who, element);
    case 'error':
      for (const { message, field, node } of element.messages) {
        check.operand(who, message);
        if (field !== undefined) check.path(node, who, `$Record.${field}`);
      }
  }
}

import type { XmlNode } from '../../catalog/types.ts';
import { childOf, childrenOf, flagOf, numberOf, textOf } from '../../catalog/xml-node.ts';
import { readConditions, readFilters, readInputs, readOperand, readTarget } from './read-operand.ts';
import type { DecisionRule, FlowElement, RecordsOf } from './types.ts';

const stepOf = (
  node: XmlNode,
): Pick<FlowElement, 'name' | 'label' | 'node' | 'next'> & { fault?: FlowElement['fault'] } => {
  const name = textOf(node, 'name') ?? '';
  const fault = readTarget(node, 'faultConnector');
  return {
    name,
    label: textOf(node, 'label') ?? name,
    node,
    next: readTarget(node, 'connector'),
    ...(fault ? { fault } : {}),
  };
};

const readRule = (node: XmlNode): DecisionRule => ({
  name: textOf(node, 'name') ?? '',
  criteria: readConditions(node),
  onlyWhenChanged: flagOf(node, 'doesRequireRecordChangedToMeetCriteria'),
  next: readTarget(node, 'connector'),
});

const optional = <Key extends string>(node: XmlNode, element: string, key: Key): { readonly [K in Key]?: string } => {
  const text = textOf(node, element);
  return (text === undefined ? {} : { [key]: text }) as { readonly [K in Key]?: string };
};

const recordsOf = (node: XmlNode): RecordsOf => ({
  ...optional(node, 'object', 'object'),
  ...optional(node, 'inputReference', 'input'),
  criteria: readFilters(node),
  values: readInputs(node),
});

const readLookup = (node: XmlNode): FlowElement => {
  const field = textOf(node, 'sortField');
  const limit = childOf(node, 'limit');
  return {
    ...stepOf(node),
    kind: 'lookup',
    object: textOf(node, 'object') ?? '',
    criteria: readFilters(node),
    firstOnly: flagOf(node, 'getFirstRecordOnly'),
    storeItself: flagOf(node, 'storeOutputAutomatically'),
    nullWhenNone: flagOf(node, 'assignNullValuesIfNoRecordsFound'),
    ...optional(node, 'outputReference', 'into'),
    outputs: childrenOf(node, 'outputAssignments').map((each) => ({
      target: textOf(each, 'assignToReference') ?? '',
      field: textOf(each, 'field') ?? '',
      node: each,
    })),
    ...(field === undefined ? {} : { sort: { field, descending: textOf(node, 'sortOrder') === 'Desc' } }),
    ...(limit ? { limit: readOperand(limit) } : {}),
  };
};

const readSort = (node: XmlNode): FlowElement => ({
  ...stepOf(node),
  kind: 'sort',
  collection: textOf(node, 'collectionReference') ?? '',
  options: childrenOf(node, 'sortOptions').map((option) => ({
    ...optional(option, 'sortField', 'field'),
    descending: textOf(option, 'sortOrder') === 'Desc',
    blanksFirst: flagOf(option, 'doesPutEmptyStringAndNullFirst'),
  })),
  ...(childOf(node, 'limit') ? { most: numberOf(node, 'limit', 0) } : {}),
});

const readCollectionFilter = (node: XmlNode): FlowElement => ({
  ...stepOf(node),
  kind: 'filter',
  collection: textOf(node, 'collectionReference') ?? '',
  into: textOf(node, 'assignNextValueToReference') ?? '',
  criteria: readConditions(node),
});

/** How each kind of element the local org runs is read, by its name in the file. */
export const elementReaders: Readonly<Record<string, (node: XmlNode) => FlowElement>> = {
  assignments: (node) => ({
    ...stepOf(node),
    kind: 'assignment',
    items: childrenOf(node, 'assignmentItems').map((each) => ({
      target: textOf(each, 'assignToReference') ?? '',
      operator: textOf(each, 'operator') ?? 'Assign',
      value: readOperand(childOf(each, 'value')),
      node: each,
    })),
  }),
  decisions: (node) => ({
    ...stepOf(node),
    kind: 'decision',
    next: readTarget(node, 'defaultConnector'),
    rules: childrenOf(node, 'rules').map(readRule),
  }),
  loops: (node) => ({
    ...stepOf(node),
    kind: 'loop',
    collection: textOf(node, 'collectionReference') ?? '',
    descending: textOf(node, 'iterationOrder') === 'Desc',
    ...optional(node, 'assignNextValueToReference', 'into'),
    each: readTarget(node, 'nextValueConnector'),
    next: readTarget(node, 'noMoreValuesConnector'),
  }),
  collectionProcessors: (node) =>
    textOf(node, 'collectionProcessorType') === 'SortCollectionProcessor' ? readSort(node) : readCollectionFilter(node),
  recordLookups: readLookup,
  recordCreates: (node) => ({
    ...stepOf(node),
    ...recordsOf(node),
    kind: 'create',
    ...optional(node, 'assignRecordIdToReference', 'idInto'),
    storeItself: flagOf(node, 'storeOutputAutomatically'),
  }),
  recordUpdates: (node) => ({ ...stepOf(node), ...recordsOf(node), kind: 'update' }),
  recordDeletes: (node) => ({ ...stepOf(node), ...recordsOf(node), kind: 'delete' }),
  customErrors: (node) => ({
    ...stepOf(node),
    kind: 'error',
    messages: childrenOf(node, 'customErrorMessages').map((each) => {
      const text = childOf(each, 'errorMessage') ?? each;
      const field = flagOf(each, 'isFieldError') ? textOf(each, 'fieldSelection') : undefined;
      return {
        message: { kind: 'text', text: text.text, node: text },
        node: each,
        ...(field === undefined ? {} : { field }),
      };
    }),
  }),
};

import type { Component, FieldType, XmlNode } from '../../catalog/types.ts';
import { childOf, childrenOf, flagOf, numberOf, textOf } from '../../catalog/xml-node.ts';
import { elementReaders } from './read-elements.ts';
import { readFilters, readOperand, readTarget, unreadableValue } from './read-operand.ts';
import type { Flow, FlowElement, FlowResource, FlowStart, ScheduledPath, Trigger } from './types.ts';

/** Elements of Flow Builder that the local org does not run, as people call them. */
const notRun: Readonly<Record<string, string>> = {
  actionCalls: 'Action',
  apexPluginCalls: 'Apex Plugin',
  orchestratedStages: 'Stage',
  recordRollbacks: 'Roll Back Records',
  screens: 'Screen',
  steps: 'Step',
  subflows: 'Subflow',
  transforms: 'Transform',
  waits: 'Wait',
};

const types: Readonly<Record<string, FieldType | 'record'>> = {
  Boolean: 'boolean',
  Currency: 'currency',
  Date: 'date',
  DateTime: 'datetime',
  Multipicklist: 'multipicklist',
  Number: 'double',
  Picklist: 'string',
  SObject: 'record',
  String: 'string',
  Time: 'time',
};

const triggers: Readonly<Record<string, Trigger>> = {
  RecordBeforeSave: 'beforeSave',
  RecordAfterSave: 'afterSave',
  RecordBeforeDelete: 'beforeDelete',
  Scheduled: 'scheduled',
};

const resourceReaders: Readonly<Record<string, (node: XmlNode) => FlowResource>> = {
  variables: (node) => readVariable(node, 'variable'),
  constants: (node) => readVariable(node, 'constant'),
  formulas: (node) => ({
    kind: 'formula',
    name: textOf(node, 'name') ?? '',
    node,
    type: valueType(node),
    ...(childOf(node, 'scale') ? { scale: numberOf(node, 'scale', 0) } : {}),
    source: childOf(node, 'expression')?.text ?? '',
  }),
  textTemplates: (node) => ({
    kind: 'template',
    name: textOf(node, 'name') ?? '',
    node,
    text: childOf(node, 'text')?.text ?? '',
  }),
};

function valueType(node: XmlNode): FieldType {
  const type = types[textOf(node, 'dataType') ?? 'String'];
  return type === undefined || type === 'record' ? 'string' : type;
}

function readVariable(node: XmlNode, kind: 'variable' | 'constant'): FlowResource {
  const object = textOf(node, 'objectType');
  const value = childOf(node, 'value');
  return {
    kind,
    name: textOf(node, 'name') ?? '',
    node,
    type: types[textOf(node, 'dataType') ?? 'String'] ?? 'string',
    ...(object === undefined ? {} : { object }),
    isCollection: flagOf(node, 'isCollection'),
    ...(value ? { value: readOperand(value) } : {}),
  };
}

function readStart(node: XmlNode): FlowStart {
  const trigger = triggers[textOf(node, 'triggerType') ?? ''];
  const event = textOf(node, 'recordTriggerType') ?? '';
  const object = textOf(node, 'object');
  const formula = childOf(node, 'filterFormula');
  const schedule = childOf(node, 'schedule');
  return {
    node,
    ...(trigger === undefined ? {} : { trigger }),
    ...(object === undefined ? {} : { object }),
    onCreate: event === 'Create' || event === 'CreateAndUpdate',
    onUpdate: event === 'Update' || event === 'CreateAndUpdate',
    criteria: readFilters(node),
    ...(formula && formula.text.trim() !== '' ? { formula } : {}),
    onlyWhenChanged: flagOf(node, 'doesRequireRecordChangedToMeetCriteria'),
    ...(schedule
      ? {
          schedule: {
            frequency: textOf(schedule, 'frequency') ?? 'Once',
            startDate: textOf(schedule, 'startDate') ?? '',
            startTime: textOf(schedule, 'startTime') ?? '00:00:00.000Z',
          },
        }
      : {}),
    paths: childrenOf(node, 'scheduledPaths').map(readPath),
    next: readTarget(node, 'connector'),
  };
}

/** A path that runs asynchronously after the commit is one that is due at once. */
function readPath(node: XmlNode): ScheduledPath {
  const field = textOf(node, 'timeSource') === 'RecordField' ? (textOf(node, 'recordField') ?? '') : undefined;
  return {
    name: textOf(node, 'name') ?? textOf(node, 'pathType') ?? '',
    node,
    next: readTarget(node, 'connector'),
    offset: numberOf(node, 'offsetNumber', 0),
    unit: textOf(node, 'offsetUnit') ?? 'Minutes',
    ...(field === undefined ? {} : { field }),
  };
}

/** Neither a sort nor a filter by conditions. */
const isOtherProcessor = (node: XmlNode): boolean => {
  const type = textOf(node, 'collectionProcessorType');
  return type !== 'SortCollectionProcessor' && (type !== 'FilterCollectionProcessor' || !!childOf(node, 'formula'));
};

/** What in the file the local org cannot run. */
function unsupported(xml: XmlNode): readonly { readonly node: XmlNode; readonly message: string }[] {
  const found = xml.children.flatMap((node) => {
    const what = notRun[node.name];
    if (what === undefined) return [];
    return [{ node, message: `${textOf(node, 'name') ?? ''} (${what}) - The local org does not run this element.` }];
  });
  const walk = (node: XmlNode): readonly XmlNode[] => [node, ...node.children.flatMap(walk)];
  const values = walk(xml).flatMap((node) => {
    const kind = unreadableValue(node);
    return kind === undefined ? [] : [{ node, message: `The local org does not compute a ${kind} in a flow.` }];
  });
  const upserts = childrenOf(xml, 'recordCreates').filter((node) => flagOf(node, 'doesUpsert'));
  return [
    ...found,
    ...childrenOf(xml, 'collectionProcessors')
      .filter(isOtherProcessor)
      .map((node) => ({
        node,
        message: `${textOf(node, 'name') ?? ''} (Collection Processor) - The local org does not run this element.`,
      })),
    ...values,
    ...upserts.map((node) => ({
      node,
      message: `${textOf(node, 'name') ?? ''} (Create Records) - The local org does not upsert in a flow.`,
    })),
  ];
}

/** A flow from its file; undefined for a component without XML. */
export function readFlow({ fullName, xml }: Component): Flow | undefined {
  if (!xml) return undefined;
  const elements = new Map<string, FlowElement>();
  const resources = new Map<string, FlowResource>();
  const twice: { readonly node: XmlNode; readonly message: string }[] = [];
  for (const node of xml.children) {
    const element = elementReaders[node.name]?.(node);
    const resource = resourceReaders[node.name]?.(node);
    const name = (element ?? resource)?.name.toLowerCase();
    if (name === undefined) continue;
    if (elements.has(name) || resources.has(name)) {
      twice.push({
        node,
        message: `The API name "${textOf(node, 'name') ?? ''}" is already used in this flow. Use a unique name.`,
      });
    } else if (element) elements.set(name, element);
    else if (resource) resources.set(name, resource);
  }
  const start = childOf(xml, 'start') ?? xml;
  return {
    name: fullName,
    label: textOf(xml, 'label') ?? fullName,
    node: xml,
    apiVersion: Number(textOf(xml, 'apiVersion') ?? '66'),
    active:
      textOf(xml, 'status') === 'Active' && (textOf(xml, 'processType') ?? 'AutoLaunchedFlow') === 'AutoLaunchedFlow',
    order: numberOf(xml, 'triggerOrder', 1500),
    start: { ...readStart(start) },
    elements,
    resources,
    problems: [...twice, ...unsupported(xml)],
  };
}

import type { Value, XmlNode } from '../../catalog/types.ts';
import { childOf, childrenOf, textOf } from '../../catalog/xml-node.ts';
import { convertDatetime } from '../save/convert-date.ts';
import type { Criteria, FieldInput, FlowCondition, Operand, Target } from './types.ts';

const nothing: Operand = { kind: 'literal', value: null };

const literals: Readonly<Record<string, (text: string) => Value>> = {
  booleanValue: (text) => text === 'true',
  dateValue: (text) => text.slice(0, 10),
  dateTimeValue: (text) => convertDatetime(text) ?? null,
  timeValue: (text) => text,
  numberValue: Number,
};

/** The one value inside a `<value>`, `<rightValue>` … element; null where there is none. */
export function readOperand(node: XmlNode | undefined): Operand {
  const given = node?.children.find(({ name }) => name.endsWith('Value') || name === 'elementReference');
  if (!given) return nothing;
  const text = given.text.trim();
  if (given.name === 'elementReference') return { kind: 'reference', path: text, node: given };
  if (given.name === 'stringValue') return { kind: 'text', text: given.text, node: given };
  const convert = literals[given.name];
  return { kind: 'literal', value: convert && text !== '' ? convert(text) : null };
}

/** Value kinds the local org cannot compute. */
export const unreadableValue = (node: XmlNode): string | undefined =>
  node.children.find(({ name }) =>
    [
      'apexValue',
      'sobjectValue',
      'complexValue',
      'formulaExpression',
      'transformValueReference',
      'setupReference',
    ].includes(name),
  )?.name;

export function readTarget(node: XmlNode, element: string): Target | undefined {
  const connector = childOf(node, element);
  const target = connector && childOf(connector, 'targetReference');
  return target ? { name: target.text.trim(), node: target } : undefined;
}

const readCondition = (node: XmlNode, left: string, right: string): FlowCondition => ({
  left: textOf(node, left) ?? '',
  operator: textOf(node, 'operator') ?? 'EqualTo',
  right: readOperand(childOf(node, right)),
  node,
});

/** `conditions` of a decision rule. */
export const readConditions = (node: XmlNode): Criteria => ({
  logic: textOf(node, 'conditionLogic') ?? 'and',
  conditions: childrenOf(node, 'conditions').map((each) => readCondition(each, 'leftValueReference', 'rightValue')),
  node,
});

/** `filters` of the start or a record element. */
export const readFilters = (node: XmlNode): Criteria => ({
  logic: textOf(node, 'filterLogic') ?? 'and',
  conditions: childrenOf(node, 'filters').map((each) => readCondition(each, 'field', 'value')),
  node,
});

export const readInputs = (node: XmlNode): readonly FieldInput[] =>
  childrenOf(node, 'inputAssignments').map((each) => ({
    field: textOf(each, 'field') ?? '',
    value: readOperand(childOf(each, 'value')),
    node: each,
  }));

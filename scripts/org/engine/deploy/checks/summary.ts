import { fieldOf, objectOf } from '../../../catalog/lookup.ts';
import type { FieldDef, FieldType, ObjectDef, XmlNode } from '../../../catalog/types.ts';
import { childOf, childrenOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { CheckScope } from './check.ts';

const summable: ReadonlySet<FieldType> = new Set(['double', 'int', 'currency', 'percent']);
const comparable: ReadonlySet<FieldType> = new Set([...summable, 'date', 'datetime']);
const limit = 25;

/** A roll-up: over a detail of this object, a field of that detail, filters that resolve. */
export function summaryProblems(
  xml: XmlNode,
  object: ObjectDef,
  field: FieldDef,
  scope: CheckScope,
): readonly Problem[] {
  const { summary } = field;
  const key = childOf(xml, 'summaryForeignKey');
  if (!summary || !key) return [];
  const child = objectOf(scope.after, summary.childObject);
  const lookup = child && fieldOf(child, summary.childLookup);
  const isDetail =
    lookup?.masterDetailOrder !== undefined &&
    lookup.referenceTo.some((name) => name.toLowerCase() === object.name.toLowerCase());
  if (!child || !isDetail) {
    return [
      errorAt(
        key,
        `summaryForeignKey value of '${key.text.trim()}' does not resolve to a master-detail field that refers to ${object.name}`,
      ),
    ];
  }
  const problems: Problem[] = [
    ...targetProblems(xml, summary.operation, child, summary.field),
    ...datedProblems(xml, object, child, summary.field, scope),
    ...filterProblems(xml, child),
  ];
  const count = [...object.fields.values()].filter((other) => other.summary).length;
  if (count > limit) problems.push(errorAt(xml, `An object can have at most ${limit} roll-up summary fields`));
  return problems;
}

function targetProblems(
  xml: XmlNode,
  operation: string,
  child: ObjectDef,
  name: string | undefined,
): readonly Problem[] {
  const node = childOf(xml, 'summarizedField');
  if (!['count', 'sum', 'min', 'max'].includes(operation))
    return [
      errorAt(childOf(xml, 'summaryOperation'), `'${operation}' is not a valid value for the enum 'SummaryOperations'`),
    ];
  if (operation === 'count')
    return node
      ? [errorAt(node, "Can not specify 'summarizedField' for a CustomField of type Summary with operation count")]
      : [];
  if (!node || !name) return [errorAt(xml, "Must specify 'summarizedField' for a CustomField of type Summary")];
  const target = fieldOf(child, name);
  if (!target) return [errorAt(node, `In field: summarizedField - no CustomField named ${node.text.trim()} found`)];
  const allowed = operation === 'sum' ? summable : comparable;
  return allowed.has(target.type)
    ? []
    : [errorAt(node, `Field ${node.text.trim()} cannot be summarized with operation ${operation}`)];
}

/** "With Advanced Currency Management enabled, Currency type fields are not available" to roll-ups of accounts and opportunities. */
function datedProblems(
  xml: XmlNode,
  { name }: ObjectDef,
  child: ObjectDef,
  target: string | undefined,
  { after }: CheckScope,
): readonly Problem[] {
  const isSale = name === 'Account' || name === 'Opportunity';
  const field = target === undefined ? undefined : fieldOf(child, target);
  if (!after.currency?.dated || !isSale || field?.type !== 'currency') return [];
  const node = childOf(xml, 'summarizedField') ?? xml;
  return [
    errorAt(node, `Currency field ${field.name} cannot be summarized on ${name} with advanced currency management`),
  ];
}

const filterProblems = (xml: XmlNode, child: ObjectDef): readonly Problem[] =>
  childrenOf(xml, 'summaryFilterItems').flatMap((item) => {
    const node = childOf(item, 'field');
    const [object = '', name = ''] = (node?.text.trim() ?? '').split('.');
    const resolves = object.toLowerCase() === child.name.toLowerCase() && fieldOf(child, name);
    return resolves
      ? []
      : [errorAt(node ?? item, `In field: field - no CustomField named ${node?.text.trim() ?? ''} found`)];
  });

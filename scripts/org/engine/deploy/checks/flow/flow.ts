import { objectOf } from '../../../../catalog/lookup.ts';
import type { XmlNode } from '../../../../catalog/types.ts';
import { childOf, textOf } from '../../../../catalog/xml-node.ts';
import { flowFormulaScope, plainSource } from '../../../flow/flow-formula.ts';
import { isActivated } from '../../../flow/is-activated.ts';
import { readFlow } from '../../../flow/read-flow.ts';
import { offsetUnits } from '../../../flow/scheduled-paths.ts';
import { frequencies } from '../../../flow/schedule.ts';
import type { FlowResource } from '../../../flow/types.ts';
import { errorAt, type Problem } from '../../problem.ts';
import type { Check } from '../check.ts';
import { formulaProblems } from '../formula.ts';
import { nameProblems } from '../names.ts';
import { checkFilters } from './criteria.ts';
import { checkElement } from './elements.ts';
import { flowCheck, type FlowCheck } from './flow-check.ts';

const stored = (node: XmlNode, why: string): Problem => ({
  ...errorAt(node, `${why} is stored by the local org, not run.`),
  severity: 'Warning',
});

const needs = (xml: XmlNode): readonly Problem[] =>
  ['label', 'processType']
    .filter((element) => textOf(xml, element) === undefined)
    .map((element) => errorAt(xml, `Required field is missing: ${element}`));

/** The formula of an element, its merge fields made names without moving anything. */
function checkFormula(
  check: FlowCheck,
  node: XmlNode | undefined,
  result: Parameters<typeof flowFormulaScope>[2],
): void {
  if (!node) return;
  const scope = flowFormulaScope(check.catalog, check.flow, result);
  check.problems.push(...formulaProblems({ ...node, text: plainSource(node.text) }, scope));
}

function checkResource(check: FlowCheck, resource: FlowResource): void {
  const { name, node } = resource;
  if (resource.kind === 'formula') {
    checkFormula(check, childOf(node, 'expression'), { resultType: resource.type });
    return;
  }
  if (resource.kind === 'template') {
    check.operand(`${name} (Text Template)`, { kind: 'text', text: resource.text, node });
    return;
  }
  const who = `${name} (${resource.kind === 'constant' ? 'Constant' : 'Variable'})`;
  if (textOf(node, 'dataType') === 'Apex') check.tell(node, who, 'The local org has no Apex-defined variables.');
  if (resource.type === 'record') check.object(node, who, resource.object);
  if (resource.value) check.operand(who, resource.value);
}

function checkStart(check: FlowCheck): void {
  const { start, elements } = check.flow;
  const who = '$Start';
  if (start.object !== undefined || start.trigger !== 'scheduled')
    check.object(childOf(start.node, 'object') ?? start.node, who, start.object);
  const isSave = start.trigger === 'beforeSave' || start.trigger === 'afterSave';
  if (isSave && !start.onCreate && !start.onUpdate)
    check.tell(
      start.node,
      who,
      'A flow that runs on a save needs the record trigger type Create, Update or CreateAndUpdate.',
    );
  if (start.trigger === 'scheduled' && !frequencies.has(start.schedule?.frequency ?? ''))
    check.tell(
      start.node,
      who,
      `The local org does not run schedules of the frequency "${start.schedule?.frequency ?? ''}".`,
    );
  checkFilters(check, who, start.criteria, objectOf(check.catalog, start.object ?? ''), start.trigger !== 'scheduled');
  checkFormula(check, start.formula, { resultType: 'boolean' });
  checkPaths(check);
  if (!start.next) {
    if (start.paths.length === 0) check.tell(start.node, who, 'The flow has no element connected to its start.');
  } else if (!elements.has(start.next.name.toLowerCase()))
    check.tell(start.next.node, who, `The connector leads to "${start.next.name}", an element that doesn't exist.`);
}

/** Paths that wait for their time: where they lead, what they count from and in. */
function checkPaths(check: FlowCheck): void {
  const { start, elements } = check.flow;
  const object = objectOf(check.catalog, start.object ?? '');
  for (const { name, node, next, unit, field: fieldName } of start.paths) {
    const who = `${name} (Scheduled Path)`;
    if (start.trigger !== 'afterSave')
      check.tell(node, who, 'Scheduled paths are available only in flows that run after the record is saved.');
    if (!offsetUnits.has(unit)) check.tell(node, who, `The local org does not count offsets in "${unit}".`);
    if (!next) check.tell(node, who, 'The path has no element connected to it.');
    else if (!elements.has(next.name.toLowerCase()))
      check.tell(next.node, who, `The connector leads to "${next.name}", an element that doesn't exist.`);
    const field = fieldName === undefined ? undefined : check.field(node, who, object, fieldName);
    if (field && (field.formula !== undefined || (field.type !== 'date' && field.type !== 'datetime')))
      check.tell(node, who, `The field "${fieldName ?? ''}" isn't a date or time that is stored.`);
  }
}

/** A flow that runs here is whole; another is kept and said to be. */
export const checkFlow: Check = ({ component }, scope) => {
  const { xml, fullName } = component;
  const flow = readFlow(component);
  if (!xml || !flow) return [];
  const problems = [...nameProblems(xml, fullName, 'flow', 80), ...needs(xml)];
  const type = textOf(xml, 'processType') ?? '';
  if (type !== 'AutoLaunchedFlow') return [...problems, stored(xml, `A flow of the type ${type}`)];
  if (flow.start.trigger === undefined)
    return [...problems, stored(xml, 'A flow without a record or schedule trigger')];
  if (!isActivated(scope.after, flow))
    return [...problems, stored(xml, `A flow with the status ${textOf(xml, 'status') ?? 'Draft'}`)];
  const check = flowCheck(flow, scope.after);
  check.problems.push(...flow.problems.map(({ node, message }) => errorAt(node, message)));
  checkStart(check);
  for (const element of flow.elements.values()) checkElement(check, element);
  for (const resource of flow.resources.values()) checkResource(check, resource);
  return [...problems, ...check.problems];
};

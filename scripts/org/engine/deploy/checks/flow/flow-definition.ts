import { componentsOf } from '../../../../catalog/lookup.ts';
import { childOf, textOf } from '../../../../catalog/xml-node.ts';
import { errorAt } from '../../problem.ts';
import type { Check } from '../check.ts';
import { checkFlow } from './flow.ts';

/** Which version of a flow runs: the flow is there, and fit to run where it shall. */
export const checkFlowDefinition: Check = (subject, scope) => {
  const { xml, fullName } = subject.component;
  if (!xml) return [];
  const node = childOf(xml, 'activeVersionNumber') ?? xml;
  const text = textOf(xml, 'activeVersionNumber');
  if (text !== undefined && !/^\d+$/.test(text)) return [errorAt(node, `Invalid activeVersionNumber: ${text}`)];
  const flows = [...componentsOf(scope.after, 'Flow').values()];
  const flow = flows.find((each) => each.fullName.toLowerCase() === fullName.toLowerCase());
  if (!flow) return [errorAt(node, `The flow "${fullName}" doesn't exist.`)];
  return checkFlow({ ...subject, component: flow }, scope)
    .filter(({ severity }) => severity !== 'Warning')
    .map((problem) => errorAt(node, problem.message));
};

import { componentsOf, fieldOf, objectOf } from '../../../catalog/lookup.ts';
import type { ObjectDef } from '../../../catalog/types.ts';
import { childOf, childrenOf } from '../../../catalog/xml-node.ts';
import { parseLogic } from '../../../catalog/filter-logic.ts';
import { criteriaOperations } from '../../sharing/criteria-sql.ts';
import { readRules, type SharingParty, type SharingRule } from '../../sharing/read-rules.ts';
import { partyKinds } from '../../sharing/rule-scopes.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check, CheckScope } from './check.ts';
import { notFound } from './resolve.ts';

const typeOfParty: Readonly<Record<string, string>> = { group: 'Group', queue: 'Queue' };

/** A party is deployed, or there as a record. */
function partyProblems(party: SharingParty, scope: CheckScope): readonly Problem[] {
  if (!partyKinds.has(party.kind)) return [errorAt(party.node, `The local org does not share with ${party.kind}`)];
  if (party.kind === 'allInternalUsers') return [];
  const type = typeOfParty[party.kind] ?? 'Role';
  const isDeployed = [...componentsOf(scope.after, type).keys()].some(
    (name) => name.toLowerCase() === party.name.toLowerCase(),
  );
  const isRecord = scope.stored.holds(type === 'Role' ? 'UserRole' : 'Group', 'DeveloperName', party.name);
  return isDeployed || isRecord ? [] : [notFound(party.node, party.kind, type, party.name)];
}

function ruleProblems(rule: SharingRule, object: ObjectDef, scope: CheckScope): readonly Problem[] {
  const { node, level, criteria, logic, from, to } = rule;
  const problems: Problem[] = [...from, ...to].flatMap((party) => partyProblems(party, scope));
  if (level !== 'Read' && level !== 'Edit')
    problems.push(errorAt(childOf(node, 'accessLevel') ?? node, `'${level}' is not a valid value for accessLevel`));
  if (object.sharing === 'ReadWrite' || (level === 'Read' && object.sharing === 'Read'))
    problems.push({
      ...errorAt(node, `The rule opens no more than the organization-wide default of ${object.name} does`),
      severity: 'Warning',
    });
  if (to.length === 0) problems.push(errorAt(node, 'Required field is missing: sharedTo'));
  if (node.name === 'sharingOwnerRules' && from.length === 0)
    problems.push(errorAt(node, 'Required field is missing: sharedFrom'));
  if (node.name !== 'sharingCriteriaRules') return problems;
  if (!parseLogic(logic, criteria.length) || criteria.length === 0)
    problems.push(errorAt(childOf(node, 'booleanFilter') ?? node, 'Invalid filter logic in the sharing rule'));
  for (const item of childrenOf(node, 'criteriaItems')) {
    const name = childOf(item, 'field');
    const field = fieldOf(object, name?.text.trim() ?? '');
    const operation = childOf(item, 'operation');
    if (!field)
      problems.push(notFound(name ?? item, 'field', 'CustomField', `${object.name}.${name?.text.trim() ?? ''}`));
    else if (field.formula !== undefined || field.components)
      problems.push(errorAt(name, `The field ${field.name} cannot be used in a sharing rule`));
    if (!criteriaOperations.has(operation?.text.trim() ?? ''))
      problems.push(errorAt(operation ?? item, `'${operation?.text.trim() ?? ''}' is not a valid filter operation`));
  }
  return problems;
}

/** The sharing rules of one object. Guest and territory rules are refused: there are neither here. */
export const checkSharingRules: Check = ({ component }, scope) => {
  const { xml, fullName } = component;
  const object = objectOf(scope.after, fullName);
  if (!xml) return [];
  if (!object) return [errorAt(xml, `Entity of type 'CustomObject' named '${fullName}' cannot be found`)];
  const rules = readRules(component);
  const foreign = xml.children.filter(({ name }) => name === 'sharingGuestRules' || name === 'sharingTerritoryRules');
  const problems = foreign.map((node) => errorAt(node, `The local org does not run ${node.name}`));
  if (rules.length > 0 && (object.sharing === 'ControlledByParent' || !object.hasOwner))
    return [...problems, errorAt(xml, `${fullName} has no sharing rules: it is shared by its parent`)];
  return [...problems, ...rules.flatMap((rule) => ruleProblems(rule, object, scope))];
};

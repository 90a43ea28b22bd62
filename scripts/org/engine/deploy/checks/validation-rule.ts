import { fieldOf, objectOf } from '../../../catalog/lookup.ts';
import { childOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { formulaProblems } from './formula.ts';
import { lengthProblems, nameProblems } from './names.ts';
import { notFound } from './resolve.ts';

/** A validation rule: its formula is a condition, its message fits, its field exists. */
export const checkValidationRule: Check = ({ component }, scope) => {
  const { xml, fullName } = component;
  const [objectName = '', name = ''] = fullName.split('.');
  const object = objectOf(scope.after, objectName);
  if (!xml) return [];
  if (!object) return [errorAt(xml, `Entity of type 'CustomObject' named '${objectName}' cannot be found`)];
  const condition = childOf(xml, 'errorConditionFormula');
  const problems: Problem[] = [
    ...nameProblems(childOf(xml, 'fullName') ?? xml, name, 'validation rule'),
    ...lengthProblems(xml, { errorMessage: ['ErrorMessage', 255], description: ['Description', 255] }),
    ...formulaProblems(condition, { catalog: scope.after, object, use: 'validation', resultType: 'boolean' }),
  ];
  if (!condition || condition.text.trim() === '')
    problems.push(errorAt(condition ?? xml, 'Required field is missing: errorConditionFormula'));
  if (!textOf(xml, 'errorMessage')) problems.push(errorAt(xml, 'Required field is missing: errorMessage'));
  const shown = childOf(xml, 'errorDisplayField');
  if (shown && !fieldOf(object, shown.text.trim()))
    problems.push(notFound(shown, 'errorDisplayField', 'CustomField', `${objectName}.${shown.text.trim()}`));
  return problems;
};

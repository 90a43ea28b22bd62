import { isPlatformField } from '../../../catalog/platform-names.ts';
import { fieldOf, objectOf } from '../../../catalog/lookup.ts';
import { customFieldTypes } from '../../../catalog/read-field.ts';
import type { FieldDef, ObjectDef, XmlNode } from '../../../catalog/types.ts';
import { childOf, childrenOf, flagOf, textOf } from '../../../catalog/xml-node.ts';
import { notKept } from './resolve.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check, CheckScope } from './check.ts';
import { fieldChangeProblems } from './field-change.ts';
import { formulaProblems } from './formula.ts';
import { lengthProblems, nameProblems } from './names.ts';
import { picklistProblems } from './picklist.ts';
import { referenceProblems } from './reference.ts';
import { summaryProblems } from './summary.ts';

/** Elements a type needs and, for texts, the greatest length. Metadata API Developer Guide, CustomField. */
const needs: Readonly<Record<string, readonly string[]>> = {
  Text: ['length'],
  LongTextArea: ['length', 'visibleLines'],
  Html: ['length', 'visibleLines'],
  Number: ['precision', 'scale'],
  Currency: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Lookup: ['referenceTo'],
  MasterDetail: ['referenceTo', 'relationshipName'],
  Picklist: ['valueSet'],
  MultiselectPicklist: ['valueSet', 'visibleLines'],
  Summary: ['summaryForeignKey', 'summaryOperation'],
};
const lengths: Readonly<Record<string, readonly [number, number]>> = {
  Text: [1, 255],
  LongTextArea: [256, 131_072],
  Html: [256, 131_072],
};
const canBeUnique: ReadonlySet<string> = new Set(['Text', 'Number', 'Email']);
const canBeExternalId: ReadonlySet<string> = new Set(['Text', 'Number', 'Email', 'AutoNumber']);

/** One custom field by itself and in its object. */
export const checkCustomField: Check = (subject, scope) => {
  const { xml, fullName } = subject.component;
  const [objectName = '', name = ''] = fullName.split('.');
  const object = objectOf(scope.after, objectName);
  if (!xml) return [];
  if (!object) return [errorAt(xml, `Entity of type 'CustomObject' named '${objectName}' cannot be found`)];
  const known = fieldOf(object, name);
  if (!name.endsWith('__c')) {
    if (known && !object.custom) return [];
    return [isPlatformField(fullName) ? notKept(xml, fullName) : errorAt(xml, 'Invalid fullName, must end in __c')];
  }
  const type = textOf(xml, 'type') ?? '';
  if (!customFieldTypes.has(type))
    return [errorAt(childOf(xml, 'type') ?? xml, `Invalid type '${type}' for a CustomField`)];
  if (!known) return [errorAt(xml, `Field ${fullName} could not be read`)];
  return [
    ...nameProblems(childOf(xml, 'fullName') ?? xml, name, 'field'),
    ...(textOf(xml, 'label') ? [] : [errorAt(xml, 'Must specify a nonempty label for the CustomField')]),
    ...lengthProblems(xml, {
      label: ['MasterLabel', 40],
      description: ['Description', 1000],
      inlineHelpText: ['InlineHelpText', 510],
    }),
    ...shapeProblems(xml, type, known),
    ...typeProblems(xml, type, known, object, scope),
    ...fieldChangeProblems(xml, object, known, scope),
  ];
};

function shapeProblems(xml: XmlNode, type: string, field: FieldDef): readonly Problem[] {
  const isFormula = field.formula !== undefined;
  const problems: Problem[] = [];
  for (const element of isFormula ? [] : (needs[type] ?? [])) {
    if (!childOf(xml, element))
      problems.push(errorAt(xml, `Must specify '${element}' for a CustomField of type ${type}`));
  }
  const [least, most] = lengths[type] ?? [0, Infinity];
  const length = childOf(xml, 'length');
  if (length && !isFormula) {
    const given = Number(length.text);
    if (!Number.isInteger(given) || given < least || given > most)
      problems.push(errorAt(length, `Length must be between ${least} and ${most} for a CustomField of type ${type}`));
  }
  const digits = childOf(xml, 'precision');
  if (
    digits &&
    (!(field.precision >= 1) || !(field.scale >= 0) || field.precision > 18 || field.scale > field.precision)
  ) {
    problems.push(
      errorAt(digits, 'Number fields must have a precision between 1 and 18 and a scale that is not greater than it'),
    );
  }
  if (field.unique && !canBeUnique.has(type))
    problems.push(errorAt(childOf(xml, 'unique'), `Can not specify 'unique' for a CustomField of type ${type}`));
  if (field.externalId && !canBeExternalId.has(type))
    problems.push(
      errorAt(childOf(xml, 'externalId'), `Can not specify 'externalId' for a CustomField of type ${type}`),
    );
  if (type === 'Checkbox' && !isFormula && !childOf(xml, 'defaultValue'))
    problems.push(errorAt(xml, "Must specify 'defaultValue' for a CustomField of type Checkbox"));
  return problems;
}

function typeProblems(
  xml: XmlNode,
  type: string,
  field: FieldDef,
  object: ObjectDef,
  scope: CheckScope,
): readonly Problem[] {
  if (field.formula !== undefined) {
    const use = {
      catalog: scope.after,
      object,
      use: 'field',
      resultType: field.type,
      scale: field.scale,
      blanksAsZero: field.blanksAsZero,
    } as const;
    return formulaProblems(childOf(xml, 'formula'), use);
  }
  const value = childOf(xml, 'defaultValue');
  const byDefault =
    value && type !== 'Checkbox'
      ? formulaProblems(value, { catalog: scope.after, object, use: 'default', resultType: field.type })
      : [];
  if (type === 'Lookup' || type === 'MasterDetail')
    return [...byDefault, ...referenceProblems(xml, type, object, field, scope)];
  if (type === 'Summary') return [...byDefault, ...summaryProblems(xml, object, field, scope)];
  if (type === 'Picklist' || type === 'MultiselectPicklist')
    return [...byDefault, ...picklistProblems(xml, object, scope)];
  if (type === 'Checkbox' && value && !['true', 'false'].includes(value.text.trim()))
    return [errorAt(value, "defaultValue of a Checkbox must be 'true' or 'false'")];
  if (type === 'LongTextArea' && flagOf(xml, 'required'))
    return [errorAt(childrenOf(xml, 'required')[0], `Can not specify 'required' for a CustomField of type ${type}`)];
  return byDefault;
}

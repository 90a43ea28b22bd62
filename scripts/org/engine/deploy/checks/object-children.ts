import { fieldOf, objectOf } from '../../../catalog/lookup.ts';
import type { ObjectDef, XmlNode } from '../../../catalog/types.ts';
import { childOf, childrenOf, textOf } from '../../../catalog/xml-node.ts';
import { decodeName } from '../../../catalog/decode-name.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check, CheckScope } from './check.ts';
import { lengthProblems, nameProblems } from './names.ts';
import { missingField, notFound } from './resolve.ts';

const inObject =
  (check: (xml: XmlNode, object: ObjectDef, name: string, scope: CheckScope) => readonly Problem[]): Check =>
  ({ component: { xml, fullName } }, scope) => {
    const [objectName = '', ...rest] = fullName.split('.');
    const object = objectOf(scope.after, objectName);
    if (!xml) return [];
    return object
      ? check(xml, object, rest.join('.'), scope)
      : [errorAt(xml, `Entity of type 'CustomObject' named '${objectName}' cannot be found`)];
  };

/** Codes list views of custom objects give to fields every object has, `NAME` and `OWNER.ALIAS` among them. */
const codes: ReadonlySet<string> = new Set([
  'NAME',
  'OBJECT_ID',
  'RECORDTYPE',
  'CREATED_DATE',
  'CREATEDBY_USER',
  'CREATEDBY_USER.ALIAS',
  'LAST_UPDATE',
  'UPDATEDBY_USER',
  'UPDATEDBY_USER.ALIAS',
  'OWNER.ALIAS',
  'OWNER.FIRST_NAME',
  'OWNER.LAST_NAME',
  'LAST_ACTIVITY',
  'CURRENCY_ISO_CODE',
]);

function isKnownColumn(object: ObjectDef, column: string): boolean {
  if (/__[cr]$/i.test(column.split('.').at(-1) ?? ''))
    return fieldOf(object, column.split('.').at(-1) ?? '') !== undefined;
  return object.custom ? codes.has(column) : /^[A-Z][A-Z0-9_]*(\.[A-Z][A-Z0-9_]*)*$/.test(column);
}

/** Columns and filters of a list view. Codes of standard objects (`ACCOUNT.NAME`) are known by their form only. */
export const checkListView = inObject((xml, object, name) => {
  const columns = [
    ...childrenOf(xml, 'columns'),
    ...childrenOf(xml, 'filters').flatMap((filter) => childrenOf(filter, 'field')),
  ];
  return [
    ...nameProblems(childOf(xml, 'fullName') ?? xml, name, 'list view'),
    ...lengthProblems(xml, { label: ['MasterLabel', 40] }),
    ...(textOf(xml, 'filterScope') ? [] : [errorAt(xml, 'Required field is missing: filterScope')]),
    ...columns
      .filter((node) => !isKnownColumn(object, node.text.trim()))
      .map((node) => errorAt(node, `Could not resolve list view column: ${node.text.trim()}`)),
  ];
});

/** Fields of a compact layout: at most ten, each once, each there. */
export const checkCompactLayout = inObject((xml, object, name, scope) => {
  const fields = childrenOf(xml, 'fields');
  const tooMany = fields[10];
  return [
    ...nameProblems(childOf(xml, 'fullName') ?? xml, name, 'compact layout', 80),
    ...lengthProblems(xml, { label: ['MasterLabel', 80] }),
    ...fields
      .filter((node) => !fieldOf(object, node.text.trim()) && !fieldOf(object, `${node.text.trim()}Id`))
      .map((node) => missingField(scope, node, 'fields', `${object.name}.${node.text.trim()}`)),
    ...(tooMany ? [errorAt(tooMany, 'A compact layout can have at most 10 fields')] : []),
  ];
});

/** A record type and the picklist values it offers. */
export const checkRecordType = inObject((xml, object, name) => [
  ...nameProblems(childOf(xml, 'fullName') ?? xml, name, 'record type', 80),
  ...(textOf(xml, 'label') ? [] : [errorAt(xml, 'Required field is missing: label')]),
  ...lengthProblems(xml, { label: ['MasterLabel', 80], description: ['Description', 255] }),
  ...childrenOf(xml, 'picklistValues').flatMap((entry) => picklistOfRecordType(entry, object)),
]);

function picklistOfRecordType(entry: XmlNode, object: ObjectDef): readonly Problem[] {
  const node = childOf(entry, 'picklist');
  const field = fieldOf(object, node?.text.trim() ?? '');
  if (!field?.picklist)
    return [notFound(node ?? entry, 'picklist', 'CustomField', `${object.name}.${node?.text.trim() ?? ''}`)];
  const known = new Set(field.picklist.map(({ value }) => value.toLowerCase()));
  return childrenOf(entry, 'values').flatMap((value) => {
    const name = decodeName(textOf(value, 'fullName') ?? '');
    return known.has(name.toLowerCase())
      ? []
      : [errorAt(value, `Picklist value: ${name} in picklist: ${field.name} not found`)];
  });
}

import { decodeName } from '../../../catalog/decode-name.ts';
import { objectOf } from '../../../catalog/lookup.ts';
import { childrenOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check, CheckScope } from './check.ts';
import { componentIn, fieldAt, missingField, missingObject, notFound } from './resolve.ts';

/** Layouts of a special form of an object. */
const objectOfPrefix: Readonly<Record<string, string>> = {
  CaseClose: 'Case',
  CaseInteraction: 'Case',
  UserAlt: 'User',
};

/** A page layout: fields of its object and related lists that exist. Its full name is `Object-Layout Name`. */
export const checkLayout: Check = ({ component: { fullName, xml } }, scope) => {
  if (!xml) return [];
  const prefix = fullName.split('-')[0] ?? '';
  const objectName = objectOfPrefix[prefix] ?? prefix;
  if (!fullName.includes('-') || decodeName(fullName).length > 120)
    return [errorAt(xml, `Invalid layout name '${fullName}': it must be Object-Layout Name`)];
  if (prefix === 'Global') return [];
  const object = objectOf(scope.after, objectName);
  if (!object) return [missingObject(scope, xml, 'layout', objectName)];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const items = childrenOf(xml, 'layoutSections')
    .flatMap((section) => childrenOf(section, 'layoutColumns'))
    .flatMap((column) => childrenOf(column, 'layoutItems'));
  for (const node of items.flatMap((item) => childrenOf(item, 'field'))) {
    const name = node.text.trim();
    if (!fieldAt(scope, `${objectName}.${name}`))
      problems.push(missingField(scope, node, 'field', `${objectName}.${name}`));
    if (seen.has(name)) problems.push(errorAt(node, `Duplicate field: ${name} in layout ${fullName}`));
    seen.add(name);
  }
  for (const item of items.flatMap((entry) => childrenOf(entry, 'component'))) {
    if (!componentIn(scope, 'LightningComponentBundle', item.text.trim()))
      problems.push(notFound(item, 'component', 'LightningComponentBundle', item.text.trim()));
  }
  for (const list of childrenOf(xml, 'relatedLists')) {
    const [child = '', field = ''] = (textOf(list, 'relatedList') ?? '').split('.');
    const found = field === '' || !child.endsWith('__c') ? undefined : fieldAt(scope, `${child}.${field}`);
    if (field !== '' && child.endsWith('__c') && !found?.field.referenceTo.includes(object.name))
      problems.push(errorAt(childrenOf(list, 'relatedList')[0], `Cannot find related list:${child}.${field}`));
    for (const column of found ? childrenOf(list, 'fields') : []) {
      const name = column.text.trim();
      if (name.endsWith('__c') && !columnExists(scope, child, name.split('.')))
        problems.push(notFound(column, 'fields', 'CustomField', `${child}.${name}`));
    }
  }
  return problems;
};

/** A column of a related list: a field of the child, or one of a record it looks up, `Lookup__c.Field__c`. */
function columnExists(scope: CheckScope, object: string, path: readonly string[]): boolean {
  const [first = '', ...rest] = path;
  const found = fieldAt(scope, `${object}.${first}`);
  if (!found) return first === object && rest.length > 0 && columnExists(scope, object, rest);
  return rest.length === 0 || found.field.referenceTo.some((target) => columnExists(scope, target, rest));
}

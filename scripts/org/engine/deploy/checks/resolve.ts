import { fieldOf, objectOf } from '../../../catalog/lookup.ts';
import { isPlatformField, isPlatformObject } from '../../../catalog/platform-names.ts';
import { isStoredObject } from '../../../catalog/stored-types.ts';
import type { Component, FieldDef, ObjectDef, XmlNode } from '../../../catalog/types.ts';
import { childrenOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, keyOf, type Problem } from '../problem.ts';
import type { CheckScope } from './check.ts';

export const componentIn = (scope: CheckScope, type: string, fullName: string): Component | undefined =>
  scope.workspace.get(keyOf(type, fullName));

/** `Object.Field` in the org after the deploy; standard field names of the Metadata API (`Account.Name`, `Task.OwnerId`) as they are. */
export function fieldAt(
  scope: CheckScope,
  path: string,
): { readonly object: ObjectDef; readonly field: FieldDef } | undefined {
  const [objectName = '', fieldName = ''] = path.split('.');
  const object = objectOf(scope.after, objectName);
  const field = object && (fieldOf(object, fieldName) ?? fieldOf(object, `${fieldName}Id`));
  return object && field ? { object, field } : undefined;
}

/** The Metadata API's words for a reference that does not resolve. */
export const notFound = (node: XmlNode, element: string, type: string, name: string): Problem =>
  errorAt(node, `In field: ${element} - no ${type} named ${name} found`);

/** Told of what orgs have and this one does not. */
export const notKept = (node: XmlNode, name: string): Problem => ({
  ...errorAt(node, `The local org does not keep ${name}: what is said of it has no effect.`),
  severity: 'Warning',
});

/** What a reference to a field that is not there means: an error, or a warning where other orgs have such a field. */
export function missingField(scope: CheckScope, node: XmlNode, element: string, path: string): Problem {
  const object = path.split('.')[0] ?? '';
  const kept = !isPlatformField(path) && !(isStoredObject(object) && inWorkspace(scope, 'CustomField', path));
  return kept ? notFound(node, element, 'CustomField', path) : notKept(node, path);
}

/** The same of an object: platform events and custom metadata types are stored, other standard objects only known. */
export function missingObject(scope: CheckScope, node: XmlNode, element: string, name: string): Problem {
  const known = isPlatformObject(name) || (isStoredObject(name) && inWorkspace(scope, 'CustomObject', name));
  return known ? notKept(node, name) : notFound(node, element, 'CustomObject', name);
}

const inWorkspace = (scope: CheckScope, type: string, name: string): boolean =>
  componentIn(scope, type, name) !== undefined;

/** Problems of every `element` child whose text does not resolve. */
export const unresolved = (
  node: XmlNode,
  element: string,
  type: string,
  resolves: (name: string) => boolean,
): readonly Problem[] =>
  childrenOf(node, element)
    .filter((child) => child.text.trim() !== '' && !resolves(child.text.trim()))
    .map((child) => notFound(child, element, type, child.text.trim()));

/** A standard tab (`standard-Account`) or a deployed one. */
export function tabExists(scope: CheckScope, name: string): boolean {
  if (!name.startsWith('standard-')) return componentIn(scope, 'CustomTab', name) !== undefined;
  return (
    objectOf(scope.after, name.slice('standard-'.length)) !== undefined ||
    standardTabs.has(name.slice('standard-'.length))
  );
}

/** Standard tabs that are no objects. */
const standardTabs: ReadonlySet<string> = new Set([
  'home',
  'report',
  'Dashboard',
  'Chatter',
  'Feed',
  'File',
  'CollaborationGroup',
  'Forecasting3',
  'ForecastEnterprise',
  'AppLauncher',
  'LightningQuickText',
  'OtherUserProfile',
  'UserProfile',
  'Workspace',
]);

/** Actions of an app or object that open a page which must exist. */
export function overrideProblems(node: XmlNode, element: string, scope: CheckScope): readonly Problem[] {
  return childrenOf(node, element).flatMap((override) => {
    if (textOf(override, 'type')?.toLowerCase() !== 'flexipage') return [];
    return unresolved(override, 'content', 'FlexiPage', (name) => componentIn(scope, 'FlexiPage', name) !== undefined);
  });
}

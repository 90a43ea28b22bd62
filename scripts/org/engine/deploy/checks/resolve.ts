import { fieldOf, objectOf } from '../../../catalog/lookup.ts';
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

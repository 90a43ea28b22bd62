import { componentsOf, objectOf } from '../../catalog/lookup.ts';
import type { Catalog, ObjectDef } from '../../catalog/types.ts';
import { textOf } from '../../catalog/xml-node.ts';
import type { Context } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import type { HostPage } from '../../host-contract.ts';
import { builtInHomePage, builtInRecordPage } from './built-in-page.ts';
import { flexiPage } from './flexi-page.ts';
import { assignedPage } from './page-assignment.ts';

interface Viewer {
  readonly app: string;
  readonly profile: string;
  readonly formFactor: 'Large' | 'Small';
}

/** An object the user may see; NOT_FOUND for any other, as if it were not there. */
export function visibleObject(context: Context, name: string): ObjectDef {
  const object = objectOf(context.catalog, name);
  if (!object || !context.access.object(object).read) {
    throw new OrgError('NOT_FOUND', `There is no object ${name}, or you have no access to it`);
  }
  return object;
}

function deployedPage(catalog: Catalog, name: string): HostPage | undefined {
  const component = componentsOf(catalog, 'FlexiPage').get(name);
  return component && flexiPage(catalog, component);
}

/** The page for records of an object. */
export function recordPage(context: Context, objectName: string, viewer: Viewer): HostPage {
  const object = visibleObject(context, objectName);
  const name = assignedPage(context.catalog, { ...viewer, action: 'View', target: object.name });
  return (name && deployedPage(context.catalog, name)) || builtInRecordPage(object.label);
}

/** The page behind a tab. */
export function appPage(context: Context, name: string): HostPage {
  const page = deployedPage(context.catalog, name);
  if (!page) throw new OrgError('NOT_FOUND', `No Lightning page named ${name} is deployed`);
  return page;
}

/** Home: what the app assigns, else any deployed home page, else the built-in one. */
export function homePage(context: Context, viewer: Viewer): HostPage {
  const name = assignedPage(context.catalog, { ...viewer, action: 'Tab', target: 'standard-home' });
  const pages = [...componentsOf(context.catalog, 'FlexiPage').values()];
  const first = pages.find(({ xml }) => xml && textOf(xml, 'type') === 'HomePage');
  return (
    (name && deployedPage(context.catalog, name)) || (first && flexiPage(context.catalog, first)) || builtInHomePage
  );
}

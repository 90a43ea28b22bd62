import { componentsOf, fieldOf } from '../../catalog/lookup.ts';
import type { ObjectDef, XmlNode } from '../../catalog/types.ts';
import { childrenOf, flagOf, textOf } from '../../catalog/xml-node.ts';
import type { Context } from '../../engine/types.ts';
import type { HostSection } from '../../host-contract.ts';

/** The layout assigned to the user's profile, else the object's first. */
export function layoutOf(context: Context, object: ObjectDef, profile: string): XmlNode | undefined {
  const layouts = componentsOf(context.catalog, 'Layout');
  const prefix = `${object.name}-`;
  const profileXml = componentsOf(context.catalog, 'Profile').get(profile)?.xml;
  const assigned = (profileXml ? childrenOf(profileXml, 'layoutAssignments') : [])
    .map((node) => textOf(node, 'layout') ?? '')
    .find((name) => name.startsWith(prefix) && layouts.has(name));
  const name = assigned ?? [...layouts.keys()].sort().find((layout) => layout.startsWith(prefix));
  return name === undefined ? undefined : layouts.get(name)?.xml;
}

const hidden = new Set([
  'CleanStatus',
  'Id',
  'IsDeleted',
  'Jigsaw',
  'JigsawCompanyId',
  'JigsawContactId',
  'LastReferencedDate',
  'LastViewedDate',
  'MasterRecordId',
  'PhotoUrl',
  'SystemModstamp',
]);
const system = new Set(['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate']);

const halves = (names: readonly string[]): readonly (readonly string[])[] => {
  const middle = Math.ceil(names.length / 2);
  return [names.slice(0, middle), names.slice(middle)];
};

/** Every field the user may read, where no layout is deployed. */
function builtInSections(context: Context, object: ObjectDef): readonly HostSection[] {
  const parts = new Set([...object.fields.values()].flatMap(({ components = [] }) => components));
  const readable = [...object.fields.values()].filter(
    (field) => !hidden.has(field.name) && !parts.has(field.name) && context.access.canReadField(object, field),
  );
  const names = readable.map(({ name }) => name);
  const own = names.filter((name) => !system.has(name));
  const first = own.filter((name) => name === object.nameField);
  return [
    {
      label: `${object.label} Information`,
      columns: halves([...first, ...own.filter((name) => name !== object.nameField)]),
    },
    { label: 'System Information', columns: halves(names.filter((name) => system.has(name))) },
  ];
}

/** Sections of the user's layout with the fields the user may read. */
export function sectionsOf(context: Context, object: ObjectDef, layout: XmlNode | undefined): readonly HostSection[] {
  if (!layout) return builtInSections(context, object);
  const shown = (name: string): readonly string[] => {
    const field = fieldOf(object, name);
    return field && context.access.canReadField(object, field) ? [field.name] : [];
  };
  return childrenOf(layout, 'layoutSections').map((section) => ({
    label: flagOf(section, 'detailHeading') || flagOf(section, 'editHeading') ? (textOf(section, 'label') ?? '') : '',
    columns: childrenOf(section, 'layoutColumns').map((column) =>
      childrenOf(column, 'layoutItems').flatMap((item) => shown(textOf(item, 'field') ?? '')),
    ),
  }));
}

import { objectOf } from '../../catalog/lookup.ts';
import type { ChildRelationship, ObjectDef, XmlNode } from '../../catalog/types.ts';
import { childrenOf, textOf, textsOf } from '../../catalog/xml-node.ts';
import type { Context } from '../../engine/types.ts';
import type { HostRelatedList } from '../../host-contract.ts';
import { columnPath } from './column-path.ts';
import { objectIcon } from './icons.ts';
import { standardColumns } from './standard-columns.ts';

/** Names of standard related lists in page layouts, and the child relationship they show. */
const standardLists: Readonly<Record<string, string>> = {
  RelatedAssetList: 'Assets',
  RelatedContactList: 'Contacts',
  RelatedLineItemList: 'OpportunityLineItems',
  RelatedOpportunityList: 'Opportunities',
};

/** Shown without a layout, in this order, before custom children. */
const standardOrder = [
  'Contacts',
  'Opportunities',
  'OpportunityLineItems',
  'Assets',
  'Cases',
  'Contracts',
  'Orders',
  'Tasks',
  'ChildAccounts',
];

function listOf(
  context: Context,
  relationship: ChildRelationship,
  wanted: readonly string[],
): HostRelatedList | undefined {
  const child = objectOf(context.catalog, relationship.childObject);
  if (!child || relationship.name === undefined || child.shareOf !== undefined || !context.access.object(child).read)
    return undefined;
  const own = relationship.field.toLowerCase();
  const names = (wanted.length > 0 ? wanted : standardColumns(child)).map((name) =>
    columnPath(context.catalog, child, name),
  );
  const columns = names
    .filter((column) => column !== undefined && column.path.toLowerCase() !== own)
    .map((column) => column?.path ?? '');
  const readable = columns.filter((path) => {
    const field = child.fields.get(path.toLowerCase());
    return field === undefined || context.access.canReadField(child, field);
  });
  return {
    relationshipName: relationship.name,
    label: child.labelPlural,
    object: child.name,
    field: relationship.field,
    columns: [...new Set([...(child.nameField ? [child.nameField] : []), ...readable])].slice(0, 6),
    icon: objectIcon(context.catalog, child.name),
  };
}

function relationshipNamed(object: ObjectDef, name: string): ChildRelationship | undefined {
  const [child, field] = name.split('.');
  const wanted = standardLists[name]?.toLowerCase();
  return object.childRelationships.find(
    (relationship) =>
      relationship.name?.toLowerCase() === (wanted ?? name.toLowerCase()) ||
      (field !== undefined &&
        relationship.childObject === child &&
        relationship.field.toLowerCase() === field.toLowerCase()),
  );
}

/** Related lists of the layout first, then every other child the user may see. */
export function relatedLists(
  context: Context,
  object: ObjectDef,
  layout: XmlNode | undefined,
): readonly HostRelatedList[] {
  const asked = (layout ? childrenOf(layout, 'relatedLists') : []).map((node) => ({
    relationship: relationshipNamed(object, textOf(node, 'relatedList') ?? ''),
    columns: textsOf(node, 'fields'),
  }));
  const inLayout = new Set(asked.map(({ relationship }) => relationship));
  const rank = ({ name = '' }: ChildRelationship): number =>
    standardOrder.includes(name) ? standardOrder.indexOf(name) : name.endsWith('__r') ? 50 : 99;
  const others = object.childRelationships
    .filter((relationship) => !inLayout.has(relationship) && rank(relationship) < 99)
    .sort((a, b) => rank(a) - rank(b))
    .map((relationship) => ({ relationship, columns: [] as readonly string[] }));
  const isFromLayout = layout !== undefined;
  return [...asked, ...(isFromLayout ? [] : others)].flatMap(({ relationship, columns }) =>
    relationship ? (listOf(context, relationship, columns) ?? []) : [],
  );
}

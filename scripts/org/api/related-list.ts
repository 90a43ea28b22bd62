import { fieldOf, objectOf } from '../catalog/lookup.ts';
import type { ChildRelationship, ObjectDef, XmlNode } from '../catalog/types.ts';
import { childrenOf, textOf, textsOf } from '../catalog/xml-node.ts';
import type { Context } from '../engine/types.ts';
import { deployedLayout } from './deployed-layout.ts';
import { listColumn, listColumns, type ListColumn } from './list-columns.ts';
import { notFound } from './request.ts';

/** The children of an object's records along one relationship. */
export interface RelatedList {
  readonly parent: ObjectDef;
  readonly child: ObjectDef;
  readonly relationship: ChildRelationship & { readonly name: string };
}

/** Names page layouts give related lists of standard objects. Metadata API, "Layout". */
const coded: Readonly<Record<string, string>> = {
  relatedcontactlist: 'contacts',
  relatedopportunitylist: 'opportunities',
  relatedcaselist: 'cases',
  relatedcontractlist: 'contracts',
  relatedorderlist: 'orders',
};

/** Related lists the user may see. */
export function relatedLists(context: Context, parent: ObjectDef): readonly RelatedList[] {
  return parent.childRelationships.flatMap((relationship) => {
    const child = objectOf(context.catalog, relationship.childObject);
    const isOpen = child?.uiApi === true && context.access.object(child).read;
    const field = child && fieldOf(child, relationship.field);
    if (!child || !isOpen || !field || !context.access.canReadField(child, field) || relationship.name === undefined)
      return [];
    return [{ parent, child, relationship: { ...relationship, name: relationship.name } }];
  });
}

/** A related list by the name of its relationship, or NOT_FOUND. */
export function relatedList(context: Context, parent: ObjectDef, name: string): RelatedList {
  const found = relatedLists(context, parent).find(
    (list) => list.relationship.name.toLowerCase() === name.toLowerCase(),
  );
  if (!found) throw notFound();
  return found;
}

/** The list on the parent's page layout. */
function onLayout(context: Context, list: RelatedList, recordType: string | undefined): XmlNode | undefined {
  const { child, parent, relationship } = list;
  const layout = deployedLayout(context, parent, recordType);
  const wanted = `${child.name}.${relationship.field}`.toLowerCase();
  return (
    layout &&
    childrenOf(layout.xml, 'relatedLists').find((node) => {
      const name = (textOf(node, 'relatedList') ?? '').toLowerCase();
      return name === wanted || coded[name] === relationship.name.toLowerCase();
    })
  );
}

/** Columns of the parent's page layout, else of the child's compact layout, else its name. */
export function relatedColumns(context: Context, list: RelatedList, recordType?: string): readonly ListColumn[] {
  const { child } = list;
  const placed = onLayout(context, list, recordType);
  const named = placed
    ? textsOf(placed, 'fields')
    : (child.compactLayouts.get(child.compactLayout ?? '') ?? [child.nameField ?? 'Id']);
  return listColumns(context, child, named);
}

/** What the list is sorted by when nobody says otherwise; undefined for nothing. */
export function relatedOrder(
  context: Context,
  list: RelatedList,
  recordType?: string,
): { readonly column: ListColumn; readonly isAscending: boolean } | undefined {
  const placed = onLayout(context, list, recordType);
  const name = placed && textOf(placed, 'sortField');
  if (placed === undefined || name === undefined) return undefined;
  return { column: listColumn(list.child, name), isAscending: textOf(placed, 'sortOrder') !== 'Desc' };
}

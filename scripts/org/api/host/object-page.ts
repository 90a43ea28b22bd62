import type { ObjectDef } from '../../catalog/types.ts';
import type { Context } from '../../engine/types.ts';
import type { HostObject } from '../../host-contract.ts';
import { columnPath } from './column-path.ts';
import { objectIcon } from './icons.ts';
import { listViews } from './list-view.ts';
import { layoutOf, sectionsOf } from './page-layout.ts';
import { relatedLists } from './related-lists.ts';
import { standardColumns } from './standard-columns.ts';

function highlights(context: Context, object: ObjectDef): readonly string[] {
  const assigned = object.compactLayouts.get(object.compactLayout ?? '');
  const names = (assigned ?? standardColumns(object)).map((name) => columnPath(context.catalog, object, name));
  return names.flatMap((column) =>
    column && !column.path.includes('.') && context.access.canReadField(object, column.field) ? [column.path] : [],
  );
}

/** How the user's pages show an object. */
export function objectPage(context: Context, object: ObjectDef, profile: string): HostObject {
  const layout = layoutOf(context, object, profile);
  const rights = context.access.object(object);
  return {
    name: object.name,
    label: object.label,
    labelPlural: object.labelPlural,
    nameField: object.nameField ?? 'Id',
    icon: objectIcon(context.catalog, object.name),
    creatable: rights.create && object.createable,
    editable: rights.edit && object.updateable,
    deletable: rights.delete && object.deletable,
    listViews: listViews(context, object),
    highlights: highlights(context, object),
    sections: sectionsOf(context, object, layout),
    relatedLists: relatedLists(context, object, layout),
  };
}

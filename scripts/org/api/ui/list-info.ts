import type { ListViewDef, ObjectDef } from '../../catalog/types.ts';
import { toLongId } from '../../catalog/record-id.ts';
import type { Context } from '../../engine/types.ts';
import { eTagOf } from '../e-tag.ts';
import { columnInfo, listColumn, listColumns } from '../list-columns.ts';
import { metadataId } from '../metadata-id.ts';

type Json = Readonly<Record<string, unknown>>;

const viewId = (object: ObjectDef, view: ListViewDef): string => metadataId('00B', `${object.name}.${view.name}`);

/** The list view of an id, whoever may see it. */
export function viewById(
  { catalog }: Context,
  text: string,
): { readonly object: ObjectDef; readonly view: ListViewDef } | undefined {
  const id = toLongId(text);
  if (!id?.startsWith('00B')) return undefined;
  for (const object of catalog.objects.values()) {
    const view = object.listViews.find((candidate) => viewId(object, candidate) === id);
    if (view) return { object, view };
  }
  return undefined;
}

/** What names a list view in answers. */
export const listReference = (object: ObjectDef, view: ListViewDef): Json => ({
  id: viewId(object, view),
  listViewApiName: view.name,
  objectApiName: object.name,
  type: 'listView',
});

/** Columns, filters and order of a list view, as far as the user may see its fields. */
export function listInfo(context: Context, object: ObjectDef, view: ListViewDef): Json {
  const rights = context.access.object(object);
  const columns = listColumns(context, object, view.columns);
  const names = columns.map((column) => column.path.join('.'));
  const nameField = object.nameField ?? 'Id';
  const told = {
    cloneable: true,
    createable: object.createable && rights.create,
    deletable: false,
    displayColumns: columns.map(columnInfo),
    filterLogicString: view.filterLogic ?? null,
    filteredByInfo: view.filters.map(({ field, operation, value = '' }) => {
      const { label, path } = listColumn(object, field);
      return {
        fieldApiName: path.join('.'),
        label,
        operandLabels: value === '' ? [] : value.split(','),
        operator: operation.charAt(0).toUpperCase() + operation.slice(1),
      };
    }),
    label: view.label,
    listReference: listReference(object, view),
    objectApiNames: [object.name],
    orderedByInfo: [
      {
        fieldApiName: nameField,
        isAscending: true,
        label: object.fields.get(nameField.toLowerCase())?.label ?? nameField,
      },
    ],
    updateable: false,
    userPreferences: {
      columnWidths: Object.fromEntries(names.map((name) => [name, -1])),
      columnWrap: Object.fromEntries(names.map((name) => [name, false])),
    },
    visibility: 'Public',
    visibilityEditable: false,
  };
  return { ...told, eTag: eTagOf(told) };
}

import type { ListViewDef, ObjectDef } from '../../catalog/types.ts';
import type { Context } from '../../engine/types.ts';
import { eTagOf } from '../e-tag.ts';
import { columnInfo, listColumn, listColumns } from '../list-columns.ts';
import { viewId } from '../list-view.ts';
import { isMru } from './recent-list.ts';

type Json = Readonly<Record<string, unknown>>;

/** What names a list view in answers. */
export const listReference = (object: ObjectDef, view: ListViewDef): Json =>
  isMru(view)
    ? { id: null, listViewApiName: null, objectApiName: object.name, type: 'mru' }
    : { id: viewId(object, view), listViewApiName: view.name, objectApiName: object.name, type: 'listView' };

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

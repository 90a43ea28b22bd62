import { toLongId } from '../catalog/record-id.ts';
import type { ListViewDef, ObjectDef } from '../catalog/types.ts';
import type { Context, OrderItem, Query } from '../engine/types.ts';
import { listColumns } from './list-columns.ts';
import { listCondition } from './list-filter.ts';
import { metadataId } from './metadata-id.ts';

/** A list view and the object it is of. */
export interface ObjectView {
  readonly object: ObjectDef;
  readonly view: ListViewDef;
}

export const viewId = (object: ObjectDef, view: ListViewDef): string =>
  metadataId('00B', `${object.name}.${view.name}`);

/** The list view of an id, whoever may see it. */
export function viewById({ catalog }: Context, text: string): ObjectView | undefined {
  const id = toLongId(text);
  if (!id?.startsWith('00B')) return undefined;
  for (const object of catalog.objects.values()) {
    const view = object.listViews.find((candidate) => viewId(object, candidate) === id);
    if (view) return { object, view };
  }
  return undefined;
}

/** The query of a list view: its columns that the user may read, Id, by name. */
export function listQuery(context: Context, { object, view }: ObjectView): Query {
  const columns = listColumns(context, object, view.columns).map(({ path }) => path.join('.'));
  const order = [...new Set([object.nameField ?? 'Id', 'Id'])];
  return {
    select: [...new Set([...columns, 'Id'])].map((name) => ({
      kind: 'expression',
      expression: { kind: 'field', path: name.split('.') },
    })),
    from: object.name,
    where: listCondition(context, object, view),
    orderBy: order.map(
      (name): OrderItem => ({
        expression: { kind: 'field', path: [name] },
        direction: 'ASC',
        nulls: 'FIRST',
      }),
    ),
    clauses: [],
  };
}

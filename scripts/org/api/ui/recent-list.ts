import { toLongId } from '../../catalog/record-id.ts';
import type { ListViewDef, ObjectDef } from '../../catalog/types.ts';
import type { Context } from '../../engine/types.ts';
import { viewById, viewId, type ObjectView } from '../list-view.ts';

const label = 'Recently Viewed';

/** The columns are those of the object's first list view, else its name. */
const viewNamed = (object: ObjectDef, name: string, text: string): ListViewDef => ({
  name,
  label: text,
  columns: object.listViews[0]?.columns ?? [object.nameField ?? 'Id'],
  filterScope: 'Everything',
  filters: [],
});

const nameOf = (object: ObjectDef): string => `RecentlyViewed${object.labelPlural.replace(/\W/g, '')}`;

/** The list of recent records by its name: `__Recent` on every object, `RecentlyViewedAccounts` on a standard one. */
export function recentView(object: ObjectDef, list: string): ListViewDef | undefined {
  const wanted = list.toLowerCase();
  if (wanted === '__recent') return viewNamed(object, '__Recent', label);
  return object.custom || wanted !== nameOf(object).toLowerCase() ? undefined : standardRecent(object);
}

const standardRecent = (object: ObjectDef): ListViewDef =>
  viewNamed(object, nameOf(object), `${label} ${object.labelPlural}`);

/** Every list view of an object: those of the catalog and, of a standard object, the one of recent records. */
export const listsOf = (object: ObjectDef): readonly ListViewDef[] =>
  object.custom ? object.listViews : [...object.listViews, standardRecent(object)];

const mru = '__Mru';

/** The list `mru-list-ui` tells of, which has neither name nor id. */
export const mruView = (object: ObjectDef): ListViewDef => viewNamed(object, mru, label);

export const isMru = ({ name }: ListViewDef): boolean => name === mru;

/** The list view of an id, whoever may see it. */
export function listById(context: Context, text: string): (ObjectView & { readonly isRecent: boolean }) | undefined {
  const found = viewById(context, text);
  if (found) return { ...found, isRecent: false };
  const id = toLongId(text);
  if (!id?.startsWith('00B')) return undefined;
  const object = [...context.catalog.objects.values()].find(
    (candidate) => !candidate.custom && viewId(candidate, standardRecent(candidate)) === id,
  );
  return object && { object, view: standardRecent(object), isRecent: true };
}

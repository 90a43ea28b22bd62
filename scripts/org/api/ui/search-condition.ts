import type { FieldDef, ObjectDef } from '../../catalog/types.ts';
import type { Condition, Context } from '../../engine/types.ts';
import { likeText } from '../list-filter.ts';

const searched: ReadonlySet<FieldDef['type']> = new Set(['string', 'email', 'phone', 'url']);

const like = (name: string, pattern: string): Condition => ({
  kind: 'compare',
  left: { kind: 'field', path: [name] },
  operator: 'LIKE',
  right: { kind: 'string', value: pattern },
});

/** Any of some fields has a word that starts with the text; undefined for no text. `*` and `?` are wildcards. */
function wordCondition(names: readonly string[], text: string): Condition | undefined {
  const term = likeText(text.trim()).replaceAll('*', '%').replaceAll('?', '_');
  if (term.replaceAll('%', '') === '' || names.length === 0) return undefined;
  const terms = names.flatMap((name) => [like(name, `${term}%`), like(name, `% ${term}%`)]);
  return { kind: 'or', terms };
}

/** A search in the name and every other searchable field the user may read. */
export function searchCondition(context: Context, object: ObjectDef, text: string): Condition | undefined {
  const fields = [...object.fields.values()].filter(
    (field) => searched.has(field.type) && field.formula === undefined && context.access.canReadField(object, field),
  );
  return wordCondition(
    fields.map(({ name }) => name),
    text,
  );
}

import type { FieldDef, ObjectDef } from './types.ts';

/** Roll-ups take type and scale of the field they summarize; a count is a whole number. */
export function resolveSummaries(objects: readonly ObjectDef[]): readonly ObjectDef[] {
  const byName = new Map(objects.map((object) => [object.name.toLowerCase(), object]));
  const resolve = (field: FieldDef): FieldDef => {
    const { summary } = field;
    if (!summary) return field;
    if (summary.operation === 'count') return { ...field, type: 'double', precision: 18, scale: 0 };
    const source = byName.get(summary.childObject.toLowerCase())?.fields.get((summary.field ?? '').toLowerCase());
    return source ? { ...field, type: source.type, precision: source.precision, scale: source.scale } : field;
  };
  return objects.map((object) =>
    [...object.fields.values()].some((field) => field.summary)
      ? { ...object, fields: new Map([...object.fields].map(([key, field]) => [key, resolve(field)])) }
      : object,
  );
}

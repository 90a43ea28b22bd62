import type { Find } from '../shared/find-records.ts';
import type { Cell, Converted } from './convert-row.ts';
import type { FieldTemplate, RecordRule } from './mapping.ts';

export type FieldValue =
  | { readonly kind: 'value'; readonly value: Cell | boolean }
  | { readonly kind: 'ref'; readonly object: string; readonly key: string; readonly value: string }
  | { readonly kind: 'find'; readonly find: Find };

/** One record to be, with the rows of the file that ask for it. */
export interface Desired {
  readonly rule: RecordRule;
  readonly rows: readonly Converted[];
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** External id, or undefined where the record is met by `find`. */
  readonly key?: string;
  readonly find?: Find;
}

/** The records one rule asks for, in row order, `distinct` ones once. Templates name columns of the row: `"{column}"`. */
export function buildRecords(rule: RecordRule, rows: readonly Converted[]): readonly Desired[] {
  if (!rule.distinct) return rows.map((row) => buildRecord(rule, [row]));
  const groups = new Map<Cell, Converted[]>();
  for (const row of rows) {
    const value = row.values[rule.distinct] ?? null;
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return [...groups.values()].map((group) => buildRecord(rule, group));
}

function buildRecord(rule: RecordRule, rows: readonly Converted[]): Desired {
  const values = rows[0]?.values ?? {};
  const fields: Record<string, FieldValue> = {};
  for (const [name, template] of Object.entries(rule.fields)) fields[name] = fieldValue(template, values);
  const keyField = rule.key === undefined ? undefined : fields[rule.key];
  return {
    rule,
    rows,
    fields,
    key: keyField?.kind === 'value' ? String(keyField.value) : undefined,
    find: rule.find && { object: rule.object, where: filled(rule.find, values) },
  };
}

function fieldValue(template: FieldTemplate, values: Readonly<Record<string, Cell>>): FieldValue {
  if (typeof template !== 'object')
    return { kind: 'value', value: typeof template === 'string' ? fill(template, values) : template };
  if ('ref' in template) {
    const key = fill(template.value, values);
    return key === null
      ? { kind: 'value', value: null }
      : { kind: 'ref', object: template.ref, key: template.key, value: String(key) };
  }
  if ('switch' in template) return { kind: 'value', value: template.cases[String(values[template.switch])] ?? null };
  return { kind: 'find', find: { object: template.find, where: filled(template.where, values) } };
}

function filled(
  where: Readonly<Record<string, string | boolean>>,
  values: Readonly<Record<string, Cell>>,
): Record<string, Cell | boolean> {
  return Object.fromEntries(
    Object.entries(where).map(([field, value]) => [field, typeof value === 'string' ? fill(value, values) : value]),
  );
}

/** `"{column}"` is the cell itself; inside other text an empty cell makes the whole text empty (a reference to nobody). */
function fill(template: string, values: Readonly<Record<string, Cell>>): Cell {
  const whole = /^\{([^{}]+)\}$/.exec(template);
  if (whole) return cellOf(whole[1] ?? '', values);
  let empty = false;
  const text = template.replace(/\{([^{}]+)\}/g, (_, column: string) => {
    const cell = cellOf(column, values);
    if (cell === null) empty = true;
    return String(cell);
  });
  return empty ? null : text;
}

/** A cell by column; `column|slug` is its lower-case letters and digits joined by points, for user names and addresses. */
function cellOf(name: string, values: Readonly<Record<string, Cell>>): Cell {
  const [column = '', change] = name.split('|');
  const cell = values[column] ?? null;
  if (cell === null || change === undefined) return cell;
  const text = String(cell);
  switch (change) {
    case 'slug':
      return text
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[^a-z0-9]+/g, '.')
        .replace(/^\.|\.$/g, '');
    case 'first':
      return text.split(' ').slice(0, -1).join(' ') || null;
    case 'last':
      return text.split(' ').at(-1) ?? null;
    case 'alias':
      return text.replace(/[^A-Za-z0-9]/g, '').slice(0, 8);
    default:
      throw new Error(`Unknown change "${change}" in the template {${name}}.`);
  }
}

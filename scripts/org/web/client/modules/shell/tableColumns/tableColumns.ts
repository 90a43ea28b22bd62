import { type FieldInfo, type ObjectInfo, parentNamePath, shownLabel } from 'shell/fieldInfo';
import { contains, type Row, valueAt } from 'shell/soql';

export interface Column {
  readonly path: string;
  readonly label: string;
  readonly field: FieldInfo | undefined;
  /** Path of what is shown, and of the id it links to. */
  readonly shown: string;
  readonly link: string;
}

export interface Cell {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  readonly value: unknown;
  readonly url?: string;
}

const kinds: Readonly<Record<string, string>> = {
  Currency: 'currency',
  Percent: 'percent',
  Double: 'number',
  Int: 'number',
  Date: 'date',
  DateTime: 'datetime',
  Boolean: 'boolean',
};

/** How a column of a list view is shown; undefined for a field the user may not see. */
export function columnOf(path: string, info: ObjectInfo): Column | undefined {
  const [first = '', ...rest] = path.split('.');
  const field =
    info.fields[path] ?? Object.values(info.fields).find(({ relationshipName }) => relationshipName === first);
  if (!field) return undefined;
  const parent = rest.length === 0 ? parentNamePath(field) : undefined;
  const link = field.dataType === 'Reference' ? field.apiName : 'Id';
  return {
    path,
    label: rest.length ? `${shownLabel(field)} ${rest.join(' ')}` : shownLabel(field),
    field,
    shown: parent ?? path,
    link,
  };
}

/** One cell of a row; the first of a row links to it. */
export function cellOf(row: Row, column: Column, isFirst: boolean): Cell {
  const value = valueAt(row, column.shown) ?? null;
  const target = valueAt(row, column.link);
  const isLink =
    value !== null &&
    (isFirst || (column.field?.dataType === 'Reference' && !column.path.includes('.'))) &&
    typeof target === 'string';
  const kind = isLink ? 'link' : value === null ? 'text' : (kinds[column.field?.dataType ?? ''] ?? 'text');
  return {
    key: column.path,
    label: column.label,
    kind,
    value,
    url: isLink ? `/lightning/r/${target}/view` : undefined,
  };
}

/** A cell with one flag per kind, as a template reads it. */
export const flags = (cell: Cell): object => ({
  ...cell,
  isLink: cell.kind === 'link',
  isCurrency: cell.kind === 'currency',
  isPercent: cell.kind === 'percent',
  isNumber: cell.kind === 'number',
  isDate: cell.kind === 'date',
  isDateTime: cell.kind === 'datetime',
  text: cell.kind === 'boolean' ? (cell.value === true ? 'Yes' : 'No') : String(cell.value ?? ''),
});

const unsorted = new Set(['Address', 'Location', 'MultiPicklist', 'TextArea', 'RichTextArea', 'EncryptedString']);
const searched = new Set(['String', 'Email', 'Phone', 'Url', 'Picklist', 'ComboBox']);

/** Whether rows can be put in the order of a column. */
export const isSortable = ({ field, path }: Column): boolean =>
  path.includes('.') || !unsorted.has(field?.dataType ?? '');

/** Condition in SOQL: one of the columns with text contains the term. */
export function searchCondition(columns: readonly Column[], term: string): string {
  const paths = columns
    .filter(({ field, path, shown }) => !path.includes('.') && (shown !== path || searched.has(field?.dataType ?? '')))
    .map(({ shown }) => shown);
  return paths.length ? `(${paths.map((path) => `${path} LIKE ${contains(term)}`).join(' OR ')})` : '';
}

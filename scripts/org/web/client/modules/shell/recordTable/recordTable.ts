import { api, LightningElement } from 'lwc';
import { objectInfo } from 'lightning/uiObjectInfoApi';
import { type FieldInfo, type ObjectInfo, parentNamePath, shownLabel } from 'shell/fieldInfo';
import { messageOf } from 'shell/orgClient';
import { type QueryResult, type Row, soql, valueAt } from 'shell/soql';

interface Column {
  readonly path: string;
  readonly label: string;
  readonly field: FieldInfo | undefined;
  /** Path of what is shown, and of the id it links to. */
  readonly shown: string;
  readonly link: string;
}

interface Cell {
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

/** Rows of one object in a table; a list on narrow screens. */
export default class RecordTable extends LightningElement {
  @api objectApiName = '';
  /** Fields, also of parents: `Account.Name`. */
  @api columns: readonly string[] = [];
  /** Condition in SOQL, empty for all. */
  @api where = '';
  @api orderBy = '';
  @api max = 200;
  shownColumns: readonly Column[] = [];
  result: QueryResult | undefined;
  error = '';
  key = '';

  renderedCallback(): void {
    const key = JSON.stringify([this.objectApiName, this.columns, this.where, this.orderBy, this.max]);
    if (key === this.key || !this.objectApiName) return;
    this.key = key;
    void this.load(key);
  }

  @api
  async refresh(): Promise<void> {
    await this.load(this.key);
  }

  async load(key: string): Promise<void> {
    try {
      const info = (await objectInfo(this.objectApiName)) as ObjectInfo;
      const columns = this.columns.map((path) => columnOf(path, info)).filter((column) => column !== undefined);
      const fields = [...new Set(['Id', ...columns.flatMap(({ path, shown, link }) => [path, shown, link])])].join(
        ', ',
      );
      const order = this.orderBy || info.nameFields[0] || 'Id';
      const where = this.where ? ` WHERE ${this.where}` : '';
      const result = await soql(
        `SELECT ${fields} FROM ${this.objectApiName}${where} ORDER BY ${order} LIMIT ${this.max}`,
      );
      if (key !== this.key) return;
      this.shownColumns = columns;
      this.result = result;
      this.error = '';
      this.dispatchEvent(
        new CustomEvent('count', { detail: { count: result.records.length, isAll: result.records.length < this.max } }),
      );
    } catch (error) {
      if (key === this.key) this.error = messageOf(error);
    }
  }

  get rows(): readonly { readonly id: string; readonly cells: readonly object[] }[] {
    return (this.result?.records ?? []).map((row) => ({
      id: String(row['Id']),
      cells: this.shownColumns.map((column, index) => flags(cellOf(row, column, index === 0))),
    }));
  }

  get isEmpty(): boolean {
    return this.result?.records.length === 0;
  }
}

function columnOf(path: string, info: ObjectInfo): Column | undefined {
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

function cellOf(row: Row, column: Column, isFirst: boolean): Cell {
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
const flags = (cell: Cell): object => ({
  ...cell,
  isLink: cell.kind === 'link',
  isCurrency: cell.kind === 'currency',
  isPercent: cell.kind === 'percent',
  isNumber: cell.kind === 'number',
  isDate: cell.kind === 'date',
  isDateTime: cell.kind === 'datetime',
  text: cell.kind === 'boolean' ? (cell.value === true ? 'Yes' : 'No') : String(cell.value ?? ''),
});

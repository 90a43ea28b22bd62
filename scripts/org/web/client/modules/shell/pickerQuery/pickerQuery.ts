import { quote } from 'shell/soql';

interface Criterion {
  readonly fieldPath: string;
  readonly operator: string;
  readonly value: unknown;
}

/** As `lightning-record-picker` takes it. */
export interface PickerFilter {
  readonly criteria: readonly Criterion[];
  /** `1 AND (2 OR 3)`; all of them when absent. */
  readonly filterLogic?: string;
}

const operators: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN',
};

function condition({ fieldPath, operator, value }: Criterion): string {
  const written = operators[operator];
  if (!written || !/^[\w.]+$/.test(fieldPath))
    throw new Error(`lightning-record-picker: the filter ${fieldPath} ${operator} is not supported.`);
  return `${fieldPath} ${written} ${Array.isArray(value) ? `(${value.map(quote).join(', ')})` : quote(value)}`;
}

function filterText({ criteria, filterLogic }: PickerFilter): string {
  const conditions = criteria.map(condition);
  if (!filterLogic) return conditions.join(' AND ');
  if (!/^[\s\d()ANDORT]+$/i.test(filterLogic))
    throw new Error(`lightning-record-picker: the filter logic ${filterLogic} is not understood.`);
  return filterLogic.replace(/\d+/g, (number) => `(${conditions[Number(number) - 1] ?? ''})`);
}

interface PickerQuery {
  readonly object: string;
  readonly name: string;
  readonly extra: readonly string[];
  /** A condition in SOQL, empty for none. */
  readonly where: string;
  readonly filter: PickerFilter | undefined;
}

/** SOQL of the records a picker offers, at most 20. */
export function pickerQuery({ object, name, extra, where, filter }: PickerQuery): string {
  const conditions = [where, filter?.criteria.length ? filterText(filter) : '']
    .filter(Boolean)
    .map((text) => `(${text})`);
  const fields = [...new Set(['Id', name, ...extra])].join(', ');
  return `SELECT ${fields} FROM ${object}${conditions.length ? ` WHERE ${conditions.join(' AND ')}` : ''} ORDER BY ${name} LIMIT 20`;
}

import type { FieldDef, FieldType, Value } from '../../catalog/types.ts';
import { dayOf, formatDay, formatTime } from './dates.ts';
import { Decimal, roundHalfUp, zero } from './decimal.ts';
import { FormulaEvaluationError } from './errors.ts';
import type { FormulaScope, FormulaType, FormulaValue, Location } from './types.ts';

const typeByField: Readonly<Partial<Record<FieldType, FormulaType>>> = {
  id: 'text',
  string: 'text',
  textarea: 'text',
  boolean: 'boolean',
  int: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  date: 'date',
  datetime: 'datetime',
  time: 'time',
  picklist: 'picklist',
  multipicklist: 'multipicklist',
  combobox: 'text',
  reference: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  encryptedstring: 'text',
  location: 'location',
};

/** How formulas see a field; undefined where they cannot name it (addresses, binary). */
export const formulaTypeOf = (type: FieldType): FormulaType | undefined => typeByField[type];

/** Whether a result of this type may stand in a field of that type. */
export function fits(result: FormulaType, field: FieldType): boolean {
  const wanted = formulaTypeOf(field);
  return (
    result === 'null' ||
    result === wanted ||
    (result === 'text' && (wanted === 'picklist' || wanted === 'multipicklist'))
  );
}

function parseLocation(value: Value): Location | null {
  const [latitude, longitude] = String(value).split(/[;,]/).map(Number);
  const valid = latitude !== undefined && longitude !== undefined && !Number.isNaN(latitude + longitude);
  return valid ? { latitude, longitude } : null;
}

function timeMs(value: string): number {
  const [hour = 0, minute = 0, second = 0] = value.replace(/Z$/, '').split(':').map(Number);
  return Math.round(((hour * 60 + minute) * 60 + second) * 1_000);
}

/** A stored value as formulas see it: percents as fractions, ids in 15 characters (18 in flows), blank texts as null. */
export function readField(
  field: Pick<FieldDef, 'type'>,
  value: Value,
  scope: Pick<FormulaScope, 'blanksAsZero' | 'use'>,
): FormulaValue {
  const type = formulaTypeOf(field.type);
  if (type === 'boolean') return value === true || value === 1 || value === 'true';
  if (value === null || value === '') return type === 'number' && scope.blanksAsZero ? zero : null;
  switch (type) {
    case 'number': {
      const number = new Decimal(value as string | number);
      return field.type === 'percent' ? number.div(100) : number;
    }
    case 'date':
      return Date.parse(`${String(value).slice(0, 10)}T00:00:00Z`);
    case 'datetime':
      return Date.parse(String(value).replace(/\+0000$/, 'Z'));
    case 'time':
      return timeMs(String(value));
    case 'location':
      return parseLocation(value);
    default: {
      const isId = (field.type === 'id' || field.type === 'reference') && scope.use !== 'flow';
      return isId ? String(value).slice(0, 15) : String(value);
    }
  }
}

const wireInstant = (ms: number): string => `${formatDay(ms)}T${new Date(ms).toISOString().slice(-13)}`;

/** A result as the org stores and answers it; percents in percent, numbers rounded to the scale. */
export function writeValue(
  type: FormulaType,
  value: FormulaValue,
  target: Pick<FormulaScope, 'resultType' | 'scale'>,
): Value {
  if (value === null) return type === 'boolean' ? false : null;
  if (value instanceof Decimal) {
    const shown = target.resultType === 'percent' ? (value as Decimal).times(100) : (value as Decimal);
    return (target.scale === undefined ? shown : roundHalfUp(shown, target.scale)).toNumber();
  }
  if (typeof value === 'number') {
    const { year } = dayOf(value);
    if (type !== 'time' && (year < 1 || year > 9999)) throw new FormulaEvaluationError('Date out of range');
    if (type === 'time') return `${formatTime(value)}Z`;
    return type === 'date' ? formatDay(value) : wireInstant(value);
  }
  if (typeof value === 'object') return `${value.latitude};${value.longitude}`;
  return value;
}

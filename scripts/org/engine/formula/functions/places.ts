import { fromDouble } from '../decimal.ts';
import { FormulaEvaluationError } from '../errors.ts';
import type { FunctionTable, Location } from '../types.ts';
import { fn, num, place, str } from './define.ts';

/** Mean radius of the earth, as Salesforce measures. */
const radius: Readonly<Record<string, number>> = { mi: 3958.761, km: 6371.009 };

function vector({ latitude, longitude }: Location): readonly [number, number, number] {
  const lat = (latitude * Math.PI) / 180;
  const lon = (longitude * Math.PI) / 180;
  return [Math.sin(lon) * Math.cos(lat), Math.cos(lon) * Math.cos(lat), Math.sin(lat)];
}

const isOnEarth = ({ latitude, longitude }: Location): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

/** Great-circle distance; null when a place is not on the earth. */
function distance(from: Location, to: Location, unit: string): number | null {
  const mean = radius[unit];
  if (mean === undefined) throw new FormulaEvaluationError(`Invalid unit for the distance() function: ${unit}`);
  if (!isOnEarth(from) || !isOnEarth(to)) return null;
  const a = vector(from);
  const b = vector(to);
  return 2 * mean * Math.asin(Math.min(1, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2));
}

export const placeFunctions: FunctionTable = {
  DISTANCE: fn({ params: ['location', 'location', 'text'], type: 'number' }, ([from, to, unit]) => {
    const length = distance(place(from), place(to), str(unit));
    return length === null ? null : fromDouble(length);
  }),
  GEOLOCATION: fn({ params: ['number', 'number'], type: 'location' }, ([latitude, longitude]) => ({
    latitude: num(latitude).toNumber(),
    longitude: num(longitude).toNumber(),
  })),
};

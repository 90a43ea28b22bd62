import { fromDouble } from '../decimal.ts';
import { FormulaEvaluationError } from '../errors.ts';
import type { FormulaValue, FunctionTable, Location } from '../types.ts';
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

/** A place on the earth; null when both are blank, an error when half or impossible. */
function locate(latitude: FormulaValue, longitude: FormulaValue): Location | null {
  if (latitude === null && longitude === null) return null;
  const point = latitude && longitude && { latitude: num(latitude).toNumber(), longitude: num(longitude).toNumber() };
  if (!point || !isOnEarth(point))
    throw new FormulaEvaluationError('Invalid coordinates for the geolocation() function');
  return point;
}

/** Great-circle distance. */
function distance(from: Location, to: Location, unit: string): number {
  const mean = radius[unit];
  if (mean === undefined) throw new FormulaEvaluationError(`Invalid unit for the distance() function: ${unit}`);
  const a = vector(from);
  const b = vector(to);
  return 2 * mean * Math.asin(Math.min(1, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2));
}

export const placeFunctions: FunctionTable = {
  DISTANCE: fn({ params: ['location', 'location', 'text'], type: 'number' }, ([from, to, unit]) =>
    fromDouble(distance(place(from), place(to), str(unit))),
  ),
  GEOLOCATION: fn(
    { params: ['number', 'number'], type: 'location', nulls: true },
    ([latitude = null, longitude = null]) => locate(latitude, longitude),
  ),
};

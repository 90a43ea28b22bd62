import { fieldOf } from '../catalog/lookup.ts';
import type { FieldExpression, PlaceExpression } from './ast.ts';
import { fieldExpression } from './bind-field.ts';
import { bindPath } from './bind-path.ts';
import type { BoundExpression, Place } from './bound.ts';
import type { Scope } from './scope.ts';

function bindPlace(scope: Scope, place: PlaceExpression): Place {
  if (place.kind === 'point') return place;
  const bound = bindPath(scope, place.path, place.at);
  const { field } = bound;
  if (bound.kind !== 'column' || field === undefined || (field.type !== 'location' && field.type !== 'address')) {
    throw scope.refuse(`DISTANCE takes location and address fields: ${place.path.join('.')}`, place.at);
  }
  const part = (ending: RegExp): BoundExpression => {
    const found = fieldOf(bound.table.object, field.components?.find((name) => ending.test(name)) ?? '');
    if (found === undefined) throw scope.refuse(`${field.name} has no coordinates`, place.at);
    return fieldExpression(scope, bound.table, found);
  };
  return { latitude: part(/Latitude(__s)?$/i), longitude: part(/Longitude(__s)?$/i) };
}

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_geolocate.htm */
export const bindDistance = (
  scope: Scope,
  { from, to, unit }: Extract<FieldExpression, { kind: 'distance' }>,
): BoundExpression => ({
  kind: 'distance',
  from: bindPlace(scope, from),
  to: bindPlace(scope, to),
  unit,
  type: 'double',
});

import { fieldOf } from '../catalog/lookup.ts';
import type { FieldDef } from '../catalog/types.ts';
import { fieldExpression } from './bind-field.ts';
import type { BoundOutput, Table } from './bound.ts';
import type { Scope } from './scope.ts';

/** `BillingPostalCode` of `BillingAddress` is `postalCode`; `Spot__Latitude__s` of `Spot__c` is `latitude`. */
function partName(compound: string, part: string): string {
  const prefix = compound.replace(/Address$|__c$/, '');
  const bare = part.slice(prefix.length).replace(/^__|__s$/g, '');
  const name = bare === 'GeocodeAccuracy' ? 'geocodeAccuracy' : bare;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** An address or location as REST answers it: an object of its parts, in alphabetical order, null when all are. */
export function bindCompound(scope: Scope, table: Table, field: FieldDef, name: string): BoundOutput {
  const parts = (field.components ?? []).flatMap((component) => {
    const part = fieldOf(table.object, component);
    return part === undefined
      ? []
      : [{ name: partName(field.name, component), value: fieldExpression(scope, table, part) }];
  });
  return { kind: 'compound', name, parts: parts.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

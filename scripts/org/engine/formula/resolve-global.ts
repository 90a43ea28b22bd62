import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { FieldDef, FieldType } from '../../catalog/types.ts';
import type { Path } from '../../soql/ast.ts';
import { Refusal } from './errors.ts';
import type { Bound, FormulaScope } from './types.ts';
import { formulaTypeOf } from './values.ts';

/** Objects behind `$User` and its like: their fields can be named. */
const objectByGlobal: Readonly<Record<string, string>> = {
  $user: 'User',
  $profile: 'Profile',
  $userrole: 'UserRole',
  $organization: 'Organization',
};

const canonical: Readonly<Record<string, string>> = {
  $user: '$User',
  $profile: '$Profile',
  $userrole: '$UserRole',
  $organization: '$Organization',
  $permission: '$Permission',
};

/** Addresses of the SOAP APIs, one a version. */
const serverUrl = /^(?:Partner|Enterprise)_Server_URL_\d{2,3}$/i;

/** Always there, whatever the catalog says of the object. */
const knownFields: Readonly<Record<string, FieldType>> = { id: 'id', name: 'string' };

export interface ResolvedGlobal {
  readonly path: Path;
  readonly field: Pick<FieldDef, 'type'>;
}

/** `$User.Id`, `$Permission.X`; labels become texts at once. Refuses the globals this org does not have. */
export function resolveGlobal(text: string, at: number, scope: FormulaScope): ResolvedGlobal | Bound {
  const [head = '', ...rest] = text.split('.');
  const global = head.toLowerCase();
  const name = rest.join('.');
  const missing = new Refusal(`Field ${text} does not exist. Check spelling.`, at);
  if (name === '') throw missing;
  if (global === '$label') {
    const label = scope.catalog.labels.get(name.toLowerCase());
    if (!label) throw missing;
    return { kind: 'literal', type: 'text', value: label.value, at };
  }
  if (global === '$permission') return { path: ['$Permission', name], field: { type: 'boolean' } };
  if (global === '$api' && serverUrl.test(name)) return { path: ['$Api', name], field: { type: 'string' } };
  if (global === '$system' && name.toLowerCase() === 'origindatetime') {
    return { kind: 'literal', type: 'datetime', value: Date.UTC(1900, 0, 1), at };
  }
  const objectName = objectByGlobal[global];
  if (!objectName)
    throw new Refusal(`Field ${text} does not exist. Check spelling. (${head} is not supported by this org.)`, at);
  const object = objectOf(scope.catalog, objectName);
  const field = object && fieldOf(object, name);
  const type = field?.type ?? knownFields[name.toLowerCase()];
  if (!type || !formulaTypeOf(type)) throw missing;
  return { path: [canonical[global] ?? head, field?.name ?? name], field: { type } };
}

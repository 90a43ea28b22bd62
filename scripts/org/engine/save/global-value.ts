import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { Value } from '../../catalog/types.ts';
import type { Path } from '../../soql/ast.ts';
import { OrgError } from '../../errors.ts';
import type { Context, OrgIdentity } from '../types.ts';

function recordValue(context: Context, objectName: string, id: string | null, fieldName: string): Value {
  const object = objectOf(context.catalog, objectName);
  const field = object && fieldOf(object, fieldName);
  if (!object || !field) {
    throw new OrgError(
      'FIELD_INTEGRITY_EXCEPTION',
      `Field $${objectName}.${fieldName} does not exist. Check spelling.`,
    );
  }
  return (id === null ? undefined : context.store.read(object, id)?.[field.name]) ?? null;
}

/** `Partner_Server_URL_260` is the SOAP address of API 26.0. */
function serverUrl({ instanceUrl, id }: OrgIdentity, name: string): string {
  const version = (Number(/\d+$/.exec(name)?.[0]) / 10).toFixed(1);
  const api = /^enterprise/i.test(name) ? 'c' : 'u';
  return `${instanceUrl}/services/Soap/${api}/${version}/${id.slice(0, 15)}`;
}

/** A global variable of a formula: `$User`, `$Profile`, `$UserRole`, `$Organization`, `$Permission`, `$Api`, `$Label`, `$System`. */
export function globalValue(context: Context, path: Path): Value {
  const [variable = '', name = ''] = path;
  const { user, org } = context;
  switch (variable.toLowerCase()) {
    case '$user':
      return recordValue(context, 'User', user.userId, name);
    case '$profile':
      return recordValue(context, 'Profile', user.profileId, name);
    case '$userrole':
      return recordValue(context, 'UserRole', user.roleId, name);
    case '$organization':
      return recordValue(context, 'Organization', org.id, name);
    case '$permission':
      return context.access.hasCustomPermission(name);
    case '$api':
      return serverUrl(org, name);
    case '$label':
      return context.catalog.labels.get(name.toLowerCase())?.value ?? null;
    case '$system':
      return '1900-01-01T00:00:00.000Z';
    default:
      throw new OrgError('FIELD_INTEGRITY_EXCEPTION', `Field ${path.join('.')} does not exist. Check spelling.`);
  }
}

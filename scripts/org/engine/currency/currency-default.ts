import type { FieldDef, ObjectDef } from '../../catalog/types.ts';
import type { Context } from '../types.ts';

/** The currency a new record starts with: the user's; a user starts with the corporate one. Undefined for any other field. */
export function currencyDefault(
  { catalog, user }: Pick<Context, 'catalog' | 'user'>,
  object: ObjectDef,
  field: FieldDef,
): string | undefined {
  const { currency } = catalog;
  if (!currency || (field.name !== 'CurrencyIsoCode' && field.name !== 'DefaultCurrencyIsoCode')) return undefined;
  return object.name === 'User' ? currency.corporate : user.currency;
}

import { createHash } from 'node:crypto';
import { toLongId } from '../catalog/record-id.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The id of a thing that is metadata and no record, 18 characters: always the same for a key prefix and a name. */
export function metadataId(prefix: string, name: string): string {
  const bytes = createHash('sha1').update(name.toLowerCase()).digest();
  const tail = [...bytes.subarray(0, 12)].map((byte) => digits[byte % digits.length]).join('');
  return toLongId(`${prefix}${tail}`) ?? '';
}

import { OrgError } from '../../errors.ts';
import { afterCursor } from './cursor.ts';

const standard = 10;
const most = 2000;
const leastBounded = 200;
const furthest = 4000;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly upperBound?: number | null;
}

export interface Page {
  readonly offset: number;
  readonly size: number;
  /** Records beyond this one are not reached. */
  readonly bound?: number;
}

/**
 * Which records are asked for: ten unless told, 2,000 at most, 4,000 in all unless `upperBound` is given.
 * https://developer.salesforce.com/docs/platform/graphql/guide/query-limits.html
 */
export function pageOf({ first, after, upperBound }: PageArguments): Page {
  const size = first ?? standard;
  const offset = afterCursor(after);
  const isBounded = upperBound !== undefined && upperBound !== null;
  if (size < 1 || size > most) {
    throw new OrgError('INVALID_INPUT', `The value of 'first' must be between 1 and ${most}, but was ${size}`);
  }
  if (isBounded && (upperBound < 1 || size < leastBounded)) {
    throw new OrgError(
      'INVALID_INPUT',
      `With 'upperBound', the value of 'first' must be between ${leastBounded} and ${most}`,
    );
  }
  if (!isBounded && offset + size > furthest) {
    throw new OrgError('INVALID_INPUT', `Use 'upperBound' to page beyond ${furthest} records`);
  }
  return isBounded ? { offset, size, bound: upperBound } : { offset, size };
}

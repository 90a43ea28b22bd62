import { OrgError } from '../../errors.ts';
import { failureOf } from '../errors.ts';

export interface BatchItem {
  readonly statusCode: number;
  readonly result: unknown;
}

/** Each item's answer or its errors, with its status. */
export function batchOf<Item>(items: readonly Item[], answer: (item: Item) => unknown): readonly BatchItem[] {
  return items.map((item) => {
    try {
      return { statusCode: 200, result: answer(item) };
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      const { errors, status } = failureOf(error);
      return { statusCode: status, result: errors };
    }
  });
}

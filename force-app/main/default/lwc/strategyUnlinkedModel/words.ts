import type { CellRecord } from 'c/crmModel';

/** Words that say nothing about what a piece of work is for. */
const COMMON = new Set(
  'the and for with from into over per all new our their this that are has have will was its more than call email meeting prepare follow send review plan deal opportunity renewal expansion upgrade'.split(
    ' ',
  ),
);

/** The telling words of texts: three letters and more (or holding a digit), no common ones, plural as singular. */
export function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  const words = texts
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(
    words
      .filter((word) => (word.length > 2 || /\d/.test(word)) && !COMMON.has(word))
      .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word)),
  );
}

/** How many words two texts share. */
export const overlapOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

/** A person said that nothing is to be sold here. */
export const isSettled = ({ statusOverride }: Pick<CellRecord, 'statusOverride'>): boolean =>
  statusOverride === 'Not Applicable' || statusOverride === 'Owned' || statusOverride === 'Lost';

import { begin, changesSince, conflictOf, isOvertaken } from 'c/conflictService';
import type { ConflictField } from 'c/conflictService';

interface Row {
  readonly name: string;
  readonly due: string | null;
  readonly kind: string | null;
  readonly weight: number | null;
  readonly isShared: boolean;
  readonly lastModifiedDate: string;
  readonly lastModifiedByName?: string | null;
}
const ROW: Row = { name: 'Pilot', due: null, kind: 'a', weight: 2, isShared: false, lastModifiedDate: '1' };
const fieldsOf = (row: Row | null, values: Partial<Row> | null): readonly ConflictField[] => {
  const shown = { ...row, ...values };
  return [
    { name: 'name', label: 'Name', kind: 'text', value: shown.name ?? null },
    { name: 'due', label: 'Due', kind: 'date', value: shown.due ?? null },
    { name: 'kind', label: 'Kind', kind: 'choice', value: shown.kind ?? '', choices: [{ value: 'b', label: 'Bee' }] },
    { name: 'weight', label: 'Weight', kind: 'number', value: shown.weight ?? null },
    { name: 'isShared', label: 'Shared', kind: 'check', value: shown.isShared ?? false },
  ];
};
const refused = { record: ROW, isRefused: true };

describe('conflictService', () => {
  test.each([
    ['the same record', ROW, false],
    ['one that is gone', undefined, false],
    ['one of which somebody saved the same field since', { ...ROW, weight: 9, lastModifiedDate: '2' }, true],
    ['one of which somebody saved another field since', { ...ROW, name: 'New', lastModifiedDate: '2' }, false],
  ])('%s is overtaken', (_, now, is) => {
    expect(isOvertaken(begin(ROW), now, { name: 'Pilot', weight: 3 })).toBe(is);
  });

  test('a record somebody made meanwhile overtakes a new one', () => {
    expect(isOvertaken(begin<Row>(null), ROW, { name: 'Mine' })).toBe(true);
  });

  test('writes only what differs from what the form was opened with', () => {
    expect(changesSince(begin(ROW), { name: 'Pilot', weight: 3, due: null })).toEqual({ weight: 3 });
    expect(changesSince(begin<Row>(null), { name: 'New' })).toEqual({ name: 'New' });
  });

  test('shows both values of what this user changed, in words, and of nothing else', () => {
    const theirs: Row = { ...ROW, name: 'Theirs', due: '2026-10-01', weight: 9, lastModifiedDate: '2' };
    const mine = { due: '2026-12-31', kind: 'b', isShared: true };
    const view = conflictOf(refused, theirs, mine, fieldsOf);
    expect(view?.rows).toEqual([
      { key: 'due', name: 'Due', mine: 'Dec 31, 2026', theirs: 'Oct 1, 2026' },
      { key: 'kind', name: 'Kind', mine: 'Bee', theirs: '–' },
      { key: 'isShared', name: 'Shared', mine: 'c.Strategy_Word_Yes', theirs: 'c.Strategy_Word_No' },
    ]);
    expect(view?.who).toBe('c.Conflict_Changed_By_Somebody');
  });

  test('says who it was where that is known', () => {
    const theirs: Row = { ...ROW, lastModifiedDate: '2', lastModifiedByName: 'Kofi' };
    expect(conflictOf(refused, theirs, { weight: null }, fieldsOf)).toMatchObject({
      who: 'c.Conflict_Changed_By',
      rows: [{ mine: '–', theirs: '2' }],
    });
  });

  test.each([
    ['until the org refused', begin(ROW), { ...ROW, lastModifiedDate: '2' }],
    ['until theirs is here', refused, ROW],
  ])('shows nothing %s', (_, begun, now) => {
    expect(conflictOf(begun, now, { weight: 1 }, fieldsOf)).toBeNull();
  });
});

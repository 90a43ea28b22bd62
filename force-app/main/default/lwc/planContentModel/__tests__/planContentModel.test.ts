import { inverseOf, keptParts, rebased, rebasedParts, withRecord, withoutRecord } from 'c/planContentModel';

describe('planContentModel', () => {
  const records = [
    { id: '1', name: 'a' },
    { id: '2', name: 'b' },
  ];
  it.each([
    [{ id: '2', name: 'c' }, undefined, ['1a', '2c']],
    [{ id: '3', name: 'c' }, undefined, ['1a', '2b', '3c']],
    [{ id: '3', name: 'c' }, '1', ['3c', '2b']],
  ])('puts %p in the place of %p', (record, replaces, expected) => {
    expect(withRecord(records, record, replaces).map((each) => each.id + each.name)).toEqual(expected);
  });
  it('takes a record out', () => {
    expect(withoutRecord(records, '1')).toEqual([{ id: '2', name: 'b' }]);
  });
  it('knows what takes a change back', () => {
    expect(inverseOf({ id: '1', name: 'a' }, { name: 'z' })).toEqual({ name: 'a' });
  });

  describe('an answer that comes again', () => {
    const before = { cells: [{ id: '1', tags: ['x'] }, { id: '2' }], lines: [{ id: 'l' }], total: 3 };
    const copy = () => JSON.parse(JSON.stringify(before)) as typeof before;
    it('is the one before where it says the same', () => {
      expect(keptParts(before, copy())).toBe(before);
      expect(keptParts(null, before)).toBe(before);
    });
    it('keeps lists and records that say the same', () => {
      const next = { ...copy(), cells: [{ id: '2' }, { id: '1', tags: ['y'] }, { id: '3' }] };
      const kept = keptParts<{ cells: readonly object[]; lines: readonly object[] }>(before, next);
      expect(kept.lines).toBe(before.lines);
      expect(kept.cells).toEqual(next.cells);
      expect(kept.cells[0]).toBe(before.cells[1]);
    });
    it.each([
      ['a shorter list', { ...before, cells: [before.cells[0]] }],
      ['another value', { ...before, total: 4 }],
      ['a value more', { ...before, lines: [{ id: 'l', name: 'n' }] }],
      ['nothing instead of a list', { ...before, lines: null }],
    ])('is another with %s', (_, next) => {
      expect(keptParts<object>(before, next)).toEqual(next);
    });
  });

  describe('a change made of older records', () => {
    const list = (text: string) =>
      text
        .split(' ')
        .filter(Boolean)
        .map((each) => ({ id: each[0] ?? '', name: each }));
    const base = list('1 2 3');
    const [one, two, three] = base;
    const isThere = (record: (typeof base)[number] | undefined) => (record ? [record] : []);
    const [four] = list('4');
    const changed = [...list('1x'), ...isThere(two), ...isThere(three)];
    it.each([
      ['stays what it is when nothing happened since', base, changed, '1x 2 3'],
      ['changes what it changed', [...isThere(one), ...list('2y'), ...isThere(three)], changed, '1x 2y 3'],
      ['adds what it added', [...base, ...isThere(four)], [...base, ...list('5')], '1 2 3 4 5'],
      ['does not add twice', [...base, ...isThere(four)], [...base, ...list('4z')], '1 2 3 4z'],
      ['takes out what it took out', [...base, ...isThere(four)], [...isThere(one), ...isThere(three)], '1 3 4'],
      ['leaves gone what went since', [...isThere(two), ...isThere(three)], [...base, ...list('5')], '2 3 5'],
      ['does nothing where it did nothing', list('9'), base, '9'],
    ])('%s', (_, now, wanted, expected) => {
      expect(
        rebased(now, base, wanted)
          .map(({ name }) => name)
          .join(' '),
      ).toBe(expected);
    });
    it('is made of every list it names, and of no other', () => {
      const now = { cells: [...base, ...isThere(four)], lines: [], count: 1 };
      expect(rebasedParts(now, { cells: base, lines: [], count: 0 }, { cells: changed, count: 2 })).toEqual({
        cells: list('1x 2 3 4'),
        count: 2,
      });
    });
  });
});

import { isAsRead } from 'c/stampService';

describe('isAsRead', () => {
  it.each([
    ['the same moment in another wording', '2026-01-01T00:00:00.000+0000', '2026-01-01T00:00:00.000Z', true],
    ['an earlier one, as a copy may be behind', '2025-12-31T00:00:00.000Z', '2026-01-01T00:00:00.000Z', true],
    ['a later one', '2026-01-01T00:00:01.000Z', '2026-01-01T00:00:00.000Z', false],
  ])('knows %s', (_name, stamp, seen, expected) => {
    expect(isAsRead(new Map([['a', { lastModifiedDate: stamp, byId: null, byName: null }]]), 'a', seen)).toBe(expected);
  });

  it('knows that a record is gone', () => {
    expect(isAsRead(new Map(), 'a', '2026-01-01')).toBe(false);
  });
});

import { sameValue } from '../../scripts/shared/same-value.ts';

describe('a value is the same', () => {
  it.each<[string | number | boolean | null, unknown, boolean]>([
    [null, undefined, true],
    [null, '', false],
    ['', null, true],
    [0, null, false],
    [0, 0, true],
    [12.5, '12.50', true],
    [false, null, false],
    ['a', 'a', true],
    ['a', 'A', false],
    ['2026-05-20', '2026-05-20', true],
    ['2026-05-20T16:00:00.000Z', '2026-05-20T16:00:00.000+0000', true],
    ['2026-05-20T16:00:00.000Z', '2026-05-20T16:00:01.000+0000', false],
  ])('%p as %p: %p', (wanted, stored, same) => {
    expect(sameValue(wanted, stored)).toBe(same);
  });
});

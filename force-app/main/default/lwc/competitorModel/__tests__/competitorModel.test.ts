import { competitorNamed, competitorOrder, patternOf, patternStyle } from 'c/competitorModel';
import { competitor, walletLine } from '../../crmModel/__tests__/builders';

const cell = (...lines: readonly (readonly [string | null, number | null, (number | null)?])[]) => ({
  walletLines: lines.map(([id, amount, quantity = null]) => walletLine('cell', id, { amount, quantity })),
});

describe('the order of competitors', () => {
  it.each<[string, ReturnType<typeof cell>[], readonly string[]]>([
    ['nobody', [], []],
    ['us alone', [cell([null, 100])], []],
    ['one', [cell(['kestrel', 5])], ['kestrel']],
    ['sums over the plan', [cell(['a', 60], ['b', 50]), cell(['b', 20])], ['b', 'a']],
    ['tenths that add up', [cell(['b', 0.3]), cell(['a', 0.1]), cell(['a', 0.2])], ['a', 'b']],
    ['units where amounts are level', [cell(['a', null, 2], ['b', null, 3])], ['b', 'a']],
    ['names where all is level', [cell(['z', 1], ['a', 1])], ['a', 'z']],
  ])('goes by %s', (_, cells, expected) => {
    expect(competitorOrder(cells, [competitor('a'), competitor('b'), competitor('z')])).toEqual(expected);
  });
});

describe('the pattern of a competitor', () => {
  const order = ['a', 'b', 'c', 'd', 'e', 'f'];
  it.each([
    ['a', '1'],
    ['e', '5'],
    ['f', 'other'],
    ['unknown', 'other'],
  ])('%s is drawn with %s', (id, pattern) => expect(patternOf(order, id)).toBe(pattern));

  it('stands in one place', () => expect(patternStyle('3')).toBe('background:var(--k-pat-3) !important'));
});

describe('the name of a competitor', () => {
  const known = [competitor('k', { name: 'Kestrel Compute' })];
  it.each([
    ['Kestrel Compute', 'k'],
    ['  kestrel   COMPUTE ', 'k'],
    ['Kestrel', undefined],
    ['', undefined],
  ])('“%s” means %s', (name, id) => expect(competitorNamed(known, name)?.id).toBe(id));
});

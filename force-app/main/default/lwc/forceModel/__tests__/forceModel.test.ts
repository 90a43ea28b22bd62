import { forceField, isBelowBound, isStrength, objectiveInFocus } from 'c/forceModel';
import type { Force } from 'c/forceModel';

const force = (name: string, direction: Force['direction'], strength: number, more: Partial<Force> = {}): Force => ({
  id: name,
  objectiveId: 'o1',
  name,
  direction,
  strength,
  mitigation: null,
  sortOrder: null,
  lastModifiedDate: '',
  ...more,
});
const SIX = [
  force('freeze', 'Restraining', 7),
  force('pilot', 'Driving', 5),
  force('compute', 'Driving', 8),
  force('retraining', 'Restraining', 3),
  force('standard', 'Driving', 6),
  force('prefers', 'Restraining', 5),
  force('other', 'Driving', 10, { objectiveId: 'o2' }),
];

describe('forceModel', () => {
  test('adds up both sides of one objective, strongest first', () => {
    const field = forceField(SIX, 'o1');
    expect(field).toMatchObject({ net: 4, isEmpty: false, driving: { score: 19 }, restraining: { score: 15 } });
    expect(field.driving.forces.map(({ name }) => name)).toEqual(['compute', 'standard', 'pilot']);
  });

  test('keeps the order somebody gave', () => {
    const ordered = [force('b', 'Driving', 9), force('a', 'Driving', 1, { sortOrder: 1 })];
    expect(forceField(ordered, 'o1').driving.forces.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test.each([
    [4, 5, true],
    [4, 4, false],
    [4, null, false],
    [-3, 0, true],
    [-3, -5, false],
  ])('a net of %i against a bound of %s', (net, bound, expected) => {
    const one = forceField([force('a', net < 0 ? 'Restraining' : 'Driving', Math.abs(net))], 'o1');
    expect(isBelowBound(one, bound)).toBe(expected);
  });

  test('flags nothing where there are no forces', () => {
    const none = forceField([], 'o1');
    expect(none).toMatchObject({ net: 0, isEmpty: true });
    expect(isBelowBound(none, 5)).toBe(false);
  });

  test('looks first at the objective with most forces', () => {
    expect(objectiveInFocus(['o2', 'o1'], SIX)).toBe('o1');
    expect(objectiveInFocus(['o3', 'o4'], SIX)).toBe('o3');
    expect(objectiveInFocus([], SIX)).toBeNull();
  });

  test.each([
    [0, false],
    [1, true],
    [10, true],
    [11, false],
    [2.5, false],
    [null, false],
  ])('a strength of %s', (strength, expected) => expect(isStrength(strength)).toBe(expected));
});

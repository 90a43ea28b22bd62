import { LAND_PATH } from 'c/worldLandModel';
import { frameFor, inFrame, marksOf, pointOf } from 'c/worldMapModel';

const COLUMBUS = { latitude: 39.96, longitude: -83 };
const ROTTERDAM = { latitude: 51.9, longitude: 4.49 };
const PLACES = {
  one: [COLUMBUS],
  two: [COLUMBUS, ROTTERDAM],
  corners: [
    { latitude: 90, longitude: -180 },
    { latitude: -90, longitude: 180 },
  ],
  fiji: [{ latitude: -17.7, longitude: 178 }],
  same: [COLUMBUS, COLUMBUS],
};

it('the outline of the land is one path of at most 15 kB within the map', () => {
  expect(LAND_PATH.length).toBeLessThan(15_000);
  expect(LAND_PATH).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
});

it.each([
  [
    { latitude: 90, longitude: -180 },
    { x: 0, y: 0 },
  ],
  [
    { latitude: 0, longitude: 0 },
    { x: 720, y: 360 },
  ],
  [
    { latitude: -90, longitude: 180 },
    { x: 1440, y: 720 },
  ],
])('%j is at %j', (place, point) => expect(pointOf(place)).toEqual(point));

describe('frameFor', () => {
  it('shows all of the world without places', () => {
    expect(frameFor([], 3)).toEqual({ x: 0, y: 0, width: 1440, height: 720 });
  });
  it.each(Object.entries(PLACES))('keeps every place of %s in sight, and itself on the map', (_name, places) => {
    const frame = frameFor(places, 3);
    for (const place of places) {
      const { x, y } = inFrame(place, frame);
      const isPole = places === PLACES.corners;
      expect([isPole || (x >= 0 && x <= 100), isPole || (y >= 0 && y <= 100)]).toEqual([true, true]);
    }
    expect(frame.x).toBeGreaterThanOrEqual(0);
    expect(frame.x + frame.width).toBeLessThanOrEqual(1440.001);
    expect(frame.y + frame.height).toBeLessThanOrEqual(720.001);
    expect(frame.width / frame.height).toBeCloseTo(3);
  });
});

describe('marksOf', () => {
  it('joins places that fall together', () => {
    expect(marksOf(PLACES.same, frameFor(PLACES.same, 3)).map(({ members }) => members)).toEqual([[0, 1]]);
  });
  it('puts names where they stay in the picture', () => {
    const marks = marksOf(PLACES.two, frameFor(PLACES.two, 3));
    expect(marks.map(({ side }) => side)).toEqual(['right', 'left']);
  });
  it('has no marks without places', () => expect(marksOf([], frameFor([], 3))).toEqual([]));
});

import {
  gridOf,
  place,
  spanOfZoom,
  viewOf,
} from '../../../scripts/org/web/client/modules/shell/mapProjection/mapProjection.ts';

const aspect = 0.6;
const at = (latitude: number, longitude: number) => ({ latitude, longitude });

test.each([
  ['two towns', [at(54.2, 7.9), at(53.9, 8.7)]],
  ['one place', [at(48.1, 11.6)]],
  ['both hemispheres', [at(-33.9, 151.2), at(51.5, -0.1), at(40.7, -74)]],
  ['the poles', [at(90, 0), at(-90, 0)]],
])('shows every marker inside the picture: %s', (_what, positions) => {
  const view = viewOf(positions, aspect);
  for (const position of positions) {
    const { left, top } = place(position, view, aspect);
    expect([left >= 0, left <= 100]).toEqual([true, true]);
    if (Math.abs(position.latitude) < 85) expect([top >= 0, top <= 100]).toEqual([true, true]);
  }
});

test('puts west to the left and north on top', () => {
  const view = viewOf([at(54, 7), at(53, 9)], aspect);
  const [northWest, southEast] = [place(at(54, 7), view, aspect), place(at(53, 9), view, aspect)];
  expect(northWest.left).toBeLessThan(southEast.left);
  expect(northWest.top).toBeLessThan(southEast.top);
});

test('halves what it shows with each zoom level, down from the whole world', () => {
  expect(spanOfZoom(1)).toBe(1);
  expect(spanOfZoom(11)).toBeCloseTo(spanOfZoom(10) / 2);
});

test('centers on the given place', () => {
  const view = viewOf([at(10, 10)], aspect, 8, at(20, 30));
  expect(place(at(20, 30), view, aspect)).toEqual({ left: 50, top: 50 });
});

test('names the lines of its grid by degrees', () => {
  const { meridians, parallels } = gridOf(viewOf([at(54.2, 7.9), at(53.9, 8.7)], aspect), aspect);
  expect(meridians.map(({ label }) => label)).toContain('8°E');
  expect(parallels.map(({ label }) => label)).toContain('54°N');
  expect(meridians.length).toBeLessThanOrEqual(9);
});

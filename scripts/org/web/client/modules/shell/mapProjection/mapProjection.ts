/** Degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** What of the world a picture shows: its middle, and its width as a part of the world's (1 is all of it). */
export interface MapView {
  readonly center: Position;
  readonly span: number;
}

export interface GridLine {
  readonly key: string;
  /** Percent of the picture from its left or top edge. */
  readonly at: number;
  readonly label: string;
}

/** Pixels of one tile of the usual web maps; a picture is about this many of them wide. */
const tilesWide = 2.5;

const maxLatitude = 85.05;
const x = ({ longitude }: Position): number => (longitude + 180) / 360;
const y = ({ latitude }: Position): number => {
  const angle = (Math.max(-maxLatitude, Math.min(maxLatitude, latitude)) * Math.PI) / 180;
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + angle / 2)) / (2 * Math.PI);
};
const longitudeAt = (value: number): number => value * 360 - 180;
const latitudeAt = (value: number): number =>
  ((2 * Math.atan(Math.exp((0.5 - value) * 2 * Math.PI)) - Math.PI / 2) * 180) / Math.PI;

/** Width of the picture at a zoom level of web maps, 1 to 22. */
export const spanOfZoom = (zoom: number): number => Math.min(1, tilesWide / 2 ** zoom);

/** The view that shows all positions; `aspect` is the picture's height by its width. */
export function viewOf(positions: readonly Position[], aspect: number, zoom?: number, center?: Position): MapView {
  const [xs, ys] = [positions.map(x), positions.map(y)];
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const fitted = positions.length
    ? { longitude: longitudeAt(middle(xs)), latitude: latitudeAt(middle(ys)) }
    : { longitude: 0, latitude: 0 };
  const needed = positions.length ? Math.max(extent(xs), extent(ys) / aspect) * 1.4 : 1;
  const span = zoom === undefined ? Math.min(1, Math.max(needed, spanOfZoom(14))) : spanOfZoom(zoom);
  return { center: center ?? fitted, span };
}

/** Percent from the left and top edge of the picture; outside it, less than 0 or more than 100. */
export function place(position: Position, { center, span }: MapView, aspect: number): { left: number; top: number } {
  return {
    left: 50 + ((x(position) - x(center)) / span) * 100,
    top: 50 + ((y(position) - y(center)) / (span * aspect)) * 100,
  };
}

const steps = [60, 30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005];

const hemisphere = (value: number, positive: string, negative: string): string =>
  `${Number(Math.abs(value).toFixed(4))}°${value === 0 ? '' : value > 0 ? positive : negative}`;

/** Meridians and parallels inside a view. */
export function gridOf(
  view: MapView,
  aspect: number,
): { meridians: readonly GridLine[]; parallels: readonly GridLine[] } {
  const { center, span } = view;
  const step = steps.findLast((size) => (span * 360) / size <= 8) ?? 60;
  const within = ({ at }: GridLine): boolean => at >= 0 && at <= 100;
  const around = (value: number): readonly number[] =>
    Array.from({ length: 17 }, (_, index) => (Math.round(value / step) + index - 8) * step);
  const meridians = around(center.longitude).map((longitude) => ({
    key: `m${longitude}`,
    at: place({ longitude, latitude: center.latitude }, view, aspect).left,
    label: hemisphere(longitude, 'E', 'W'),
  }));
  const parallels = around(center.latitude).map((latitude) => ({
    key: `p${latitude}`,
    at: place({ longitude: center.longitude, latitude }, view, aspect).top,
    label: hemisphere(latitude, 'N', 'S'),
  }));
  return { meridians: meridians.filter(within), parallels: parallels.filter(within) };
}

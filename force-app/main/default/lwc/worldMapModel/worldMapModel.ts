/** Units of the map for a degree. */
const SCALE = 4;
/** Degrees of longitude and of latitude that are always in sight, so that a single place has surroundings. */
const LEAST_WIDTH = 56;
const MARGIN = 0.22;

export interface MapPlace {
  readonly latitude: number;
  readonly longitude: number;
}

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** The part of the map that is drawn, in its units. */
export interface MapFrame extends MapPoint {
  readonly width: number;
  readonly height: number;
}

/** Where a place is on the map; the poles and the date line are its edges. */
export const pointOf = ({ latitude, longitude }: MapPlace): MapPoint => ({
  x: (longitude + 180) * SCALE,
  y: (90 - latitude) * SCALE,
});

const WHOLE: MapFrame = { x: 0, y: 0, width: 360 * SCALE, height: 180 * SCALE };

/** The frame of `aspect` (width ÷ height) that shows all places with some room around; all of the world without places. */
export function frameFor(places: readonly MapPlace[], aspect: number): MapFrame {
  if (places.length === 0) return WHOLE;
  const points = places.map(pointOf);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const spanX = Math.max(...xs) - left;
  const spanY = Math.max(...ys) - top;
  const wanted = Math.max(spanX * (1 + 2 * MARGIN), spanY * (1 + 4 * MARGIN) * aspect, LEAST_WIDTH * SCALE);
  const width = Math.min(wanted, WHOLE.width, WHOLE.height * aspect);
  const height = width / aspect;
  const within = (start: number, size: number, whole: number): number =>
    Math.max(0, Math.min(start, Math.max(0, whole - size)));
  return {
    x: within(left + spanX / 2 - width / 2, width, WHOLE.width),
    y: within(top + spanY / 2 - height / 2, height, WHOLE.height),
    width,
    height,
  };
}

/** A place in percent of the frame from its left and upper edge. */
export function inFrame(place: MapPlace, frame: MapFrame): MapPoint {
  const { x, y } = pointOf(place);
  return { x: ((x - frame.x) / frame.width) * 100, y: ((y - frame.y) / frame.height) * 100 };
}

export interface MapMark extends MapPoint {
  /** Places that fall together: their indexes. */
  readonly members: readonly number[];
  /** Where its name has room. */
  readonly side: 'right' | 'left' | 'above' | 'below';
}

/** Percent of the frame within which places are one mark, and below which names would meet. */
const TOGETHER = 3;
const NAME_HEIGHT = 18;
const NAME_WIDTH = 36;

/** The marks of the places in percent of the frame, names put where they meet least. */
export function marksOf(places: readonly MapPlace[], frame: MapFrame): readonly MapMark[] {
  const marks: { x: number; y: number; members: number[] }[] = [];
  places.forEach((place, index) => {
    const point = inFrame(place, frame);
    const near = marks.find(({ x, y }) => Math.abs(x - point.x) < TOGETHER && Math.abs(y - point.y) < TOGETHER * 2);
    if (near) near.members.push(index);
    else marks.push({ ...point, members: [index] });
  });
  const isTaken = (x: number, y: number, own: number): boolean =>
    marks.some(
      (mark, index) => index !== own && Math.abs(mark.y - y) < NAME_HEIGHT && mark.x > x - 2 && mark.x < x + NAME_WIDTH,
    );
  return marks.map((mark, index) => {
    const fitsRight = mark.x + NAME_WIDTH <= 100 && !isTaken(mark.x, mark.y, index);
    const fitsLeft = mark.x - NAME_WIDTH >= 0 && !isTaken(mark.x - NAME_WIDTH, mark.y, index);
    const side = fitsRight ? 'right' : fitsLeft ? 'left' : mark.y > 50 ? 'above' : 'below';
    return { ...mark, side };
  });
}

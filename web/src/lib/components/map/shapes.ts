/** How exactly a place is known, as the pack says it, and the shape that shows it: never more exact than that. */
export type Shape = 'point' | 'area' | 'region';

export interface Located {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string;
  readonly pcode: string | null;
}
export interface MapPlace {
  readonly place: string;
  readonly location: Located;
  readonly count: number;
}
export interface Drawn extends MapPlace {
  readonly shape: Shape;
  readonly at: readonly [number, number];
  /** Diameter in pixels. */
  readonly size: number;
}
export type Box = readonly [west: number, south: number, east: number, north: number];

const POINTS: readonly string[] = ['exact', 'town'];
const SIZE = { least: 10, most: 40 };

export function shapeOf(precision: string): Shape {
  if (POINTS.includes(precision)) return 'point';
  return precision === 'area' ? 'area' : 'region';
}

/** Diameter of a mark whose area grows with the count. */
export function sizeOf(count: number, most: number): number {
  const part = most <= 0 ? 0 : Math.sqrt(Math.max(0, count) / most);
  return Math.round(SIZE.least + (SIZE.most - SIZE.least) * part);
}

const isInside = (box: Box, lon: number, lat: number): boolean =>
  box[0] <= lon && lon <= box[2] && box[1] <= lat && lat <= box[3];

/** The box with some degrees round it. */
export const widened = ([west, south, east, north]: Box, degrees: number): Box => [
  west - degrees,
  south - degrees,
  east + degrees,
  north + degrees,
];

/** The places that can be drawn, the largest first so that small ones lie on top, and those off the map. */
export function drawn(places: readonly MapPlace[], box: Box): { inside: Drawn[]; outside: MapPlace[] } {
  const inside: Drawn[] = [];
  const outside: MapPlace[] = [];
  const most = Math.max(0, ...places.map((one) => one.count));
  for (const one of places) {
    const { lat, lon, precision } = one.location;
    if (lat === null || lon === null || !isInside(box, lon, lat)) outside.push(one);
    else inside.push({ ...one, shape: shapeOf(precision), at: [lon, lat], size: sizeOf(one.count, most) });
  }
  inside.sort((one, other) => other.count - one.count);
  return { inside, outside };
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const touch = (one: Rectangle, other: Rectangle): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Which of some labels have room, the first ones before the later ones. */
export function withRoom(labels: readonly Rectangle[]): boolean[] {
  const taken: Rectangle[] = [];
  return labels.map((one) => {
    if (taken.some((other) => touch(one, other))) return false;
    taken.push(one);
    return true;
  });
}

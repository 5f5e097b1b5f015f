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
const SIZE = { least: 10, most: 40, alone: 18 };

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

/** Degrees round the box of the pack that the map reaches: those of `tools/boundaries.yaml`, less a hair. */
export const REACH = 4.9;

/** The box with some degrees round it. */
export const widened = ([west, south, east, north]: Box, degrees: number): Box => [
  west - degrees,
  south - degrees,
  east + degrees,
  north + degrees,
];

export interface Sorted {
  readonly inside: Drawn[];
  /** Their points lie beyond the map. */
  readonly outside: MapPlace[];
  /** No point is known. */
  readonly pointless: MapPlace[];
}

/** The places that can be drawn, the largest first so that small ones lie on top, and those that cannot. */
export function drawn(places: readonly MapPlace[], box: Box): Sorted {
  const inside: Drawn[] = [];
  const outside: MapPlace[] = [];
  const pointless: MapPlace[] = [];
  const most = Math.max(0, ...places.map((one) => one.count));
  for (const one of places) {
    const { lat, lon, precision } = one.location;
    const size = places.length === 1 ? SIZE.alone : sizeOf(one.count, most);
    if (lat === null || lon === null) pointless.push(one);
    else if (!isInside(box, lon, lat)) outside.push(one);
    else inside.push({ ...one, shape: shapeOf(precision), at: [lon, lat], size });
  }
  inside.sort((one, other) => other.count - one.count);
  return { inside, outside, pointless };
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const touch = (one: Rectangle, other: Rectangle): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Which of some labels have room, the first ones before the later ones; `before` is taken already. */
export function withRoom(labels: readonly Rectangle[], before: readonly Rectangle[] = []): boolean[] {
  const taken: Rectangle[] = [...before];
  return labels.map((one) => {
    if (taken.some((other) => touch(one, other))) return false;
    taken.push(one);
    return true;
  });
}

import { describe, expect, it } from 'vitest';

import { type Box, drawn, shapeOf, sizeOf, withRoom } from '$lib/components/map/shapes';

const BOX: Box = [35, 32, 43, 38];
const place = (id: string, lat: number | null, lon: number | null, count: number, precision = 'town') => ({
  place: id,
  count,
  location: { lat, lon, precision, pcode: null },
});

describe('shapes of places', () => {
  it('are never more exact than the place is known', () => {
    expect(['exact', 'town', 'area', 'admin2', 'admin1', 'country'].map(shapeOf)).toEqual([
      'point',
      'point',
      'area',
      'region',
      'region',
      'region',
    ]);
  });

  it('take an unknown precision for the least exact', () => {
    expect(shapeOf('somewhere')).toBe('region');
  });

  it('grow in area with the count', () => {
    const [quarter, full, none] = [sizeOf(25, 100), sizeOf(100, 100), sizeOf(0, 100)];
    expect([none < quarter, full - none]).toEqual([true, 2 * (quarter - none)]);
  });
});

describe('places on the map', () => {
  it('come largest first, those beyond the map or without a point apart', () => {
    const rows = [
      place('near', 35, 38, 1),
      place('far', 55, 37, 9),
      place('large', 36, 37, 5),
      place('none', null, null, 2),
    ];
    const { inside, outside, pointless } = drawn(rows, BOX);
    expect(inside.map((one) => one.place)).toEqual(['large', 'near']);
    expect([outside, pointless].map((list) => list.map((one) => one.place))).toEqual([['far'], ['none']]);
  });
});

describe('labels', () => {
  it('stand where those before them leave room', () => {
    const box = (left: number, top: number) => ({ left, top, right: left + 50, bottom: top + 10 });
    expect(withRoom([box(0, 0), box(40, 5), box(60, 0), box(0, 11)])).toEqual([true, false, true, true]);
  });
});

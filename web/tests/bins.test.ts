import { beforeAll, describe, expect, it, vi } from 'vitest';

let bins: typeof import('$lib/bins');

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => '{"language":"en"}', setItem: () => undefined });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  bins = await import('$lib/bins');
});

const told = (day: string | null, count = 1) => ({ day, is_told: true, count });
const published = (day: string, count = 1) => ({ day, is_told: false, count });

describe('bins of days', () => {
  it('are as fine as there is room', () => {
    expect(bins.unitFor('2018-03-01', '2018-03-20', 30)).toBe('day');
    expect(bins.unitFor('2018-03-01', '2018-06-20', 30)).toBe('week');
    expect(bins.unitFor('2016-03-01', '2018-03-20', 30)).toBe('month');
    expect(bins.unitFor('1990-01-01', '2018-03-20', 30)).toBe('year');
  });

  it('keep days that the text gives apart from days of publication', () => {
    expect(bins.binsOf([told('2018-03-02', 2), published('2018-03-02'), told('2018-03-03')], 'day')).toEqual([
      { begin: '2018-03-02', end: '2018-03-02', told: 2, published: 1 },
      { begin: '2018-03-03', end: '2018-03-03', told: 1, published: 0 },
    ]);
  });

  it('leave no gap between them, over the ends of months and leap days', () => {
    const found = bins.binsOf([told('2016-01-31'), told('2016-03-01')], 'month');
    expect(found.map((bin) => [bin.begin, bin.end, bin.told])).toEqual([
      ['2016-01-01', '2016-01-31', 1],
      ['2016-02-01', '2016-02-29', 0],
      ['2016-03-01', '2016-03-31', 1],
    ]);
  });

  it('begin weeks on Monday', () => {
    expect(bins.floorOf('2018-03-18', 'week')).toBe('2018-03-12');
    expect(bins.floorOf('2018-03-19', 'week')).toBe('2018-03-19');
  });

  it('pass over what has no day', () => {
    expect(bins.binsOf([told(null), told('not a day')], 'day')).toEqual([]);
  });

  it('hold every event once, in whatever unit', () => {
    const rows = [told('2017-12-31', 3), told('2018-01-01', 4), published('2018-02-28', 5)];
    for (const unit of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      const found = bins.binsOf(rows, unit);
      expect(found.reduce((sum, bin) => sum + bin.told + bin.published, 0)).toBe(12);
      expect(found.every((bin) => bin.begin <= bin.end)).toBe(true);
    }
  });

  it('are called by their unit', () => {
    const bin = { begin: '2018-02-01', end: '2018-02-28', told: 1, published: 0 };
    expect(bins.binWords(bin, 'month')).toBe('Feb 2018');
    expect(bins.binWords(bin, 'week')).toBe('1 – 28 Feb 2018');
  });
});

describe('the stretch that a chart shows', () => {
  it('is all of it where nothing lies far off', () => {
    expect(bins.focusOf([told('2018-01-01', 50), told('2018-03-01', 50)])).toEqual({
      begin: '2018-01-01',
      end: '2018-03-01',
      before: 0,
      after: 0,
    });
  });

  it('leaves out a few far days and counts them', () => {
    const rows = [told('1980-01-01'), told('2018-01-01', 100), told('2018-03-01', 100), told('2030-01-01', 2)];
    expect(bins.focusOf(rows)).toEqual({ begin: '2018-01-01', end: '2018-03-01', before: 1, after: 2 });
  });

  it('is none where nothing has a day', () => {
    expect(bins.focusOf([told(null)])).toBeNull();
  });
});

describe('ticks of an axis of figures', () => {
  it('begin at zero and reach the largest figure in round steps', () => {
    expect(bins.niceTicks(87)).toEqual([0, 50, 100]);
    expect(bins.niceTicks(1200, 3)).toEqual([0, 500, 1000, 1500]);
    expect(bins.niceTicks(0)).toEqual([0]);
  });
});

describe('labels at the edges of a chart', () => {
  it('are not cut off', () => {
    expect([2, 300, 598].map((x) => bins.anchorAt(x, 600))).toEqual(['start', 'middle', 'end']);
  });
});

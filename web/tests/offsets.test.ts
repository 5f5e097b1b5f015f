import { describe, expect, it } from 'vitest';

import { occurrences } from '$lib/text/occurrences';
import { Offsets } from '$lib/text/offsets';

const TEXT = 'قال 🙂 «النازحون» 𝟙2';

describe('offsets', () => {
  it('counts an emoji as one code point', () => {
    expect(new Offsets(TEXT).length).toBe([...TEXT].length);
  });

  it('finds words that stand after an emoji', () => {
    const start = [...TEXT].indexOf('«') + 1;
    expect(new Offsets(TEXT).slice(start, start + 8)).toBe('النازحون');
  });

  it('gives each code point back from its unit', () => {
    const offsets = new Offsets(TEXT);
    const points = Array.from({ length: offsets.length + 1 }, (_, point) => point);
    expect(points.map((point) => offsets.point(offsets.unit(point)))).toEqual(points);
  });

  it('takes the middle of a surrogate pair for the character that holds it', () => {
    const offsets = new Offsets(TEXT);
    const emoji = [...TEXT].indexOf('🙂');
    expect(offsets.point(offsets.unit(emoji) + 1)).toBe(emoji);
  });

  it('moves offsets outside the text to its ends', () => {
    const offsets = new Offsets('أب');
    expect([offsets.unit(-3), offsets.unit(9)]).toEqual([0, 2]);
  });
});

describe('words in a text', () => {
  it('are found by code points, past an emoji too', () => {
    expect(occurrences('😀 قصف، قصف', 'قصف', 9)).toEqual([
      { start: 2, end: 5 },
      { start: 7, end: 10 },
    ]);
    expect(occurrences('قصف', '', 9)).toEqual([]);
  });
});

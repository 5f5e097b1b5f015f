import { describe, expect, it } from 'vitest';

import { cutText, giveLanes, type Mark } from '$lib/text/segments';

const mark = (record: string, start: number, end: number, sort = 'line'): Mark => ({ record, sort, start, end });
const isTint = (sort: string) => sort === 'tint';
const cut = (text: string, marks: Mark[]) =>
  cutText(text, marks, isTint).map((one) =>
    one.segments.map((segment) => [segment.text, segment.marks.map((held) => held.record).join(' ')]),
  );

describe('segments', () => {
  it('are cut at each edge, and carry all that covers them, the widest first', () => {
    const marks = [mark('wide', 0, 8), mark('late', 5, 11), mark('in', 5, 8)];
    expect(cut('قصفت طائرات', marks)).toEqual([
      [
        ['قصفت ', 'wide'],
        ['طائ', 'wide late in'],
        ['رات', 'late'],
      ],
    ]);
  });

  it('give the whole text back, letter by letter', () => {
    const text = 'قال 🙂 ناشطون\nإن البلدة';
    const paragraphs = cutText(text, [mark('a', 2, 9), mark('b', 4, 16)], isTint);
    const said = paragraphs.map((one) => one.segments.map((segment) => segment.text).join('')).join('\n');
    expect(said).toBe(text);
  });

  it('of a mark over two paragraphs stand in both', () => {
    expect(cut('أول\nثان', [mark('a', 1, 6)])).toEqual([
      [
        ['أ', ''],
        ['ول', 'a'],
      ],
      [
        ['ثا', 'a'],
        ['ن', ''],
      ],
    ]);
  });

  it('leave out empty lines', () => {
    expect(cut('أ\n\n \nب', [])).toEqual([[['أ', '']], [['ب', '']]]);
  });
});

describe('lanes', () => {
  it('keep marks apart that stand over the same words, the short one nearest', () => {
    const lanes = giveLanes([mark('long', 0, 20), mark('short', 3, 5), mark('far', 21, 25)], isTint);
    expect(lanes.map((one) => [one.record, one.lane])).toEqual([
      ['short', 0],
      ['far', 0],
      ['long', 1],
    ]);
  });

  it('are not needed by tints', () => {
    expect(giveLanes([mark('a', 0, 9, 'tint'), mark('b', 0, 9)], isTint).map((one) => one.lane)).toEqual([null, 0]);
  });
});

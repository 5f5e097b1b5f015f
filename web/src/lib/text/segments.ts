import { Offsets } from './offsets';

/** A stretch of text to mark, in code points. */
export interface Mark {
  /** The record that it belongs to. */
  readonly record: string;
  /** What is marked: a layer, or a part of an attribution. Styles go by it. */
  readonly sort: string;
  readonly start: number;
  readonly end: number;
}

export interface LanedMark extends Mark {
  /** Line under the words on which it is drawn, 0 nearest to them; null: a tint behind them. */
  readonly lane: number | null;
}

/** Words between two edges of marks, with all marks that cover them, the widest first. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly LanedMark[];
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
}

/** Lines that fit between two lines of text. */
export const MOST_LANES = 4;

/**
 * The text as paragraphs cut at every edge of a mark, so that marks may overlap in any way.
 *
 * @param isTint - sorts that are drawn behind the words; they need no lane.
 */
export function cutText(text: string, marks: readonly Mark[], isTint: (sort: string) => boolean): Paragraph[] {
  const offsets = new Offsets(text);
  const laned = giveLanes(marks, isTint);
  return paragraphsOf(text, offsets).map(({ start, end }) => ({
    start,
    end,
    segments: cut(start, end, laned, offsets),
  }));
}

/** Each mark with a lane on which nothing else stands over the same words; short ones come nearest to the words. */
export function giveLanes(marks: readonly Mark[], isTint: (sort: string) => boolean): LanedMark[] {
  const taken: Mark[][] = Array.from({ length: MOST_LANES }, () => []);
  const byLength = [...marks].sort(
    (one, other) => one.end - one.start - (other.end - other.start) || one.start - other.start,
  );
  return byLength.map((mark) => {
    if (isTint(mark.sort)) return { ...mark, lane: null };
    const free = taken.findIndex((held) => held.every((other) => other.end <= mark.start || mark.end <= other.start));
    const lane = free < 0 ? MOST_LANES - 1 : free;
    taken[lane]?.push(mark);
    return { ...mark, lane };
  });
}

/** Non-empty lines, in code points. */
function paragraphsOf(text: string, offsets: Offsets): { start: number; end: number }[] {
  const found = [...text.matchAll(/[^\r\n]+/g)];
  return found
    .filter((line) => line[0].trim() !== '')
    .map((line) => ({ start: offsets.point(line.index), end: offsets.point(line.index + line[0].length) }));
}

function cut(start: number, end: number, marks: readonly LanedMark[], offsets: Offsets): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && start < mark.end);
  const edges = new Set([start, end]);
  for (const mark of inside) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] as number;
    const covering = inside.filter((mark) => mark.start <= from && to <= mark.end);
    covering.sort((one, other) => other.end - other.start - (one.end - one.start));
    return { start: from, end: to, text: offsets.slice(from, to), marks: covering };
  });
}

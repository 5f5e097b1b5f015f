import { days, month, digits, number } from '$lib/i18n/index.svelte';

import { withRoom } from '$lib/components/map/shapes';

const DAY_MS = 86_400_000;
const LETTER_PX = 6.5;
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';
const LENGTHS: readonly [Unit, number][] = [
  ['day', 1],
  ['week', 7],
  ['month', 30.4],
  ['quarter', 91.3],
  ['year', 365.2],
];

export interface Counted {
  readonly day: string | null;
  readonly is_told: boolean;
  readonly count: number;
}
/** A stretch of days with its counts; both ends are in it. */
export interface Bin {
  readonly begin: string;
  readonly end: string;
  /** Events whose day the text gives. */
  readonly told: number;
  /** Events that stand at the day of publication. */
  readonly published: number;
}

const isoOf = (at: Date): string => at.toISOString().slice(0, 10);
const dateOf = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);
export const dayNumber = (iso: string): number => dateOf(iso).getTime() / DAY_MS;
export const isDay = (iso: string | null): iso is string => iso !== null && Number.isFinite(dateOf(iso).getTime());

/** The coarsest that is needed so that no more than `room` bins stand between two days. */
export function unitFor(begin: string, end: string, room: number): Unit {
  const length = dayNumber(end) - dayNumber(begin) + 1;
  return LENGTHS.find(([, size]) => length / size <= room)?.[0] ?? 'year';
}

/** The first day of the unit in which a day lies; weeks begin on Monday. */
export function floorOf(iso: string, unit: Unit): string {
  const at = dateOf(iso);
  const [year, index] = [at.getUTCFullYear(), at.getUTCMonth()];
  switch (unit) {
    case 'day':
      return isoOf(at);
    case 'week':
      return isoOf(new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * DAY_MS));
    case 'month':
      return isoOf(new Date(Date.UTC(year, index, 1)));
    case 'quarter':
      return isoOf(new Date(Date.UTC(year, index - (index % 3), 1)));
    case 'year':
      return isoOf(new Date(Date.UTC(year, 0, 1)));
  }
}

/** The first day of the unit after that which begins at a day. */
function after(begin: string, unit: Unit): string {
  const at = dateOf(begin);
  const [year, index] = [at.getUTCFullYear(), at.getUTCMonth()];
  const months = { day: 0, week: 0, month: 1, quarter: 3, year: 12 }[unit];
  if (months > 0) return isoOf(new Date(Date.UTC(year, index + months, 1)));
  return isoOf(new Date(at.getTime() + (unit === 'day' ? 1 : 7) * DAY_MS));
}

/** All bins from the first to the last day that is counted, empty ones too. */
export function binsOf(rows: readonly Counted[], unit: Unit): Bin[] {
  const dated = rows.flatMap((row) => (isDay(row.day) ? [{ ...row, day: row.day }] : []));
  const counts = new Map<string, { told: number; published: number }>();
  for (const row of dated) {
    const begin = floorOf(row.day, unit);
    const held = counts.get(begin) ?? { told: 0, published: 0 };
    held[row.is_told ? 'told' : 'published'] += row.count;
    counts.set(begin, held);
  }
  const begins = [...counts.keys()].sort();
  const [first, last] = [begins[0], begins[begins.length - 1]];
  if (first === undefined || last === undefined) return [];
  const bins: Bin[] = [];
  for (let begin = first; begin <= last; begin = after(begin, unit)) {
    const end = isoOf(new Date(dateOf(after(begin, unit)).getTime() - DAY_MS));
    bins.push({ begin, end, ...(counts.get(begin) ?? { told: 0, published: 0 }) });
  }
  return bins;
}

/** What a bin is called: its day, its month, its year, or from when to when. */
export function binWords(bin: Bin, unit: Unit): string {
  const year = digits(bin.begin.slice(0, 4));
  if (unit === 'year') return year;
  if (unit === 'month') return `${month(Number(bin.begin.slice(5, 7)) - 1)} ${year}`;
  return days(bin.begin, bin.end);
}

/** Round values for an axis that begins at zero: as many steps as are wanted, or fewer. */
export function niceTicks(most: number, wanted = 3): number[] {
  if (most <= 0) return [0];
  const rough = most / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power * 10;
  const out: number[] = [];
  for (let value = 0; value < most + step; value += step) out.push(Number(value.toPrecision(10)));
  return out;
}

export const tickWords = (value: number): string => number(value, 3);

/** How a label at `x` stands so that it is not cut off at an edge of a chart. */
export function anchorAt(x: number, width: number, half = 45): 'start' | 'middle' | 'end' {
  if (x < half) return 'start';
  return x > width - half ? 'end' : 'middle';
}

/** A stretch of time where nearly all is, with how much lies before and after it. */
export interface Focus {
  readonly begin: string;
  readonly end: string;
  readonly before: number;
  readonly after: number;
}

/** What share of all may lie off the chart on either side, and how much longer the chart would be with it. */
const TAIL = 0.04;
const TOO_LONG = 2.5;
const LEAST_DAYS = 30;

/** The stretch that a chart shows: all of it, unless a few far days would squeeze the rest together. Null where nothing has a day. */
export function focusOf(rows: readonly Counted[]): Focus | null {
  const dated = rows.flatMap((row) => (isDay(row.day) ? [{ day: row.day.slice(0, 10), count: row.count }] : []));
  dated.sort((one, other) => one.day.localeCompare(other.day));
  const [first, last] = [dated[0]?.day, dated[dated.length - 1]?.day];
  if (first === undefined || last === undefined) return null;
  const total = dated.reduce((sum, row) => sum + row.count, 0);
  const begin = quantile(dated, total * TAIL) ?? first;
  const end = quantile([...dated].reverse(), total * TAIL) ?? last;
  const inner = dayNumber(end) - dayNumber(begin) + LEAST_DAYS;
  if (dayNumber(last) - dayNumber(first) <= TOO_LONG * inner) return { begin: first, end: last, before: 0, after: 0 };
  const sum = (keep: (day: string) => boolean): number =>
    dated.reduce((found, row) => found + (keep(row.day) ? row.count : 0), 0);
  return { begin, end, before: sum((one) => one < begin), after: sum((one) => one > end) };
}

function quantile(rows: readonly { day: string; count: number }[], wanted: number): string | null {
  let seen = 0;
  for (const row of rows) {
    seen += row.count;
    if (seen > wanted) return row.day;
  }
  return null;
}

/** The day before, or after, another one. */
export const dayAt = (iso: string, shift: number): string => isoOf(new Date(dateOf(iso).getTime() + shift * DAY_MS));

/** Where the labels of an axis stand, but those that have no room beside the ones before them. */
export function ticksWithRoom(
  ticks: readonly { at: Date; words: string }[],
  x: (at: Date) => number,
  width: number,
): { at: number; words: string }[] {
  const placed = ticks.map((tick) => ({ at: x(tick.at), words: tick.words }));
  const room = withRoom(
    placed.map(({ at, words }) => {
      const [long, anchor] = [words.length * LETTER_PX, anchorAt(at, width)];
      const left = anchor === 'start' ? at : anchor === 'end' ? at - long : at - long / 2;
      return { left, right: left + long, top: 0, bottom: 1 };
    }),
  );
  return placed.filter((_tick, index) => room[index]);
}

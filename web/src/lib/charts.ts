import { digits, isolate, month } from '$lib/i18n/index.svelte';

const PIXELS_A_TICK = 96;
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const DAY_MS = 86_400_000;
const DAYS_A_MONTH = 30.4;

export interface TimeTick {
  readonly at: Date;
  readonly words: string;
}

/** Beginnings of months between two days, as many as have room, in the reader's words. */
export function timeTicks(begin: Date, end: Date, width: number): TimeTick[] {
  const months = (end.getTime() - begin.getTime()) / DAY_MS / DAYS_A_MONTH;
  const room = Math.max(2, Math.floor(width / PIXELS_A_TICK));
  const step = STEPS.find((one) => months / one <= room) ?? 240;
  const ticks: TimeTick[] = [];
  for (let index = firstMonth(begin, step); ; index += step) {
    const at = new Date(Date.UTC(Math.floor(index / 12), index % 12, 1));
    if (at > end) return ticks.length > 0 ? ticks : bothEnds(begin, end);
    if (at >= begin) ticks.push({ at, words: monthWords(at) });
  }
}

/** Where no month begins between them, the days themselves. */
function bothEnds(begin: Date, end: Date): TimeTick[] {
  const [first, last] = [begin, end].map((at) => ({ at, words: dayWords(at) })) as [TimeTick, TimeTick];
  return first.words === last.words ? [first] : [first, last];
}

function firstMonth(begin: Date, step: number): number {
  return Math.floor((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / step) * step;
}

/** `آذار 2018`; for axes. */
export function monthWords(at: Date): string {
  return isolate(`${month(at.getUTCMonth())} ${digits(String(at.getUTCFullYear()))}`);
}

function dayWords(at: Date): string {
  return isolate(
    `${digits(String(at.getUTCDate()))} ${month(at.getUTCMonth())} ${digits(String(at.getUTCFullYear()))}`,
  );
}

/** What `x` of a Plot needs to have such ticks: `x: { type: 'utc', ...plotTicks(begin, end, width) }`. */
export function plotTicks(begin: Date, end: Date, width: number): { ticks: Date[]; tickFormat: (at: Date) => string } {
  return { ticks: timeTicks(begin, end, width).map((one) => one.at), tickFormat: monthWords };
}

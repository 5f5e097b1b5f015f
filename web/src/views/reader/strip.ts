import type { Timex } from '$lib/api/types';

export interface StripTime {
  readonly id: string;
  readonly text: string;
  /** Places on the line, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly begin: string;
  readonly end: string;
}
export interface TimeStrip {
  readonly begin: string;
  readonly end: string;
  readonly published: number | null;
  readonly times: readonly StripTime[];
}

const dayNumber = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** The dated times of an article on one line with the day of publication; null where fewer than two days are known. */
export function timeStrip(timexes: readonly Timex[], published: string | null): TimeStrip | null {
  const dated = timexes.flatMap((one) =>
    one.begin === null ? [] : [{ id: one.id, text: one.text, begin: one.begin, end: one.end_date ?? one.begin }],
  );
  const days = [...dated.flatMap((one) => [one.begin, one.end]), ...(published === null ? [] : [published])];
  const sorted = days.filter((one) => Number.isFinite(dayNumber(one))).sort();
  const [begin, end] = [sorted[0], sorted[sorted.length - 1]];
  if (begin === undefined || end === undefined || begin === end) return null;
  const span = dayNumber(end) - dayNumber(begin);
  const at = (iso: string): number => (dayNumber(iso) - dayNumber(begin)) / span;
  return {
    begin,
    end,
    published: published === null ? null : at(published),
    times: dated.map((one) => ({ ...one, from: at(one.begin), to: at(one.end) })),
  };
}

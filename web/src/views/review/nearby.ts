const DAY_MS = 86_400_000;
const NEAR_DAYS = 3;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** The days near one, for a request: texts date the same happening differently. */
export function daysNear(day: string | null): { told_begin: string | null; told_end: string | null } {
  const time = day === null ? NaN : at(day);
  if (Number.isNaN(time)) return { told_begin: null, told_end: null };
  return { told_begin: dayOf(time - NEAR_DAYS * DAY_MS), told_end: dayOf(time + NEAR_DAYS * DAY_MS) };
}

/** Rows in order of how near they begin to a day; without one they stay as they are. */
export function nearestFirst<T extends { begin: string | null }>(rows: readonly T[], day: string | null): T[] {
  if (day === null) return [...rows];
  const far = ({ begin }: T): number => (begin === null ? Infinity : Math.abs(at(begin) - at(day)));
  return [...rows].sort((one, other) => (far(one) === far(other) ? 0 : far(one) - far(other)));
}

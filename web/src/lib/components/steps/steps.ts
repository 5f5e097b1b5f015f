import type { Schemas } from '$lib/api/types';
import { dayNumber, isDay, niceTicks } from '$lib/bins';

export type Step = Schemas['FigureTrailsStep'];

/** One figure of a trail, where it stands on the chart. */
export interface Point {
  readonly key: string;
  readonly index: number;
  readonly day: number;
  /** What is drawn: the value, or what lies between its bounds. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Which way the true figure may lie beyond what is drawn. */
  readonly open: 'up' | 'down' | null;
  readonly contradicts: boolean;
}
export interface Chart {
  readonly points: readonly Point[];
  readonly begin: number;
  readonly end: number;
  readonly ticks: readonly number[];
  /** Steps that cannot be drawn: no day, or no figure. */
  readonly undrawn: number;
}

const UP: readonly string[] = ['more_than', 'at_least'];
const DOWN: readonly string[] = ['less_than', 'at_most'];

function figureOf(step: Step): { value: number; low: number; high: number } | null {
  const { value, low, high } = step.claim.claim;
  const middle = value ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high));
  if (middle === null) return null;
  return { value: middle, low: low ?? middle, high: high ?? middle };
}

function openOf(step: Step): 'up' | 'down' | null {
  const { comparator, high, low, value } = step.claim.claim;
  if (comparator !== null && UP.includes(comparator)) return 'up';
  if (comparator !== null && DOWN.includes(comparator)) return 'down';
  if (value === null && high === null && low !== null) return 'up';
  return null;
}

/** Where the steps of one trail stand: on one axis of time and one of figures, both begin where nothing is hidden. */
export function chartOf(steps: readonly Step[]): Chart {
  const points: Point[] = [];
  for (const [index, step] of steps.entries()) {
    const figure = figureOf(step);
    if (figure === null || !isDay(step.begin)) continue;
    const open = openOf(step);
    points.push({
      key: keyOf(step),
      index,
      day: dayNumber(step.begin),
      value: figure.value,
      low: open === null ? figure.low : figure.value,
      high: open === null ? figure.high : figure.value,
      open,
      contradicts: step.verdict?.outcome === 'contradicts',
    });
  }
  const days = points.map((one) => one.day);
  return {
    points,
    begin: Math.min(...days),
    end: Math.max(...days),
    ticks: niceTicks(Math.max(0, ...points.map((one) => one.high)), 3),
    undrawn: steps.length - points.length,
  };
}

/** Whether something else than time keeps a figure from being compared with the one before: then it shares no axis with it. */
export function standsApart(step: Step): boolean {
  const { verdict } = step;
  return verdict?.outcome === 'not_comparable' && verdict.differences.some((one) => one.field !== 'time');
}

export const keyOf = (step: Step): string => {
  const { article, claim } = step.claim;
  return `${article.id} ${claim.id}`;
};

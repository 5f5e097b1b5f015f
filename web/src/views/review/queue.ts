import type { Decision } from './decision';

/**
 * What is in the queue after it was asked for again: decisions that wait no more stay where they stood if they were
 * taken in this visit, so that nobody is moved past one that they have not seen, and can step back to take it back.
 */
export function keepDecided(
  before: readonly Decision[],
  fresh: readonly Decision[],
  isDecided: (key: string) => boolean,
): readonly Decision[] {
  const waiting = new Map(fresh.map((one) => [one.key, one]));
  const kept = before
    .filter((one) => waiting.has(one.key) || isDecided(one.key))
    .map((one) => waiting.get(one.key) ?? one);
  const known = new Set(kept.map((one) => one.key));
  return [...kept, ...fresh.filter((one) => !known.has(one.key))];
}

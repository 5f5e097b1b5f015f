import { expect, it } from 'vitest';

import type { Decision } from '$views/review/decision';
import { keepDecided } from '$views/review/queue';

const rows = (...keys: string[]): Decision[] => keys.map((key) => ({ key }) as Decision);
const keys = (found: readonly Decision[]): string => found.map((one) => one.key).join(' ');

it('what was decided in this visit stays where it stood', () => {
  expect(keys(keepDecided(rows('a', 'b', 'c'), rows('b', 'c'), (key) => key === 'a'))).toBe('a b c');
});

it('what somebody else decided goes', () => {
  expect(keys(keepDecided(rows('a', 'b', 'c'), rows('b', 'c'), () => false))).toBe('b c');
});

it('what is new stands behind, in its order', () => {
  expect(keys(keepDecided(rows('a', 'b'), rows('x', 'b', 'y'), (key) => key === 'a'))).toBe('a b x y');
});

it('rows are those that came last', () => {
  const [one] = keepDecided(rows('a'), [{ key: 'a', sort: 'event' } as Decision], () => false);
  expect(one?.sort).toBe('event');
});

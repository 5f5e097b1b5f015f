import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Step } from '$lib/components/steps/steps';

let chartOf: (typeof import('$lib/components/steps/steps'))['chartOf'];
let standsApart: (typeof import('$lib/components/steps/steps'))['standsApart'];

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => '{"language":"en"}', setItem: () => undefined });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  ({ chartOf, standsApart } = await import('$lib/components/steps/steps'));
});

interface Figure {
  value?: number | null;
  low?: number | null;
  high?: number | null;
  comparator?: string | null;
  begin?: string | null;
  outcome?: string;
  fields?: string[];
}
let made = 0;
function step({
  value = null,
  low = null,
  high = null,
  comparator = 'exact',
  begin = '2018-03-01',
  outcome,
  fields = [],
}: Figure): Step {
  const claim = { id: `c${made++}`, value, low, high, comparator, unit: 'person' };
  const verdict =
    outcome === undefined ? null : { outcome, differences: fields.map((field) => ({ field })), is_linked: false };
  return {
    claim: { article: { id: 'a' }, claim },
    begin,
    end: begin,
    cited: [],
    is_inferred: false,
    verdict,
  } as unknown as Step;
}

describe('a chart of figures over time', () => {
  it('draws a hedge as an open end, not as a value', () => {
    const { points } = chartOf([
      step({ value: 23, low: 23, comparator: 'at_least' }),
      step({ value: 9, comparator: 'less_than' }),
    ]);
    expect(points.map((one) => [one.value, one.open])).toEqual([
      [23, 'up'],
      [9, 'down'],
    ]);
  });

  it('draws a range where words give bounds alone', () => {
    const { points } = chartOf([step({ low: 20, high: 99, comparator: 'dozens' })]);
    expect(points.map((one) => [one.low, one.value, one.high])).toEqual([[20, 59.5, 99]]);
  });

  it('marks figures that contradict the one before', () => {
    const { points } = chartOf([step({ value: 1 }), step({ value: 2, outcome: 'contradicts' })]);
    expect(points.map((one) => one.contradicts)).toEqual([false, true]);
  });

  it('leaves out what differs in more than time', () => {
    const of = (...fields: string[]) => step({ value: 3, outcome: 'not_comparable', fields });
    expect([of('time'), of('holder', 'time'), of('unit'), step({ value: 1 })].map((one) => standsApart(one))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('counts what it cannot draw', () => {
    const { points, undrawn } = chartOf([step({ value: 5, begin: null }), step({}), step({ value: 7 })]);
    expect([points.length, undrawn]).toEqual([1, 2]);
  });

  it('has an axis from zero to above the highest figure', () => {
    expect(chartOf([step({ value: 87 }), step({ value: 40 })]).ticks).toEqual([0, 50, 100]);
  });
});

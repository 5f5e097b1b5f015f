import { beforeAll, describe, expect, it, vi } from 'vitest';

let timeTicks: (typeof import('$lib/charts'))['timeTicks'];

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => '{"language":"en"}', setItem: () => undefined });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  ({ timeTicks } = await import('$lib/charts'));
});

const said = (begin: string, end: string, width: number) =>
  timeTicks(new Date(begin), new Date(end), width).map((one) => one.words.replace(/[\u2066-\u2069]/g, ''));

describe('ticks of time', () => {
  it('stand at the beginnings of months', () => {
    expect(said('2018-01-15', '2018-04-02', 600)).toEqual(['Feb 2018', 'Mar 2018', 'Apr 2018']);
  });

  it('become fewer where there is less room', () => {
    expect(said('2016-12-16', '2018-03-21', 400)).toEqual(['Jan 2017', 'Jul 2017', 'Jan 2018']);
  });

  it('are both ends where no month begins', () => {
    expect(said('2018-03-19', '2018-03-21', 400)).toEqual(['19 Mar 2018', '21 Mar 2018']);
  });
});

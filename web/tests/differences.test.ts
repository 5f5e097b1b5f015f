import { describe, expect, it } from 'vitest';

import { differs, type Item, type Line, type Question, standOf } from '$views/accounts/differences';

const item = (told: Partial<Item>): Item => ({
  key: 'k',
  entity: null,
  code: null,
  naming: null,
  begin: null,
  end: null,
  polarity: null,
  modality: null,
  claim: null,
  quantity: null,
  voices: [],
  cited: [{ article: 'a', start: 0, end: 3, text: 'abc' }],
  ...told,
});
const line = (question: Question, ...cells: Item[][]): Line => ({ question, cells });
const figure = (code: string, low: number | null, high: number | null): Item =>
  item({ key: `${code} ${low} ${high}`, code, claim: { value: null, low, high } as Item['claim'] });

describe('how an answer stands to those of the other sides', () => {
  it('agrees where all who answer say the same, and is quiet about those who are silent', () => {
    const place = item({ key: 'aleppo' });
    expect(standOf(line('where', [place], [item({ key: 'aleppo' })], []), 0, place)).toBe('agreed');
  });
  it('stands apart where nobody else says so', () => {
    const one = item({ key: 'army' });
    expect(standOf(line('who', [one], [item({ key: 'rebels' })]), 0, one)).toBe('apart');
  });
  it('is shared where some say so', () => {
    const one = item({ key: 'army' });
    expect(standOf(line('who', [one], [item({ key: 'rebels' })], [item({ key: 'army' })]), 0, one)).toBe('shared');
  });
  it('is alone where nobody else answers', () => {
    const one = item({ key: 'army' });
    expect(standOf(line('who', [one], []), 0, one)).toBe('alone');
  });
  it('agrees on what happened by type, in whatever words and mode', () => {
    const one = item({ key: 'قصف', code: 'ASSAULT/aerial' });
    expect(standOf(line('what', [one], [item({ key: 'ضرب', code: 'ASSAULT' })]), 0, one)).toBe('agreed');
  });
  it('agrees on time where days overlap', () => {
    const day = item({ begin: '2017-09-05', end: '2017-09-05' });
    const month = item({ key: 'm', begin: '2017-09-01', end: '2017-09-30' });
    expect(standOf(line('when', [day], [month]), 0, day)).toBe('agreed');
  });
  it('agrees on figures where one allows what the other says', () => {
    const least = figure('persons_killed', 80, null);
    expect(standOf(line('how_many', [least], [figure('persons_killed', 89, 89)]), 0, least)).toBe('agreed');
  });
  it('never holds figures of different measures against each other', () => {
    const killed = figure('persons_killed', 5, 5);
    expect(standOf(line('how_many', [killed], [figure('persons_wounded', 9, 9)]), 0, killed)).toBe('alone');
  });
  it('compares names of one party alone', () => {
    const name = item({ key: 'isis داعش', entity: 'isis' });
    const other = item({ key: 'isis تنظيم الدولة', entity: 'isis' });
    expect(standOf(line('names', [name], [item({ key: 'sdf x', entity: 'sdf' })]), 0, name)).toBe('alone');
    expect(standOf(line('names', [name], [other]), 0, name)).toBe('apart');
  });
  it('does not take two outlets that speak themselves for agreement', () => {
    const own = item({ key: 'own' });
    expect(standOf(line('word_of', [own], [item({ key: 'own' })]), 0, own)).toBe('alone');
  });
  it('lights a line where an answer stands apart', () => {
    expect(differs(line('who', [item({ key: 'a' })], [item({ key: 'b' })]))).toBe(true);
    expect(differs(line('who', [item({ key: 'a' })], [item({ key: 'a' })]))).toBe(false);
  });
});

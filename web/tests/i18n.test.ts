import { describe, expect, it } from 'vitest';

import { ar } from '$lib/i18n/ar';
import { formatDay, formatDays } from '$lib/i18n/days';
import { en } from '$lib/i18n/en';
import { formatNumber } from '$lib/i18n/numbers';
import { pluralForm, type Plural } from '$lib/i18n/plural';

const slots = (message: string | Plural): string[] => {
  const words = typeof message === 'string' ? message : message.other;
  return [...words.matchAll(/\{(\w+)\}/g)].map((found) => found[1] as string).sort();
};

describe('labels', () => {
  it('fill the same slots in both languages', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[])
      expect([key, slots(ar[key])]).toEqual([key, slots(en[key])]);
  });

  it('count in Arabic with all six forms', () => {
    const forms = ar['count.articles'] as Plural;
    const said = [0, 1, 2, 3, 11, 100].map((count) => pluralForm(forms, count, 'ar'));
    expect(said).toEqual(['لا مقالات', 'مقال واحد', 'مقالان', '{n} مقالات', '{n} مقالًا', '{n} مقال']);
  });
});

describe('days', () => {
  it('have the month names of the Levant', () => {
    expect(formatDay('2017-09-05', 'ar', 'latn')).toBe('5 أيلول 2017');
  });

  it('say once what both ends share', () => {
    expect(formatDays('2018-02-18', '2018-04-10', 'en', 'latn')).toBe('18 Feb – 10 Apr 2018');
    expect(formatDays('2018-02-18', '2018-02-20', 'ar', 'arab')).toBe('١٨ – ٢٠ شباط ٢٠١٨');
  });

  it('may be a month or a year', () => {
    expect([formatDay('2017-12', 'ar', 'latn'), formatDay('2017', 'en', 'arab')]).toEqual(['كانون الأول 2017', '2017']);
  });
});

describe('numbers', () => {
  it('take the digits that the reader chose, in Arabic alone', () => {
    const said = (['ar', 'en'] as const).map((language) => formatNumber(1240, language, 'arab'));
    expect(said).toEqual(['١٬٢٤٠', '1,240']);
  });
});

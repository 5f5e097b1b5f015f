import type { Digits, Language } from './language';
import { withDigits } from './numbers';

/** Months as the Levant names them. */
const LEVANTINE = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
] as const;
const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

interface Parts {
  year: string;
  month: number | null;
  day: number | null;
}

function partsOf(iso: string): Parts | null {
  const found = ISO.exec(iso);
  if (found === null) return null;
  return {
    year: found[1] as string,
    month: found[2] === undefined ? null : Number(found[2]) - 1,
    day: found[3] === undefined ? null : Number(found[3]),
  };
}

/** The name of a month, 0 to 11. */
export function monthName(month: number, language: Language): string {
  return (language === 'ar' ? LEVANTINE : ENGLISH)[month] ?? '';
}

function written(parts: Parts, language: Language, shown: { month: boolean; year: boolean }): string {
  const words: string[] = [];
  if (parts.day !== null) words.push(String(parts.day));
  if (parts.month !== null && shown.month) words.push(monthName(parts.month, language));
  if (shown.year) words.push(parts.year);
  return words.join(' ');
}

/** `5 أيلول 2017`, `Sep 2017`, `2017`; what is not an ISO date stands as it is. */
export function formatDay(iso: string, language: Language, digits: Digits): string {
  const parts = partsOf(iso);
  return parts === null ? iso : withDigits(written(parts, language, { month: true, year: true }), language, digits);
}

/** `18 شباط – 10 نيسان 2018`: what both ends share is said once. */
export function formatDays(begin: string, end: string, language: Language, digits: Digits): string {
  const [first, last] = [partsOf(begin), partsOf(end)];
  if (begin === end || first === null || last === null) return formatDay(begin, language, digits);
  const sameYear = first.year === last.year;
  const sameMonth = sameYear && first.month === last.month && first.day !== null && last.day !== null;
  const opening = written(first, language, { month: !sameMonth, year: !sameYear });
  const closing = written(last, language, { month: true, year: true });
  return withDigits(`${opening} – ${closing}`, language, digits);
}

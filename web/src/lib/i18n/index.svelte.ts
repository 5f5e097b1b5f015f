import { preferences } from '$lib/state/preferences.svelte';

import { ar } from './ar';
import { formatDay, formatDays, monthName } from './days';
import { en } from './en';
import type { Language } from './language';
import { formatNumber, formatShare, withDigits } from './numbers';
import { type Plural, pluralForm } from './plural';

export type Message = string | Plural;
export type Values = Record<string, string | number>;

/** Labels of a view in both languages: each key of the one must be a key of the other. */
export interface Labels<K extends string> {
  readonly en: Readonly<Record<K, Message>>;
  readonly ar: Readonly<Record<K, Message>>;
}
export type Translate<K extends string> = (key: K, values?: Values) => string;

/** Keeps a number on the line of what it counts. */
const NO_BREAK = '\u00a0';

/** Fills `{name}`; numbers are written in the digits of the reader. `n` chooses the plural form. */
function fill(message: Message, values: Values, language: Language): string {
  const count = values['n'];
  const words = typeof message === 'string' ? message : pluralForm(message, Number(count), language);
  const bound = words.replaceAll('{n} ', `{n}${NO_BREAK}`);
  return bound.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : value;
  });
}

/** Labels whose keys are known to the compiler; put them into `labels.ts` of the view. */
export function defineLabels<K extends string>(labels: Labels<K>): Labels<K> {
  return labels;
}

/** Speaks the reader's language; read inside markup or `$derived`, it follows a change of language. */
export function translator<K extends string>(labels: Labels<K>): Translate<K> {
  return (key, values = {}) => fill(labels[preferences.language][key], values, preferences.language);
}

export type SharedKey = keyof typeof en;
/** The labels that all views share (`ar.ts`, `en.ts`). */
export const t: Translate<SharedKey> = translator<SharedKey>({ ar, en });

export const number = (value: number, most = 2): string =>
  formatNumber(value, preferences.language, preferences.digits, most);
export const share = (value: number): string => formatShare(value, preferences.language, preferences.digits);
export const day = (iso: string): string => formatDay(iso, preferences.language, preferences.digits);
export const days = (begin: string, end: string): string =>
  formatDays(begin, end, preferences.language, preferences.digits);
export const month = (index: number): string => monthName(index, preferences.language);
/** Words as one piece with a direction of their own: for labels in charts, which stand in `dir="ltr"`. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
export const digits = (text: string): string => withDigits(text, preferences.language, preferences.digits);

import type { Language } from './language';

/** Forms of a phrase by number. Arabic has six; English needs `one` and `other`. `{n}` stands for the number. */
export interface Plural {
  readonly zero?: string;
  readonly one: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const RULES: Record<Language, Intl.PluralRules> = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** The form that a count takes in a language; a form that is not given falls back to `other`. */
export function pluralForm(forms: Plural, count: number, language: Language): string {
  return forms[RULES[language].select(count)] ?? forms.other;
}

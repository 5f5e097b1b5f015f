import type { Digits, Language } from './language';

const cache = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, digits: Digits, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${digits} ${JSON.stringify(options)}`;
  let found = cache.get(key);
  if (found === undefined) {
    const system = language === 'ar' ? digits : 'latn';
    found = new Intl.NumberFormat(language, { ...options, numberingSystem: system });
    cache.set(key, found);
  }
  return found;
}

/** A number as people write it: `1,240` or `١٬٢٤٠`. */
export function formatNumber(value: number, language: Language, digits: Digits, most = 2): string {
  return formatter(language, digits, { maximumFractionDigits: most }).format(value);
}

/** A share in [0, 1] as a percentage without decimals. */
export function formatShare(value: number, language: Language, digits: Digits): string {
  return formatter(language, digits, { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

/** Digits of a text as the reader wants them; for words that hold numbers, such as versions and days, never for quotes. */
export function withDigits(text: string, language: Language, digits: Digits): string {
  if (language !== 'ar' || digits === 'latn') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
}

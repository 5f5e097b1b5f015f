import { DIRECTION, type Digits, type Language } from '$lib/i18n/language';

export type Theme = 'auto' | 'light' | 'dark';
export type TextSize = 'small' | 'normal' | 'large';

interface Saved {
  language: Language;
  theme: Theme;
  digits: Digits;
  textSize: TextSize;
}

const KEY = 'riwaya.preferences';
const FIRST: Saved = { language: 'ar', theme: 'auto', digits: 'latn', textSize: 'normal' };
const ALLOWED: { [K in keyof Saved]: readonly Saved[K][] } = {
  language: ['ar', 'en'],
  theme: ['auto', 'light', 'dark'],
  digits: ['latn', 'arab'],
  textSize: ['small', 'normal', 'large'],
};

function read(): Saved {
  const kept: Saved = { ...FIRST };
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof found === 'object' && found !== null) for (const name of keysOf(kept)) take(kept, name, found);
  } catch {
    // A browser that keeps nothing, or something else under this key: the first values hold.
  }
  return kept;
}

function keysOf(saved: Saved): (keyof Saved)[] {
  return Object.keys(saved) as (keyof Saved)[];
}

function take<K extends keyof Saved>(kept: Saved, name: K, found: object): void {
  const value = (found as Record<string, unknown>)[name];
  const allowed = ALLOWED[name].find((one) => one === value);
  if (allowed !== undefined) kept[name] = allowed;
}

/** What one person prefers, kept in this browser alone. */
class Preferences {
  #saved = $state<Saved>(read());
  #dark = $state(matchMedia('(prefers-color-scheme: dark)').matches);

  constructor() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => (this.#dark = event.matches));
  }

  get language(): Language {
    return this.#saved.language;
  }
  get theme(): Theme {
    return this.#saved.theme;
  }
  get digits(): Digits {
    return this.#saved.digits;
  }
  get textSize(): TextSize {
    return this.#saved.textSize;
  }
  get direction(): 'rtl' | 'ltr' {
    return DIRECTION[this.language];
  }
  get isDark(): boolean {
    return this.theme === 'auto' ? this.#dark : this.theme === 'dark';
  }

  set<K extends keyof Saved>(name: K, value: Saved[K]): void {
    this.#saved[name] = value;
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#saved));
    } catch {
      // It holds until the page is closed.
    }
  }
}

export const preferences = new Preferences();

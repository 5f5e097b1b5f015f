import { number, share, type Translate } from '$lib/i18n/index.svelte';

interface Figure {
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  comparator: string | null;
}

type Hedge = 'about' | 'more_than' | 'at_least' | 'less_than' | 'at_most';
const HEDGES: readonly string[] = ['about', 'more_than', 'at_least', 'less_than', 'at_most'] satisfies Hedge[];
const PERCENT = 'percent';

/** A figure with its hedge as words: "at least 23", "20 to 99", "46%". '' where the text gives none. */
export function figureWords(figure: Figure, say: Translate<Hedge | 'from_to' | 'from_on' | 'up_to'>): string {
  const write = (value: number): string => (figure.unit === PERCENT ? share(value / 100) : number(value));
  if (figure.value !== null) {
    const written = write(figure.value);
    const hedge = figure.comparator;
    return hedge !== null && HEDGES.includes(hedge) ? say(hedge as Hedge, { n: written }) : written;
  }
  if (figure.low !== null && figure.high !== null) {
    return say('from_to', { low: write(figure.low), high: write(figure.high) });
  }
  if (figure.low !== null) return say('from_on', { low: write(figure.low) });
  if (figure.high !== null) return say('up_to', { high: write(figure.high) });
  return '';
}

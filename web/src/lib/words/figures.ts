import { defineLabels, number, share, translator } from '$lib/i18n/index.svelte';

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

const say = translator(
  defineLabels({
    en: {
      about: 'about {n}',
      more_than: 'more than {n}',
      at_least: 'at least {n}',
      less_than: 'less than {n}',
      at_most: 'at most {n}',
      from_to: '{low} to {high}',
      from_on: '{low} or more',
      up_to: 'up to {high}',
      no_figure: 'no figure',
    },
    ar: {
      about: 'نحو {n}',
      more_than: 'أكثر من {n}',
      at_least: '{n} على الأقل',
      less_than: 'أقل من {n}',
      at_most: '{n} على الأكثر',
      from_to: 'من {low} إلى {high}',
      from_on: '{low} أو أكثر',
      up_to: 'حتى {high}',
      no_figure: 'بلا رقم',
    },
  }),
);

/** A figure with its hedge as words: "at least 23", "20 to 99", "46%". '' where the text gives none. */
export function figureWords(figure: Figure): string {
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

/** The same; where the text gives none, that it gives none. */
export const figureOrNone = (figure: Figure): string => figureWords(figure) || say('no_figure');

import { defineLabels, number, translator } from '$lib/i18n/index.svelte';
import { labels as names } from '$lib/state/labels.svelte';

const say = translator(
  defineLabels({
    en: {
      actor: 'doers',
      figure: 'figures',
      occurrence: 'did it happen',
      place: 'places',
      time: 'times',
      outcome: 'how far it went',
      asserted: 'told',
      denied: 'denied',
    },
    ar: {
      actor: 'الفاعل',
      figure: 'الأرقام',
      occurrence: 'هل وقع',
      place: 'المكان',
      time: 'الزمن',
      outcome: 'إلى أي حد',
      asserted: 'مخبَر به',
      denied: 'منفي',
    },
  }),
);

const APART = '; ';
const REASON = /^([a-z ]+): (.+) \/ (.+)$/;
/** What an id of the pack looks like; anything else has no name there. */
const ID = /^[a-z]+(-[a-z0-9]+)*$/;
type Aspect = 'actor' | 'figure' | 'occurrence' | 'place' | 'time' | 'outcome';
const ASPECTS: Readonly<Record<string, Aspect>> = {
  actor: 'actor',
  figure: 'figure',
  occurrence: 'occurrence',
  place: 'place',
  time: 'time',
  'how far': 'outcome',
};

/** The reason of a verdict in the reader's language where its form is known, else as the machine wrote it. */
export const reasonWords = (reason: string): string => reason.split(APART).map(partWords).join(APART);

/** Aspects whose values are ids of the pack; others have words that the machine wrote. */
const OF_IDS: readonly Aspect[] = ['actor', 'place'];

function partWords(part: string): string {
  const found = REASON.exec(part);
  const aspect = found === null ? undefined : ASPECTS[found[1] as string];
  if (found === null || aspect === undefined) return part;
  return `${say(aspect)}: ${[found[2], found[3]].map((one) => valueWords(one as string, aspect)).join(' / ')}`;
}

function valueWords(value: string, aspect: Aspect): string {
  if (value === 'asserted' || value === 'denied') return say(value);
  if (/^\d+(\.\d+)?$/.test(value)) return number(Number(value));
  return OF_IDS.includes(aspect) && ID.test(value) ? names.of(value) : value;
}

import { number, type SharedKey, t, translator } from '$lib/i18n/index.svelte';
import { labels as stepLabels } from '$lib/components/steps/labels';
import { codes, labels as names } from '$lib/state/labels.svelte';
import { figureWords } from '$views/reader/figures';

import type { Item, Question } from './differences';
import { labels } from './labels';

const say = translator(labels);
const sayFigure = translator(stepLabels);

/** What an answer says in one line of plain words, beside the words that it quotes; '' where the quotation says it all. */
export function plainWords(question: Question, item: Item): string {
  switch (question) {
    case 'what':
      return item.code === null ? '' : happeningWords(item.code);
    case 'who':
    case 'whom':
    case 'where':
    case 'names':
      return item.entity === null ? '' : names.of(item.entity);
    case 'when':
      return '';
    case 'how_many':
      return item.claim === null
        ? ''
        : [figureWords(item.claim, sayFigure), measureWords(item.code)].filter(Boolean).join(' · ');
    case 'outcome':
      return outcomeWords(item);
    case 'word_of':
      return voiceWords(item);
    case 'loaded':
      return item.code === null ? '' : codes.of('loaded', item.code);
  }
}

/** `Assault: aerial` of `ASSAULT/aerial`. */
export function happeningWords(code: string): string {
  const [type = code] = code.split('/');
  return code === type ? codes.of('plover', type) : `${codes.of('plover', type)}: ${codes.of('plover', code)}`;
}

export const measureWords = (code: string | null): string => (code === null ? '' : codes.of('measures', code));

/** Whether it came about; an outcome that a claim tells is named by what it measures. */
function outcomeWords(item: Item): string {
  const parts: string[] = [];
  if (item.code !== null) parts.push(codes.of('measures', item.code));
  if (item.polarity === 'negated') parts.push(t('value.negated'));
  if (item.modality !== null && item.modality !== 'asserted') parts.push(t(`value.${item.modality}` as SharedKey));
  if (parts.length === 0) parts.push(t('value.asserted'));
  return parts.join(' · ');
}

/** The chain of voices, the one nearest to the outlet first. */
export function voiceWords(item: Item): string {
  if (item.voices.length === 0) return t('value.own_voice');
  return item.voices
    .map(({ mention, attribution }) => {
      if (mention?.entity) return names.of(mention.entity);
      return mention?.text ?? attribution.source?.text ?? say('unnamed');
    })
    .join(' ← ');
}

/** Names that are not neutral are said to be so. */
export const namingWords = (item: Item): string =>
  item.naming === null || item.naming === 'neutral' ? '' : t(`value.${item.naming}` as SharedKey);

const REASON = /^([a-z ]+): (.+) \/ (.+)$/;
const ASPECTS: Readonly<Record<string, 'r_actor' | 'r_figure' | 'r_occurrence' | 'r_place' | 'r_time' | 'r_outcome'>> =
  {
    actor: 'r_actor',
    figure: 'r_figure',
    occurrence: 'r_occurrence',
    place: 'r_place',
    time: 'r_time',
    'how far': 'r_outcome',
  };

/** The reason of a verdict in the reader's language where its form is known, else as the machine wrote it. */
export function reasonWords(reason: string): string {
  const found = REASON.exec(reason);
  const aspect = found === null ? undefined : ASPECTS[found[1] as string];
  if (found === null || aspect === undefined) return reason;
  return `${say(aspect)}: ${[found[2], found[3]].map((one) => valueWords(one as string)).join(' / ')}`;
}

function valueWords(value: string): string {
  if (value === 'asserted') return say('r_asserted');
  if (value === 'denied') return say('r_denied');
  if (/^\d+(\.\d+)?$/.test(value)) return number(Number(value));
  return names.of(value);
}

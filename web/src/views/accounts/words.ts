import { type SharedKey, t, translator } from '$lib/i18n/index.svelte';
import { codes, labels as names } from '$lib/state/labels.svelte';
import { figureWords } from '$lib/words/figures';

import type { Item, Question } from './differences';
import { labels } from './labels';

const say = translator(labels);

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
      return item.claim === null ? '' : [figureWords(item.claim), measureWords(item.code)].filter(Boolean).join(' · ');
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

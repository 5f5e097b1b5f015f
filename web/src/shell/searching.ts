import { get } from '$lib/api/client';
import type { Schemas } from '$lib/api/types';
import { entitiesFrom, type EntityKind } from '$lib/components/combobox/entities';
import { labels } from '$lib/components/combobox/labels';
import type { Option } from '$lib/components/combobox/suggesting.svelte';
import { translator } from '$lib/i18n/index.svelte';

/** A query that somebody may mean. */
export interface QueryOption extends Option {
  readonly query: string;
}
const say = translator(labels);
const NAMES = 5;
const WORDS = 5;
/** The word that is being written, with what may stand before it. */
const LAST = /^(.*?)([^\s()|"«»“”:-]+)$/su;
const FIELDS: Partial<Record<EntityKind, string>> = { place: 'place', outlet: 'outlet' };

/** Names of actors and places, then words of the texts, that begin as the query ends. A name asks for whoever bears it, whatever the text calls them. */
export async function queriesFrom(typed: string, signal: AbortSignal): Promise<QueryOption[]> {
  const [, before = '', last = ''] = LAST.exec(typed) ?? [];
  if (last === '' || before.endsWith(':')) return [];
  const [names, words] = await Promise.allSettled([
    namesFrom(typed, before, last, signal),
    wordsFrom(before, last, signal),
  ]);
  return [names, words].flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
}

async function namesFrom(typed: string, before: string, last: string, signal: AbortSignal): Promise<QueryOption[]> {
  const whole = await entitiesFrom(typed, NAMES, signal);
  const [found, kept] =
    whole.length > 0 || before === '' ? [whole, ''] : [await entitiesFrom(last, NAMES, signal), before];
  return found.map((one) => ({ ...one, query: `${kept}${FIELDS[one.kind] ?? 'actor'}:${one.entity}` }));
}

async function wordsFrom(before: string, last: string, signal: AbortSignal): Promise<QueryOption[]> {
  const rows = await get<Schemas['Completion'][]>('/suggest/words', { q: last, limit: WORDS }, signal);
  return rows.map(({ word, articles }) => ({
    key: `word ${word}`,
    label: before + word,
    note: say('word'),
    count: articles,
    query: before + word,
  }));
}

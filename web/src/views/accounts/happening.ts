import type { Mention, Schemas } from '$lib/api/types';
import { labels as names } from '$lib/state/labels.svelte';
import { preferences } from '$lib/state/preferences.svelte';

import { happeningWords } from './words';

type EventRow = Schemas['EventRow'];

/** Codes are written small; as the first word of a title they are not. */
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export const typeWords = (row: EventRow): string =>
  capital(happeningWords(row.event.mode === null ? row.event.type : `${row.event.type}/${row.event.mode}`));

const comma = (): string => (preferences.language === 'ar' ? '، ' : ', ');

/** Those that the pack knows, by their neutral labels: the words of a text have no place in a title of ours. */
const known = (mentions: readonly Mention[], name: (id: string) => string): string =>
  [...new Set(mentions.flatMap((one) => (one.entity === null ? [] : [name(one.entity)])))].join(comma());

/** Who, to whom, where: of the telling that stands for a happening. */
export const partiesOf = (row: EventRow): { who: string; whom: string; where: string } => ({
  who: known(row.actors, (id) => names.outlet(id)),
  whom: known(row.recipients, (id) => names.outlet(id)),
  where: known(row.places, (id) => names.of(id)),
});

/** A happening in one line: `Assault: aerial · Russian air force – Islamic State · Aleppo`. */
export function titleOf(row: EventRow): string {
  const { who, whom, where } = partiesOf(row);
  return [typeWords(row), [who, whom].filter(Boolean).join(' – '), where].filter(Boolean).join(' · ');
}

import type { Mention, Schemas } from '$lib/api/types';
import { labels as names } from '$lib/state/labels.svelte';

import { happeningWords } from './words';

type EventRow = Schemas['EventRow'];

export const typeWords = (row: EventRow): string =>
  happeningWords(row.event.mode === null ? row.event.type : `${row.event.type}/${row.event.mode}`);

const named = (mentions: readonly Mention[]): string =>
  mentions.map((one) => (one.entity === null ? `«${one.text}»` : names.of(one.entity))).join('، ');

/** Who, to whom, where: of the telling that stands for a happening. */
export const partiesOf = (row: EventRow): { who: string; whom: string; where: string } => ({
  who: named(row.actors),
  whom: named(row.recipients),
  where: named(row.places),
});

/** A happening in one line: `Assault: aerial · Russian air force · Aleppo`. */
export function titleOf(row: EventRow): string {
  const { who, whom, where } = partiesOf(row);
  return [typeWords(row), [who, whom].filter(Boolean).join(' – '), where].filter(Boolean).join(' · ');
}

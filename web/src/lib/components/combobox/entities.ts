import { get } from '$lib/api/client';
import type { Schemas } from '$lib/api/types';
import { translator } from '$lib/i18n/index.svelte';
import { preferences } from '$lib/state/preferences.svelte';

import { labels } from './labels';
import type { Option } from './suggesting.svelte';

type Suggestion = Schemas['Suggestion'];
export type EntityKind = 'actor' | 'place' | 'country' | 'agreement' | 'outlet';

export interface EntityOption extends Option {
  readonly entity: string;
  readonly kind: EntityKind;
}
/** Who can do something. */
export const ACTORS: readonly EntityKind[] = ['actor', 'country'];
/** Where something can happen. */
export const PLACES: readonly EntityKind[] = ['place', 'country'];
const say = translator(labels);

/** Entities of the pack of which a name begins so, of some kinds or of all. */
export async function entitiesFrom(
  words: string,
  limit: number,
  signal: AbortSignal,
  kinds: readonly EntityKind[] = [],
): Promise<EntityOption[]> {
  const rows = await get<Suggestion[]>('/suggest', { q: words, limit, kind: kinds }, signal);
  return rows.map((one) => {
    const kind = one.kind as EntityKind;
    const label = preferences.language === 'ar' ? one.label_ar : one.label_en;
    return { key: `${kind} ${one.entity}`, label, note: say(kind), count: one.articles, entity: one.entity, kind };
  });
}

import type { Schemas } from '$lib/api/types';
import { translator } from '$lib/i18n/index.svelte';
import { labels as names } from '$lib/state/labels.svelte';

import { labels } from './labels';

type Source = Schemas['PrimarySource'];
type Hidden = 'activist' | 'witness' | 'medic' | 'expert' | 'document' | 'unnamed_official' | 'unnamed';

const say = translator(labels);
/** Kinds of sources whose name the text does not give (`SourceKind`). */
const HIDDEN: readonly string[] = [
  'activist',
  'witness',
  'medic',
  'expert',
  'document',
  'unnamed_official',
  'unnamed',
] satisfies Hidden[];

/** What a source is called: its label, the words of the text, or for one without a name its kind and who has it. */
export function sourceName(source: Source): string {
  if (!HIDDEN.includes(source.kind)) return names.of(source.name);
  const kind = say(`s_${source.kind as Hidden}`);
  const outlet = source.tellings[0]?.outlet ?? null;
  return outlet === null ? kind : say('s_of', { kind, outlet: names.outlet(outlet) });
}

/** The keys of sources that made a grade, as names. */
export function namesOf(keys: readonly string[], sources: readonly Source[]): string[] {
  return keys.map((key) => {
    const found = sources.find((one) => one.key === key);
    return found === undefined ? names.of(key) : sourceName(found);
  });
}

/** Groups of independent sources, for the row of each. */
export function bySort(count: Schemas['SourceCount']): { sort: 'independent' | 'parties' | 'others'; of: Source[] }[] {
  const sorts = ['independent', 'parties', 'others'] as const;
  return sorts.map((sort) => ({ sort, of: count[sort] })).filter((one) => one.of.length > 0);
}

import type { Schemas } from '$lib/api/types';
import { t } from '$lib/i18n/index.svelte';
import { labels as names } from '$lib/state/labels.svelte';

export type By = 'outlet' | 'camp';
export type Teller = Schemas['AccountsTeller'];

export const isBy = (word: string | null): word is By => word === 'outlet' || word === 'camp';

/** Whether a column is a camp; while another grouping is asked for, the columns of the last one are still there. */
export const isCamp = (group: string, by: By): boolean => by === 'camp' && names.camps.includes(group);

/** What a column is called. */
export function nameOf(group: string, by: By): string {
  if (group === '') return t('value.no_outlet');
  return isCamp(group, by) ? names.campName(group) : names.outlet(group);
}

/** Sources of a column that stand for themselves, as they are counted for the whole happening. */
export function independentOf(teller: Teller, evidence: Schemas['Evidence']): number {
  const own = new Set(teller.articles);
  return evidence.count.independent.filter((source) => source.tellings.some((one) => own.has(one.article))).length;
}

/** Articles of a column that only carry the text of another one. */
export const reprintsOf = (teller: Teller): number => teller.articles.length - teller.texts;

import type { Schemas } from '$lib/api/types';
import { day, type SharedKey, t, translator } from '$lib/i18n/index.svelte';
import { codes, labels as names } from '$lib/state/labels.svelte';

import { labels } from './labels';

type Difference = Schemas['Difference'];
type Verdict = Schemas['Verdict'];
type Field = 'measure' | 'unit' | 'holder' | 'whole' | 'place' | 'counting' | 'object' | 'time' | 'mood' | 'figure';

const say = translator(labels);
const FIELDS: readonly string[] = [
  'measure',
  'unit',
  'holder',
  'whole',
  'place',
  'counting',
  'object',
  'time',
  'mood',
  'figure',
] satisfies Field[];
const MOODS: readonly string[] = ['affirmed', 'negated', 'asserted', 'possible', 'conditional', 'future', 'desired'];
const COUNTINGS: readonly string[] = ['cumulative', 'one_time'];
const ISO = /^\d{4}-\d{2}(-\d{2})?$/;

/** Why two figures agree, contradict each other or do not compare, in the reader's language: a reason a difference. */
export function reasonsOf(verdict: Verdict): string[] {
  const told = verdict.differences.filter((one) => one.field !== 'figure').map(reasonOf);
  if (verdict.outcome === 'not_comparable' && told.length === 0) return [say('other_thing')];
  return verdict.is_linked ? [say('linked'), ...told] : told;
}

function reasonOf(one: Difference): string {
  const name = FIELDS.includes(one.field) ? say(`field_${one.field as Field}`) : say('field_other');
  if (one.first === null && one.second === null) return `${name}: ${say('untold_both')}`;
  return `${name}: ${say('against', { first: valueOf(one.field, one.first), second: valueOf(one.field, one.second) })}`;
}

function valueOf(field: string, value: string | null): string {
  if (value === null) return say('untold');
  if (field === 'measure') return codes.of('measures', value);
  if (COUNTINGS.includes(value)) return say(value as 'cumulative' | 'one_time');
  if (field === 'mood' && MOODS.includes(value)) return t(`value.${value}` as SharedKey);
  if (ISO.test(value)) return day(value);
  return names.of(value);
}

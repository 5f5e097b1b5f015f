import type { Schemas } from '$lib/api/types';
import { type SharedKey, t, translator } from '$lib/i18n/index.svelte';
import { codes, labels as names } from '$lib/state/labels.svelte';
import { preferences } from '$lib/state/preferences.svelte';

import { labels } from './labels';
import { type Field, type FieldName, type Values } from './judged';

const say = translator(labels);

export interface Option {
  readonly value: string;
  readonly label: string;
}

const VALUES = {
  polarity: ['affirmed', 'negated'] satisfies Schemas['Polarity'][],
  modality: ['asserted', 'possible', 'conditional', 'future', 'desired', 'called_for'] satisfies Schemas['Modality'][],
  status: ['ongoing', 'ended'],
  form: ['direct', 'indirect', 'mixed'] satisfies Schemas['Form'][],
  stance: ['neutral', 'endorsing', 'distancing'] satisfies Schemas['Stance'][],
  valence: ['favourable', 'neutral', 'unfavourable', 'mixed'] satisfies Schemas['Valence'][],
  naming: ['neutral', 'honorific', 'pejorative', 'contested'] satisfies Schemas['Naming'][],
  role: ['protagonist', 'antagonist', 'innocent', 'none'] satisfies Schemas['FrameRole'][],
  kind: [
    'actor',
    'person',
    'organisation',
    'place',
    'facility',
    'agreement',
    'media',
    'asset',
  ] satisfies Schemas['Kind'][],
  relation: [
    'agreement',
    'figure_update',
    'figure_contradiction',
    'actor_contradiction',
    'occurrence_denied',
    'outcome_contradiction',
    'place_contradiction',
    'time_contradiction',
    'not_comparable',
  ] satisfies Schemas['JudgedPairsRelation'][],
  comparator: [
    'exact',
    'about',
    'more_than',
    'at_least',
    'less_than',
    'at_most',
    'several',
    'dozens',
    'hundreds',
    'thousands',
  ] satisfies Schemas['Comparator'][],
} as const;

/** Codes of a book that are no modes of another code. */
const heads = (book: string): string[] => Object.keys(codes.book(book)).filter((code) => !code.includes('/'));

/** What a field is chosen from; modes are those of the type at hand. */
export function optionsOf(layer: string, field: Field, values: Values): Option[] {
  const option = (value: string): Option => ({ value, label: valueWords(layer, field.name, value, values) });
  return known(layer, field.name, values).map(option);
}

function known(layer: string, name: FieldName, values: Values): readonly string[] {
  if (name === 'type') return layer === 'events' ? eventTypes() : heads('relations');
  if (name === 'mode') return modesOf(values['type'] ?? null);
  if (name === 'acled') return subEvents();
  if (name === 'measure') return heads('measures');
  if (name === 'category') return heads('loaded');
  return name in VALUES ? VALUES[name as keyof typeof VALUES] : [];
}

/** PLOVER's event types are written in capitals; the book has contexts and others besides. */
const eventTypes = (): string[] => heads('plover').filter((code) => /^[A-Z_]+$/.test(code));

/** ACLED's disorder and event types; an event bears one of the sub-event types beneath them. */
const ACLED_HEADS: readonly string[] = [
  'Political violence',
  'Demonstrations',
  'Strategic developments',
  'Battles',
  'Protests',
  'Riots',
  'Explosions/Remote violence',
  'Violence against civilians',
];

function subEvents(): string[] {
  const rows = codes.book('acled');
  return Object.keys(rows).filter((code) => !ACLED_HEADS.includes(code));
}

function modesOf(type: string | null): string[] {
  if (type === null) return [];
  const prefix = `${type}/`;
  return Object.keys(codes.book('plover'))
    .filter((code) => code.startsWith(prefix))
    .map((code) => code.slice(prefix.length));
}

/** What a change may show besides the labels that people judge. */
type Shown = FieldName | 'actors' | 'recipients' | 'places';
export const fieldWords = (name: string): string => (name in NAMED ? say(`f_${name as Shown}`) : name);
const NAMED: Readonly<Record<Shown, true>> = {
  type: true,
  mode: true,
  polarity: true,
  modality: true,
  status: true,
  measure: true,
  value: true,
  comparator: true,
  role: true,
  valence: true,
  category: true,
  form: true,
  stance: true,
  kind: true,
  entity: true,
  naming: true,
  begin: true,
  end_date: true,
  relation: true,
  acled: true,
  actors: true,
  recipients: true,
  places: true,
};

const PARTS = ['actor', 'recipient', 'place'] as const;
/** The roles of a mention in an event; '' is none. */
export const partOptions = (): Option[] => [...PARTS, ''].map((value) => ({ value, label: partWords(value || null) }));
const partWords = (value: string | null): string => say(`part_${PARTS.find((one) => one === value) ?? 'none'}`);

/** A value as people say it. */
export function valueWords(layer: string, name: string, value: string | null, beside: Values = {}): string {
  if (layer === 'participants') return partWords(value);
  if (value === null || value === '') return say('no_value');
  switch (name) {
    case 'type':
      return codes.of(layer === 'events' ? 'plover' : 'relations', value);
    case 'mode':
      return beside['type'] ? codes.of('plover', `${beside['type']}/${value}`) : codes.words(value);
    case 'measure':
      return codes.of('measures', value);
    case 'acled':
      return codes.row('acled', value)?.[preferences.language] ?? value;
    case 'category':
      return codes.of('loaded', value);
    case 'role':
      return codes.of('roles', value);
    case 'kind':
      return t(`kind.${value}` as SharedKey);
    case 'relation':
      return t(`verdict.${value}` as SharedKey);
    case 'comparator':
      return codes.of('quantities', value);
    case 'entity':
      return names.of(value);
    case 'polarity':
    case 'modality':
    case 'status':
    case 'form':
    case 'stance':
    case 'valence':
    case 'naming':
      return t(`value.${value}` as SharedKey);
    default:
      return value;
  }
}

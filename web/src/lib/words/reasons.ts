import { day, days, isolate, number, share, type SharedKey, t, translator } from '$lib/i18n/index.svelte';
import { labels as names } from '$lib/state/labels.svelte';

import { readFigure } from './reason-figures';
import { labels } from './reason-labels';
import { COMMA, type Field, partsOf, type ReasonPart, UNDATED } from './reason-parts';

/** A part of a reason as it is shown; features keep the names that the machine has for them. */
export interface ReasonPiece {
  words: string;
  machine: string | null;
}

const say = translator(labels);

/** The reason of a verdict in the reader's language, in parts. */
export const reasonPieces = (reason: string): ReasonPiece[] =>
  partsOf(reason).map((part) => ({
    words: partWords(part),
    machine: part.kind === 'weighed' && part.features !== '' ? part.features : null,
  }));

function partWords(part: ReasonPart): string {
  switch (part.kind) {
    case 'sides':
      return sidesWords(part.field, part.sides);
    case 'told':
      return toldWords(part.sides);
    case 'flag':
      return say(part.flag);
    case 'same_figure':
      return say('same_figure', { figure: figureOf(part.figure) });
    case 'shared':
    case 'too_little':
      if (part.words.length === 0) return say(`${part.kind}_none`);
      return say(part.kind, { words: part.words.map(isolate).join(t('list.comma')) });
    case 'sense':
      return say('sense', { value: number(part.cosine) });
    case 'weighed':
      return say('weighed', { chance: share(part.chance) });
    case 'tests':
      return say('tests', { relation: t(`verdict.${part.relation}` as SharedKey) });
    case 'other':
      return part.text;
  }
}

function toldWords(sides: readonly [string, string]): string {
  const [one, other] = sides.map((value) => (value === UNDATED ? t('value.undated') : day(value)));
  return one === other
    ? say('told_same', { day: one as string })
    : `${say('told')}: ${joined([one as string, other as string])}`;
}

/** Both values, each with a direction of its own. */
const joined = (sides: readonly string[]): string => sides.map(isolate).join(' / ');

function sidesWords(field: Field, sides: readonly [string, string]): string {
  const [one, other] = field === 'figure' ? sides.map(readFigure) : [];
  if (one && other && one.counted !== null && one.counted === other.counted) {
    return `${one.counted}: ${joined([one.value, other.value])}`;
  }
  return `${say(field)}: ${joined(sides.map((value) => valueWords(field, value)))}`;
}

function valueWords(field: Field, value: string): string {
  if (value === 'not told' && field !== 'known') return say('not_told');
  return value.split(COMMA).map(WORDS[field]).join(t('list.comma'));
}

/** What an id of the pack looks like; anything else has no name there. */
const ID = /^[a-z]+(-[a-z0-9]+)*$/;
const nameOf = (value: string): string => (ID.test(value) ? names.of(value) : value);

const SPAN = '..';
function daysOf(value: string): string {
  const [begin = '', end] = value.split(SPAN);
  return end === undefined ? day(begin) : days(begin, end);
}

const SIGNS = [
  'denial',
  'whole',
  'part',
  'outside',
  'starts',
  'nears',
  'enters',
  'takes',
  'stopped',
  'hits',
  'total',
  'unsure',
  'rises',
  'planned',
  'harmless',
  'dies',
  'strikes',
  'tries',
  'rate',
] as const;
function signOf(value: string): string {
  const sign = SIGNS.find((one) => one === value);
  return sign === undefined ? value : say(sign);
}

function figureOf(value: string): string {
  const figure = readFigure(value);
  if (figure === null) return value;
  if (figure.counted === null) return figure.value;
  return figure.value === '' ? figure.counted : say('counted', { figure: figure.value, measure: figure.counted });
}

const harmOf = (value: string): string => {
  if (value === 'none') return say('no_harm');
  return /\d/.test(value) ? figureOf(value) : signOf(value);
};
const occurrenceOf = (value: string): string => (value === 'asserted' || value === 'denied' ? say(value) : value);
const knownOf = (value: string): string => say(value === 'not known' ? 'not_known' : 'known_now');
const sourceOf = (value: string): string => (value === 'outlet' ? say('outlet') : nameOf(value));

const WORDS: Readonly<Record<Field, (value: string) => string>> = {
  actor: nameOf,
  blamed: nameOf,
  figure: figureOf,
  'figures too far apart for a later toll': figureOf,
  'figures too far apart for one toll': figureOf,
  harm: harmOf,
  holder: nameOf,
  'how far': signOf,
  known: knownOf,
  measure: figureOf,
  occurrence: occurrenceOf,
  place: nameOf,
  rate: figureOf,
  source: sourceOf,
  'span of the count': daysOf,
  'taken by': nameOf,
  time: daysOf,
};

import type { Claim, Event, Frame, Loaded, Mention, Quantity, Relation, Timex } from '$lib/api/types';
import { number, type SharedKey, t, translator } from '$lib/i18n/index.svelte';
import { codes } from '$lib/state/labels.svelte';

import { figureWords } from '$lib/words/figures';
import { labels } from './labels';
import type { Located } from './marks';
import type { ReadingState } from './reading.svelte';

/** One thing that a record says, in a form that can be drawn. */
export type Value =
  | { readonly as: 'words'; readonly text: string; readonly code?: string }
  | { readonly as: 'quote'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly as: 'entity'; readonly id: string; readonly text: string | null }
  | { readonly as: 'days'; readonly begin: string; readonly end: string | null }
  | { readonly as: 'chain'; readonly attribution: string | null };

export interface Field {
  readonly label: string;
  readonly values: readonly Value[];
}

const say = translator(labels);
const words = (text: string, code?: string): Value => ({ as: 'words', text, ...(code === undefined ? {} : { code }) });
const quote = (one: { text: string; start: number; end: number }): Value => ({ as: 'quote', ...pick(one) });
const pick = ({ text, start, end }: { text: string; start: number; end: number }) => ({ text, start, end });
const shared = (name: string): string => t(`value.${name}` as SharedKey);

/** What a record says, field by field; fields that say nothing are left out. */
export function fieldsOf(reader: ReadingState, located: Located): Field[] {
  const rows = rowsOf(reader, located);
  return rows
    .filter((row): row is [string, Value[]] => row !== null && row[1].length > 0)
    .map(([label, values]) => ({ label, values }));
}

type Row = [string, Value[]] | null;

function rowsOf(reader: ReadingState, { layer, record }: Located): Row[] {
  switch (layer) {
    case 'events':
      return eventRows(reader, record as Event);
    case 'relations':
      return relationRows(reader, record as Relation);
    case 'claims':
      return claimRows(reader, record as Claim);
    case 'mentions':
      return mentionRows(record as Mention);
    case 'timexes':
      return timexRows(record as Timex);
    case 'quantities':
      return quantityRows(record as Quantity);
    case 'attributions':
      return attributionRows(reader, record.id);
    case 'frames':
      return frameRows(reader, record as Frame);
    case 'loaded':
      return loadedRows(reader, record as Loaded);
  }
}

/** A mention by its id, or an entity of the pack that is named inside another mention. */
function party(reader: ReadingState, reference: string | null): Value[] {
  if (reference === null) return [];
  const mention = reader.mentions.get(reference);
  if (mention === undefined) return [{ as: 'entity', id: reference, text: null }];
  return [mention.entity === null ? quote(mention) : { as: 'entity', id: mention.entity, text: mention.text }];
}
const parties = (reader: ReadingState, references: readonly string[]): Value[] =>
  references.flatMap((one) => party(reader, one));

function times(reader: ReadingState, ids: readonly string[]): Value[] {
  return reader.reading.analysis.timexes
    .filter((one) => ids.includes(one.id))
    .map((one) => (one.begin === null ? quote(one) : { as: 'days', begin: one.begin, end: one.end_date }));
}

function amounts(reader: ReadingState, ids: readonly string[]): Value[] {
  const held = reader.reading.analysis.quantities.filter((one) => ids.includes(one.id));
  return held.map((one) => words([figureWords(one), one.of ?? one.unit ?? ''].join(' ').trim()));
}

function mood(record: { polarity: string; modality: string; historical?: boolean }): Value[] {
  const said: Value[] = [];
  if (record.polarity !== 'affirmed') said.push(words(shared(record.polarity)));
  if (record.modality !== 'asserted') said.push(words(shared(record.modality)));
  if (record.historical) said.push(words(say('historical')));
  return said.length > 0 ? said : [words(shared('asserted'))];
}

const voice = (attribution: string | null): Row => [say('on_word_of'), [{ as: 'chain', attribution }]];

function eventRows(reader: ReadingState, event: Event): Row[] {
  const code = event.mode === null ? event.type : `${event.type}/${event.mode}`;
  const type = codes.of('plover', event.type);
  const mode = event.mode === null ? '' : codes.of('plover', code);
  return [
    [say('type'), [words(mode && mode !== code ? `${type}: ${mode}` : type, code)]],
    [say('who'), parties(reader, event.actors)],
    [say('whom'), parties(reader, event.recipients)],
    [say('where'), parties(reader, event.places)],
    [say('when'), times(reader, event.timexes)],
    [say('how_many'), amounts(reader, event.quantities)],
    [say('told_as'), mood(event)],
    voice(event.attribution),
    [say('contexts'), event.contexts.map((one) => words(codes.of('plover', one), one))],
    [say('acled'), event.acled === null ? [] : [words(codes.of('acled', event.acled))]],
  ];
}

function relationRows(reader: ReadingState, relation: Relation): Row[] {
  return [
    [say('type'), [words(codes.of('relations', relation.type), relation.type)]],
    [say('who'), party(reader, relation.subject)],
    [say('whom'), party(reader, relation.object)],
    [say('status'), [words(shared(relation.status))]],
    [say('when'), times(reader, relation.timexes)],
    [say('told_as'), mood(relation)],
    voice(relation.attribution),
  ];
}

function claimRows(reader: ReadingState, claim: Claim): Row[] {
  const figure = figureWords(claim);
  const unit = claim.unit === null || claim.unit === 'percent' ? '' : claim.unit;
  const counted = reader.reading.analysis.quantities.find((one) => one.id === claim.quantity)?.of ?? unit;
  return [
    [say('measure'), [words(codes.of('measures', claim.measure), claim.measure)]],
    [
      say('figure'),
      figure === ''
        ? []
        : [words([figure, counted].join(' ').trim()), ...(claim.cumulative ? [words(say('cumulative'))] : [])],
    ],
    [say('whole'), claim.whole_text === null ? [] : [quote(claim.whole_text)]],
    [say('subject'), party(reader, claim.subject)],
    [say('object'), party(reader, claim.object)],
    [say('where'), party(reader, claim.place)],
    [say('when'), times(reader, claim.timexes)],
    [say('told_as'), mood(claim)],
    voice(claim.attribution),
  ];
}

function mentionRows(mention: Mention): Row[] {
  const entity: Value =
    mention.entity === null ? words(say('not_linked')) : { as: 'entity', id: mention.entity, text: null };
  const place = mention.location;
  const [lat, lon] = [place?.lat ?? null, place?.lon ?? null];
  const point = lat === null || lon === null ? null : `${number(lat, 3)}, ${number(lon, 3)}`;
  return [
    [say('entity'), [entity]],
    [say('kind'), [words(t(`kind.${mention.kind}`), mention.kind)]],
    [say('naming'), mention.naming === 'neutral' ? [] : [words(shared(mention.naming))]],
    [say('position'), place === null ? [] : [words([point, place.pcode, place.precision].filter(Boolean).join(' · '))]],
  ];
}

function timexRows(timex: Timex): Row[] {
  const anchor = { absolute: 'anchor_absolute', document: 'anchor_document', event: 'anchor_event' } as const;
  return [
    [say('means'), timex.begin === null ? [] : [{ as: 'days', begin: timex.begin, end: timex.end_date }]],
    [say('value'), [words(timex.value, timex.type)]],
    [say('anchor'), [words(say(anchor[timex.anchor]))]],
  ];
}

function quantityRows(quantity: Quantity): Row[] {
  return [
    [say('figure'), [words(figureWords(quantity))]],
    [say('of'), quantity.of === null ? [] : [words(quantity.of)]],
    [say('unit'), quantity.unit === null ? [] : [words(quantity.unit)]],
  ];
}

function attributionRows(reader: ReadingState, id: string): Row[] {
  const attribution = reader.attributions.get(id);
  if (attribution === undefined) return [];
  return [
    [say('on_word_of'), [{ as: 'chain', attribution: id }]],
    [say('content'), attribution.content === null ? [] : [quote(attribution.content)]],
    [say('form'), [words(shared(attribution.form))]],
    [say('stance'), [words(shared(attribution.stance))]],
  ];
}

function frameRows(reader: ReadingState, frame: Frame): Row[] {
  return [
    [say('who'), party(reader, frame.mention)],
    [say('role'), [words(codes.of('roles', frame.role), frame.role)]],
    [say('fine'), frame.fine.map((one) => words(codes.of('roles', one), one))],
    [say('valence'), [words(shared(frame.valence))]],
    [say('evidence'), frame.evidence.map(quote)],
  ];
}

function loadedRows(reader: ReadingState, loaded: Loaded): Row[] {
  return [
    [say('category'), [words(codes.of('loaded', loaded.category), loaded.category)]],
    [say('target'), party(reader, loaded.target)],
    [say('voice'), [{ as: 'chain', attribution: loaded.voice }]],
  ];
}

export type Values = Record<string, string | null>;
/** A label of a record that people judge: what it is chosen from, or how it is written. */
export interface Field {
  readonly name: FieldName;
  readonly kind: 'choice' | 'number' | 'day' | 'entity';
  /** Whether a record may be without it. */
  readonly optional?: boolean;
}

export type FieldName =
  | 'type'
  | 'mode'
  | 'polarity'
  | 'modality'
  | 'status'
  | 'measure'
  | 'value'
  | 'comparator'
  | 'role'
  | 'valence'
  | 'category'
  | 'form'
  | 'stance'
  | 'kind'
  | 'entity'
  | 'naming'
  | 'begin'
  | 'end_date'
  | 'relation'
  | 'acled';

const choice = (name: FieldName, optional = false): Field => ({ name, kind: 'choice', optional });
const MOOD = [choice('polarity'), choice('modality')];
const FIGURE: Field[] = [{ name: 'value', kind: 'number' }, choice('comparator')];

/** What can be corrected, by layer (`riwaya.judgements.labels.FIELDS`, the most used of them first). */
export const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  events: [choice('type'), choice('mode', true), choice('acled', true), ...MOOD],
  relations: [choice('type'), choice('status'), ...MOOD],
  claims: [choice('measure'), ...FIGURE, ...MOOD],
  mentions: [{ name: 'entity', kind: 'entity', optional: true }, choice('kind'), choice('naming')],
  quantities: FIGURE,
  timexes: [
    { name: 'begin', kind: 'day', optional: true },
    { name: 'end_date', kind: 'day', optional: true },
  ],
  attributions: [choice('form'), choice('stance')],
  frames: [choice('role'), choice('valence')],
  loaded: [choice('category')],
  verdicts: [choice('relation')],
};

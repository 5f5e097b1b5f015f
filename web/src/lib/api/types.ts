import type { components } from './schema';

/** Records as the API gives them; the names are those of `schema.d.ts`. Add yours in the module that uses it. */
export type Schemas = components['schemas'];

export type About = Schemas['About'];
export type Analysis = Schemas['Analysis'];
export type Article = Schemas['Article'];
export type ArticleHead = Schemas['ArticleHead'];
export type ArticleView = Schemas['ArticleView'];
export type ArticleReading = Schemas['ArticleReading'];
export type Attribution = Schemas['Attribution'];
export type Claim = Schemas['Claim'];
export type Event = Schemas['Event'];
export type Frame = Schemas['Frame'];
export type EventCluster = Schemas['EventCluster'];
export type Judgement = Schemas['Judgement'];
export type Loaded = Schemas['Loaded'];
export type Mention = Schemas['Mention'];
export type Quantity = Schemas['Quantity'];
export type Relation = Schemas['RelationRow']['relation'];
export type VerdictItem = Schemas['VerdictItem'];
export type Timex = Schemas['Timex'];

/** One part of a list. */
export interface Page<T> {
  rows: T[];
  total: number;
  offset: number;
  limit: number;
}

/** Words of an article with the place where they stand, in code points. */
export interface Quotation {
  article: string;
  start: number;
  end: number;
  text: string;
}
export type EntityLabel = Schemas['EntityLabel'];
export type CodeLabel = Schemas['CodeLabel'];
export type Overview = Schemas['Overview'];
/** What fits the filters. */
export type Shown = Schemas['Shown'];

export const LAYERS = [
  'mentions',
  'timexes',
  'quantities',
  'attributions',
  'events',
  'relations',
  'claims',
  'frames',
  'loaded',
] as const;
export type Layer = (typeof LAYERS)[number];

import type { Quotation, Schemas } from '$lib/api/types';

import { FIELDS, type Values } from './judged';

export type ReviewItem = Schemas['ReviewItem'];

export type Saying = Partial<Schemas['Saying']> & Pick<Schemas['Saying'], 'say'>;

/** Words that a decision is about, in their sentence. */
export interface Evidence {
  readonly quote: Quotation;
  readonly focus: { readonly start: number; readonly end: number };
  readonly outlet: string | null;
  readonly published: string | null;
  readonly record?: string;
}

/** One thing to decide. */
export interface Decision {
  readonly key: string;
  readonly sort: 'event' | 'verdict' | 'link' | 'record' | 'split' | 'proposal';
  /** Of the record, or `verdicts`; of links and splits none. */
  readonly layer: string | null;
  /** As the API names what is judged: `ARTICLE:RECORD` or `ARTICLE:START-END`. */
  readonly places: readonly string[];
  /** The labels as they are. */
  readonly now: Values;
  readonly evidence: readonly Evidence[];
  readonly reason: string;
  readonly score: number | null;
  /** The happening that it belongs to, where it can be merged or split. */
  readonly cluster: { readonly id: string; readonly mentions: number } | null;
  /** Of what a second reader proposes, whose labels are those of the decision. */
  readonly proposal?: Proposed;
}

/** What a language model proposes, and what it would change. */
export interface Proposed {
  readonly id: string;
  readonly kind: string;
  readonly model: string;
  readonly host: string;
  readonly at: string;
  /** What the rules have; empty where they have nothing. */
  readonly was: Values;
  /** Who takes part, of a role in an event. */
  readonly party: string | null;
}

const spanPlace = (one: { article: string; start: number; end: number }): string =>
  `${one.article}:${one.start}-${one.end}`;

/** A decision of the queue. */
export function decisionOf(item: ReviewItem): Decision | null {
  if (item.event !== null) return eventDecision(item.event, item.reason);
  if (item.verdict !== null) return verdictDecision(item.verdict, item.reason);
  if (item.link !== null) return linkDecision(item.link, item);
  if (item.proposal !== null) return proposalDecision(item.proposal);
  return null;
}

function proposalDecision({ proposal, article, quote, focus, places, record }: Schemas['ProposalItem']): Decision {
  return {
    key: proposal.id,
    sort: 'proposal',
    layer: proposal.layer,
    places,
    now: proposal.labels,
    evidence: [
      {
        quote: { ...quote, article: article.id },
        focus,
        outlet: article.outlet,
        published: article.published,
        ...(record === null ? {} : { record }),
      },
    ],
    reason: '',
    score: null,
    cluster: null,
    proposal: {
      id: proposal.id,
      kind: proposal.kind,
      model: proposal.model,
      host: proposal.host,
      at: proposal.at,
      was: proposal.was,
      party: proposal.targets[1]?.text ?? null,
    },
  };
}

function eventDecision({ row, cluster }: Schemas['EventItem'], reason: string): Decision {
  const place = `${row.article.id}:${row.event.id}`;
  return {
    key: place,
    sort: 'event',
    layer: 'events',
    places: [place],
    now: labelsOf('events', row.event),
    evidence: [
      {
        quote: { ...row.quote, article: row.article.id },
        focus: row.event.trigger,
        outlet: row.article.outlet,
        published: row.article.published,
        record: row.event.id,
      },
    ],
    reason,
    score: row.event.score,
    cluster: cluster === null ? null : { id: cluster.cluster, mentions: cluster.mentions },
  };
}

function verdictDecision({ verdict, left, right }: Schemas['VerdictItem'], reason: string): Decision {
  const places = [spanPlace(verdict.left), spanPlace(verdict.right)];
  const sides = [
    { told: left, words: verdict.left },
    { told: right, words: verdict.right },
  ];
  return {
    key: places.join(' '),
    sort: 'verdict',
    layer: 'verdicts',
    places,
    now: { relation: verdict.relation },
    evidence: sides.map(({ told, words }) => ({
      quote: { ...told.quote, article: told.article.id },
      focus: words,
      outlet: told.article.outlet,
      published: told.article.published,
    })),
    reason,
    score: null,
    cluster: null,
  };
}

function linkDecision({ left, right, score }: Schemas['LinkRow'], item: ReviewItem): Decision {
  const places = [spanPlace(left), spanPlace(right)];
  return {
    key: places.join(' '),
    sort: 'link',
    layer: null,
    places,
    now: {},
    evidence: [left, right].map((side, index) => ({
      quote: { ...(item.quotes[index] ?? side), article: side.article },
      focus: side,
      outlet: item.articles[index]?.outlet ?? null,
      published: item.articles[index]?.published ?? null,
    })),
    reason: item.reason,
    score,
    cluster: null,
  };
}

type Located = { start: number; end: number };

/** A decision about one record, wherever it was met. */
export function recordDecision(article: Schemas['ArticleHead'], view: Schemas['RecordView']): Decision {
  const record = recordIn(view);
  const place = `${article.id}:${view.id}`;
  return {
    key: place,
    sort: 'record',
    layer: view.layer,
    places: [place],
    now: labelsOf(view.layer, record),
    evidence: [
      {
        quote: { ...view.quote, article: article.id },
        focus: spanOf(record, view),
        outlet: article.outlet,
        published: article.published,
        record: view.id,
      },
    ],
    reason: view.reason,
    score: view.score,
    cluster: view.cluster === null ? null : { id: view.cluster.cluster, mentions: view.cluster.mentions },
  };
}

/** A member of a happening that may tell of something else. */
export function splitDecision(cluster: Schemas['ClusterView'], place: string): Decision | null {
  const member = cluster.members.find((one) => spanPlace({ article: one.article.id, ...one.trigger }) === place);
  if (member === undefined) return null;
  const others = cluster.members.filter((one) => one !== member);
  return {
    key: `${cluster.id} ${place}`,
    sort: 'split',
    layer: null,
    places: [place],
    now: {},
    evidence: [member, ...others].map((one) => ({
      quote: { ...one.quote, article: one.article.id },
      focus: one.trigger,
      outlet: one.article.outlet,
      published: one.article.published,
    })),
    reason: '',
    score: null,
    cluster: { id: cluster.id, mentions: cluster.members.length },
  };
}

function recordIn(view: Schemas['RecordView']): object {
  const row =
    view.event?.event ??
    view.relation?.relation ??
    view.claim?.claim ??
    view.frame?.frame ??
    view.loaded?.loaded ??
    view.attribution?.attribution ??
    view.mention ??
    view.timex ??
    view.quantity;
  return row ?? {};
}

/** Where the record itself stands inside its sentence. */
function spanOf(record: object, view: Schemas['RecordView']): Located {
  const held = record as Record<string, unknown>;
  for (const name of ['trigger', 'cue', 'evidence']) {
    const found = Array.isArray(held[name]) ? (held[name] as unknown[])[0] : held[name];
    if (isLocated(found)) return found;
  }
  return isLocated(record) ? record : view.quote;
}

const isLocated = (value: unknown): value is Located =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value;

/** The labels of a record that people judge. */
export function labelsOf(layer: string, record: object): Values {
  const held = record as Record<string, unknown>;
  const entries = (FIELDS[layer] ?? []).map(({ name }) => [name, textOf(held[name])] as const);
  return Object.fromEntries(entries);
}

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** What is sent when somebody says that the machine is right: all labels as they are, for one alone may let others go. */
export function acceptance(decision: Decision): Saying | null {
  if (decision.proposal !== undefined) return proposedSaying(decision, decision.proposal, decision.now);
  if (decision.layer === null) return null;
  const labels = Object.fromEntries(Object.entries(decision.now).filter(([, value]) => value !== null));
  if (Object.keys(labels).length === 0) return null;
  return { say: 'wrong', places: [...decision.places], layer: decision.layer, labels };
}

/** What is sent when somebody makes a proposal their judgement, with these labels; those without a value are not said. */
function proposedSaying(decision: Decision, proposal: Proposed, values: Values): Saying {
  const about = { places: [...decision.places], layer: decision.layer, proposal: proposal.id };
  if (proposal.kind === 'no_record') return { say: 'no_record', ...about };
  const labels = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return { say: proposal.kind === 'add' ? 'add' : 'wrong', ...about, labels };
}

/** What is sent when somebody gives other labels; what has not been changed is not said. */
export function correction(decision: Decision, values: Values): Saying | null {
  if (decision.proposal !== undefined) return proposedSaying(decision, decision.proposal, values);
  const changed = Object.entries(values).filter(([name, value]) => value !== (decision.now[name] ?? null));
  if (decision.layer === null) return null;
  if (changed.length === 0) return acceptance(decision);
  return { say: 'wrong', places: [...decision.places], layer: decision.layer, labels: Object.fromEntries(changed) };
}

/** What is sent when there is nothing to record, or to compare. */
export function rejection(decision: Decision): Saying | null {
  if (decision.layer === null || decision.proposal !== undefined) return null;
  return { say: 'no_record', places: [...decision.places], layer: decision.layer };
}

/** Two mentions tell of one happening. */
export function merging(decision: Decision): Saying | null {
  return decision.sort === 'link' ? { say: 'same', places: [...decision.places] } : null;
}

/** Two mentions tell of two happenings, or one of another than the rest of its cluster. */
export function splitting(decision: Decision): Saying | null {
  if (decision.sort === 'link') return { say: 'not_same', places: [...decision.places] };
  if (decision.cluster === null || decision.cluster.mentions < 2) return null;
  return { say: 'split', places: [...decision.places], clusters: [decision.cluster.id] };
}

/** A mention has this role in an event, and no other; null: none. */
export function participation(article: string, event: string, mention: string, role: string | null): Saying {
  return {
    say: 'wrong',
    places: [`${article}:${event}`, `${article}:${mention}`],
    layer: 'participants',
    labels: { role },
  };
}

/** A record that the machine missed, at these words; labels without a value are not said. */
export function addition(place: string, layer: string, values: Values): Saying {
  const labels = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return { say: 'add', places: [place], layer, labels };
}

/** `ARTICLE:REST` in its two parts; ids may hold colons, too. */
export function placeParts(place: string): { article: string; rest: string } {
  const at = place.lastIndexOf(':');
  return { article: place.slice(0, at), rest: place.slice(at + 1) };
}

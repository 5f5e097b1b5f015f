import { type ArticleReading, type Attribution, type Layer, LAYERS, type Mention } from '$lib/api/types';
import { scoreOf, TENTATIVE_BELOW } from '$lib/scores';
import { location } from '$lib/state/location.svelte';
import { cutText, type Mark } from '$lib/text/segments';

import { FIRST_LAYERS, isTint, type Located, locate, marksOf } from './marks';

const NONE = 'none';

/** One article as it is being read: what is marked, what is pinned. Layers and pin live in the address. */
export class ReadingState {
  readonly located: Located[];
  readonly byId: Map<string, Located>;
  readonly mentions: Map<string, Mention>;
  readonly attributions: Map<string, Attribution>;
  hovered = $state.raw<readonly string[]>([]);

  constructor(
    readonly reading: ArticleReading,
    readonly span: { start: number; end: number } | null,
  ) {
    this.located = locate(reading.analysis);
    this.byId = new Map(this.located.map((one) => [one.record.id, one]));
    this.mentions = new Map(reading.analysis.mentions.map((one) => [one.id, one]));
    this.attributions = new Map(reading.analysis.attributions.map((one) => [one.id, one]));
  }

  get layers(): Layer[] {
    const asked = location.query.get('layers');
    if (asked === null) return [...FIRST_LAYERS];
    const names = asked.split(',');
    return LAYERS.filter((layer) => names.includes(layer));
  }

  toggle(layer: Layer): void {
    const shown = this.layers;
    const next = shown.includes(layer) ? shown.filter((one) => one !== layer) : [...shown, layer];
    const isFirst = next.length === FIRST_LAYERS.length && FIRST_LAYERS.every((one) => next.includes(one));
    location.update({ layers: isFirst ? null : next.join(',') || NONE }, { replace: true });
  }

  get pinned(): Located | null {
    return this.byId.get(location.query.get('record') ?? '') ?? null;
  }

  pin(record: string | null): void {
    location.update({ record }, { replace: true });
  }

  /** Records of the layers that are shown, in the order of the text. */
  get visible(): Located[] {
    const shown = this.layers;
    return this.located.filter((one) => shown.includes(one.layer));
  }

  /** Pins the next record of the layers that are shown, or the one before. */
  step(by: 1 | -1): Located | null {
    const list = this.visible;
    const at = this.pinned;
    const here = at === null ? -1 : list.findIndex((one) => one.record.id === at.record.id);
    const from = here < 0 ? (by > 0 ? -1 : list.length) : here;
    const next = list[from + by] ?? null;
    if (next !== null) this.pin(next.record.id);
    return next;
  }

  /** The text cut at the edges of all that is marked now. */
  readonly paragraphs = $derived.by(() => {
    const marks = this.layers.flatMap((layer) => marksOf(this.reading.analysis, layer));
    const pinned = this.pinned;
    if (pinned !== null && !this.layers.includes(pinned.layer)) {
      marks.push(...marksOf(this.reading.analysis, pinned.layer).filter((one) => one.record === pinned.record.id));
    }
    if (this.span !== null) marks.push(this.#focus(this.span));
    return cutText(this.reading.article.text, marks, isTint);
  });

  #focus(span: { start: number; end: number }): Mark {
    return { record: '', sort: 'focus', start: span.start, end: span.end };
  }

  isTentative(record: string): boolean {
    const found = this.byId.get(record)?.record;
    if (found === undefined || this.isJudged(record)) return false;
    const score = scoreOf(found);
    return score !== null && score < TENTATIVE_BELOW;
  }

  isJudged(record: string): boolean {
    return (this.reading.judged[record]?.length ?? 0) > 0;
  }

  /** The chain of voices that ends in an attribution, the one nearest to the outlet first. */
  chain(attribution: string | null): Attribution[] {
    if (attribution === null) return [];
    return (this.reading.voices[attribution] ?? [attribution]).flatMap((id) => this.attributions.get(id) ?? []);
  }
}

import type { ArticleReading } from '$lib/api/types';
import { day, t } from '$lib/i18n/index.svelte';
import { readerLink } from '$lib/state/filters.svelte';
import { labels } from '$lib/state/labels.svelte';
import { Offsets } from '$lib/text/offsets';

interface Span {
  start: number;
  end: number;
}

/** The sentence that holds a span; the span itself where none does. */
export function sentenceOf(reading: ArticleReading, span: Span): Span {
  return reading.sentences.find((one) => one.start <= span.start && span.end <= one.end) ?? span;
}

/** Letters of the digest that a link bears, so that a later reader learns when the text has changed. */
const DIGEST = 12;

/** The full address of a record, or of words. */
export function permalink(reading: ArticleReading, span: Span, record?: string): string {
  const url = new URL(readerLink(reading.article.id, span, record), window.location.origin);
  url.searchParams.set('sha256', reading.analysis.article.sha256.slice(0, DIGEST));
  return url.href;
}

/** A sentence as it is cited: its words, who published them and when, where they stand, and the link there. */
export function citation(reading: ArticleReading, span: Span, record?: string): string {
  const { article } = reading;
  const sentence = sentenceOf(reading, span);
  const quoted = new Offsets(article.text).slice(sentence.start, sentence.end);
  const outlet = article.outlet === null ? t('value.no_outlet') : labels.outlet(article.outlet);
  const published = article.published === null ? t('value.undated') : day(article.published);
  const title = article.title === null ? '' : `«${article.title}», `;
  const place = `${article.id}:${sentence.start}-${sentence.end}`;
  return `«${quoted}» ${outlet}, ${title}${published} [${place}] ${permalink(reading, span, record)}`;
}

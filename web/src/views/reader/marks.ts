import { type Analysis, type Layer, LAYERS } from '$lib/api/types';
import type { Mark } from '$lib/text/segments';

/** A record of any layer, as the reader handles it. */
export interface AnyRecord {
  readonly id: string;
  readonly reason: string;
}

/** Layers that are shown when nobody has chosen: enough to follow who says what happened, and the text stays calm. */
export const FIRST_LAYERS: readonly Layer[] = ['mentions', 'attributions', 'events'];

/** What is drawn behind the words; the rest are lines under them. */
const TINTS = new Set(['content', 'frames', 'focus']);
export const isTint = (sort: string): boolean => TINTS.has(sort);

/** Where the records of a layer stand. An attribution has three parts, a frame its pieces of evidence. */
export function marksOf(analysis: Analysis, layer: Layer): Mark[] {
  switch (layer) {
    case 'attributions':
      return analysis.attributions.flatMap((one) => {
        const parts: Mark[] = [{ record: one.id, sort: 'attributions', start: one.cue.start, end: one.cue.end }];
        if (one.source) parts.push({ record: one.id, sort: 'source', start: one.source.start, end: one.source.end });
        if (one.content)
          parts.push({ record: one.id, sort: 'content', start: one.content.start, end: one.content.end });
        return parts;
      });
    case 'frames':
      return analysis.frames.flatMap((one) =>
        one.evidence.map(({ start, end }) => ({ record: one.id, sort: 'frames', start, end })),
      );
    case 'events':
      return analysis.events.map((one) => ({
        record: one.id,
        sort: 'events',
        start: one.trigger.start,
        end: one.trigger.end,
      }));
    case 'relations':
      return analysis.relations.map((one) => ({
        record: one.id,
        sort: 'relations',
        start: one.evidence.start,
        end: one.evidence.end,
      }));
    default:
      return analysis[layer].map((one) => ({ record: one.id, sort: layer, start: one.start, end: one.end }));
  }
}

export interface Located {
  readonly layer: Layer;
  readonly record: AnyRecord;
  /** Its own words: those that lead to it. */
  readonly start: number;
  readonly end: number;
}

/** Every record with its layer and place, in the order of the text. */
export function locate(analysis: Analysis): Located[] {
  return LAYERS.flatMap((layer) => {
    const places = new Map<string, Mark>();
    for (const mark of marksOf(analysis, layer)) if (!places.has(mark.record)) places.set(mark.record, mark);
    return analysis[layer].flatMap((record): Located[] => {
      const place = places.get(record.id);
      return place === undefined ? [] : [{ layer, record, start: place.start, end: place.end }];
    });
  }).sort((one, other) => one.start - other.start || one.end - other.end);
}

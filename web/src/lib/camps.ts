import { labels } from '$lib/state/labels.svelte';

const HUES = 8;

/**
 * The hue of a camp: one of eight neutral ones, by its place in the alphabet of the pack's camps, so that no conflict and no side is known to the code.
 * Beyond eight a pattern tells them apart (`CampMark`).
 */
export function campHue(camp: string | null): string {
  const index = campIndex(camp);
  return index === null ? 'var(--camp-none)' : `var(--camp-${index % HUES})`;
}

/** The pattern of a camp's mark: 0 is full, 1 hollow, 2 half. */
export function campPattern(camp: string | null): number {
  const index = campIndex(camp);
  return index === null ? 1 : Math.floor(index / HUES);
}

function campIndex(camp: string | null): number | null {
  if (camp === null) return null;
  const index = labels.camps.indexOf(camp);
  return index < 0 ? null : index;
}

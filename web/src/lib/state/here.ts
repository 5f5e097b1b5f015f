import { location } from './location.svelte';

export type Changes = Record<string, string | null>;

/** The address of this page with parts of its query changed; null takes a part away. Which part of a list was shown is forgotten. */
export function here(changes: Changes): string {
  const url = new URL(location.url);
  url.searchParams.delete('offset');
  for (const [name, value] of Object.entries(changes)) {
    url.searchParams.delete(name);
    if (value !== null && value !== '') url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

/** A number in the query, such as `offset`; 0 where there is none. */
export function numberIn(name: string): number {
  const value = Number(location.query.get(name) ?? '0');
  return Number.isInteger(value) && value > 0 ? value : 0;
}

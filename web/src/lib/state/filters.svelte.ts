import { location } from './location.svelte';

/** The filters of every page, as the API names them. They live in the URL and nowhere else. */
export const MANY = ['outlet', 'camp', 'type'] as const;
export const ONE = ['begin', 'end', 'actor', 'place', 'q'] as const;
export type ManyFilter = (typeof MANY)[number];
export type OneFilter = (typeof ONE)[number];
export type FilterName = ManyFilter | OneFilter;

export type Query = Record<string, string | number | boolean | null | undefined | readonly string[]>;

class Filters {
  get outlet(): string[] {
    return location.query.getAll('outlet');
  }
  get camp(): string[] {
    return location.query.getAll('camp');
  }
  get type(): string[] {
    return location.query.getAll('type');
  }
  get begin(): string | null {
    return location.query.get('begin');
  }
  get end(): string | null {
    return location.query.get('end');
  }
  get actor(): string | null {
    return location.query.get('actor');
  }
  get place(): string | null {
    return location.query.get('place');
  }
  get q(): string | null {
    return location.query.get('q');
  }

  /** All that is set, for a request. */
  get query(): Query {
    const query: Query = {};
    for (const name of MANY) if (this[name].length > 0) query[name] = this[name];
    for (const name of ONE) if (this[name]) query[name] = this[name];
    return query;
  }
  get isAny(): boolean {
    return Object.keys(this.query).length > 0;
  }

  /** Another filter leaves other rows, so that lists begin anew. */
  set(name: FilterName, value: string | readonly string[] | null): void {
    location.update({ [name]: value, offset: null });
  }
  toggle(name: ManyFilter, value: string): void {
    const held = this[name];
    this.set(name, held.includes(value) ? held.filter((one) => one !== value) : [...held, value]);
  }
  clear(): void {
    location.update(Object.fromEntries([...MANY, ...ONE, 'offset'].map((name) => [name, null])));
  }
}

export const filters = new Filters();

/** An address of this app that keeps the filters; `extra` adds to the query or, with null, takes away. */
export function link(path: string, extra: Query = {}): string {
  const search = toSearch({ ...filters.query, ...extra });
  return search ? `${path}?${search}` : path;
}

/** A query string; what is null, undefined or '' is left out. */
export function toSearch(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'object') for (const one of value) search.append(name, one);
    else search.append(name, String(value));
  }
  return search.toString();
}

/** The reader at an article, or at words of it. */
export function readerLink(article: string, span?: { start: number; end: number } | null, record?: string): string {
  const base = `/reader/${encodeURIComponent(article)}`;
  const path = span ? `${base}/${span.start}-${span.end}` : base;
  return record === undefined ? path : `${path}?record=${encodeURIComponent(record)}`;
}

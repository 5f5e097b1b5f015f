import type { Component } from 'svelte';

import type { SharedKey } from './i18n/index.svelte';

export type Params = Readonly<Record<string, string>>;
export type View = Component<{ params: Params }>;

export interface Route {
  readonly name: string;
  /** `:name` takes one part of the path, `:name?` may be missing. */
  readonly pattern: string;
  readonly title: SharedKey;
  /** Fetches the code of the view when it is first needed. */
  readonly load: () => Promise<{ default: View | Component }>;
}

/** Every page of the app. A new view is a folder in `views/` and a line here. */
export const ROUTES: readonly Route[] = [
  { name: 'search', pattern: '/search', title: 'place.search', load: () => import('$views/search/Search.svelte') },
  { name: 'sources', pattern: '/sources', title: 'place.sources', load: () => import('$views/sources/Sources.svelte') },
  { name: 'help', pattern: '/help/:book?', title: 'place.help', load: () => import('$views/help/Help.svelte') },
  { name: 'overview', pattern: '/', title: 'place.overview', load: () => import('$views/overview/Overview.svelte') },
  {
    name: 'reader',
    pattern: '/reader/:id?/:span?',
    title: 'place.reader',
    load: () => import('$views/reader/Reader.svelte'),
  },
  { name: 'actors', pattern: '/actors', title: 'place.actors', load: () => import('$views/actors/Actors.svelte') },
  { name: 'actor', pattern: '/actors/:id', title: 'place.actors', load: () => import('$views/actor/Actor.svelte') },
  { name: 'places', pattern: '/places', title: 'place.places', load: () => import('$views/places/Places.svelte') },
  { name: 'place', pattern: '/places/:id', title: 'place.places', load: () => import('$views/place/Place.svelte') },
  { name: 'events', pattern: '/events', title: 'place.events', load: () => import('$views/events/Events.svelte') },
  { name: 'claims', pattern: '/claims', title: 'place.claims', load: () => import('$views/claims/Claims.svelte') },
  {
    name: 'accounts',
    pattern: '/accounts',
    title: 'place.accounts',
    load: () => import('$views/accounts/Accounts.svelte'),
  },
  { name: 'review', pattern: '/review', title: 'place.review', load: () => import('$views/review/Review.svelte') },
  {
    name: 'upload',
    pattern: '/upload/:job?',
    title: 'place.upload',
    load: () => import('$views/upload/Upload.svelte'),
  },
  { name: 'signin', pattern: '/signin', title: 'place.signin', load: () => import('$views/signin/SignIn.svelte') },
  { name: 'admin', pattern: '/admin', title: 'place.admin', load: () => import('$views/admin/Admin.svelte') },
  {
    name: 'settings',
    pattern: '/settings',
    title: 'place.settings',
    load: () => import('$views/settings/Settings.svelte'),
  },
];

/** The seven places of the bar, in order; `path` is where the place begins. */
export const PLACES: readonly { path: string; title: SharedKey }[] = [
  { path: '/', title: 'place.overview' },
  { path: '/reader', title: 'place.reader' },
  { path: '/actors', title: 'place.actors' },
  { path: '/events', title: 'place.events' },
  { path: '/claims', title: 'place.claims' },
  { path: '/accounts', title: 'place.accounts' },
  { path: '/review', title: 'place.review' },
];

/** What the foot of each page leads to. */
export const MORE: readonly { path: string; title: SharedKey }[] = [
  { path: '/places', title: 'place.places' },
  { path: '/sources', title: 'place.sources' },
  { path: '/upload', title: 'place.upload' },
  { path: '/help', title: 'place.help' },
  { path: '/settings', title: 'place.settings' },
];

export interface Found {
  readonly route: Route;
  readonly params: Params;
}

/** The route of a path with its parameters; null where nothing is. */
export function findRoute(path: string, routes: readonly Route[] = ROUTES): Found | null {
  for (const route of routes) {
    const params = match(route.pattern, path);
    if (params !== null) return { route, params };
  }
  return null;
}

function match(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (given.length > wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [index, piece] of wanted.entries()) {
    const value = given[index];
    if (!piece.startsWith(':')) {
      if (value !== piece) return null;
    } else if (value !== undefined) {
      params[piece.slice(1).replace('?', '')] = decoded(value);
    } else if (!piece.endsWith('?')) {
      return null;
    }
  }
  return params;
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

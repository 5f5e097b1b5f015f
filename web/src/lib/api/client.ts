import { type Query, toSearch } from '$lib/state/filters.svelte';

const PREFIX = '/api/v1';
const UNSAFE_HEADER = 'X-CSRF-Token';

/** What went wrong with a request, in a form that can be shown. */
export class ApiError extends Error {
  constructor(
    /** HTTP status; 0: there was no answer. */
    readonly status: number,
    /** The project's code (RW…); `offline` and `unreadable` are our own. */
    readonly code: string,
    message: string,
    readonly where: unknown = null,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

let csrfToken: string | null = null;

/** The token that unsafe requests carry; `/about` gives it. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** The address of a route: for links to exports, and for tests. */
export function apiUrl(route: string, query: Query = {}): string {
  const search = toSearch(query);
  return PREFIX + route + (search ? `?${search}` : '');
}

/** A part of a route made of something that may hold any letter. */
export const part = (text: string): string => encodeURIComponent(text);

async function answer<T>(request: Promise<Response>): Promise<T> {
  let response: Response;
  try {
    response = await request;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'offline', 'no answer');
  }
  if (response.status === 204) return undefined as T;
  const body = await bodyOf(response);
  if (response.ok) return body as T;
  throw errorOf(response.status, body);
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(response.status, 'unreadable', response.statusText);
  }
}

function errorOf(status: number, body: unknown): ApiError {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const code = typeof told['code'] === 'string' ? told['code'] : String(status);
  return new ApiError(status, code, typeof told['message'] === 'string' ? told['message'] : '', told['where'] ?? null);
}

/** Reads a route. `T` is a schema of `schema.d.ts`, by way of `types.ts`. */
export function get<T>(route: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return answer<T>(
    fetch(apiUrl(route, query), { headers: { Accept: 'application/json' }, ...(signal ? { signal } : {}) }),
  );
}

/** Sends something; `body` is JSON, or a form with files. */
export function send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', route: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (csrfToken !== null) headers[UNSAFE_HEADER] = csrfToken;
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  const content = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) };
  return answer<T>(fetch(apiUrl(route), { method, headers, ...content }));
}

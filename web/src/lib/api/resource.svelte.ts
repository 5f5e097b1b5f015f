import { ApiError, get } from './client';
import type { Query } from '$lib/state/filters.svelte';
import { AGAIN_MS, isBeingMade, making } from '$lib/state/making.svelte';

export interface Request {
  readonly route: string;
  readonly query?: Query;
}

/**
 * What a route answers, kept fresh while a component lives.
 *
 * Make it in the script of a component: `const events = resource<Page<EventRow>>(() => ({ route: '/events', query: filters.query }))`.
 * When what the function reads changes, the route is asked anew and the last answer stays until the new one is there.
 * The function may return null: then nothing is asked. An answer "not ready yet" is asked for again by itself.
 */
export class Resource<T> {
  data = $state.raw<T | null>(null);
  error = $state.raw<ApiError | null>(null);
  isLoading = $state(true);
  /** Whether the server is still making what was asked for; it is asked again until it is there. */
  isBeingMade = $derived(isBeingMade(this.error));
  #again = $state(0);

  constructor(request: () => Request | null) {
    let asked = '';
    $effect(() => {
      void this.#again;
      const wanted = request();
      if (wanted === null) {
        this.isLoading = false;
        return;
      }
      const key = wanted.route;
      if (key !== asked) this.data = null;
      asked = key;
      return this.#load(wanted);
    });
    $effect(() => {
      making.note(this, this.isBeingMade);
      return () => making.note(this, false);
    });
  }

  /** Asks anew. */
  reload(): void {
    this.#again += 1;
  }

  #load(wanted: Request): () => void {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.isLoading = true;
    get<T>(wanted.route, wanted.query, abort.signal).then(
      (data) => {
        this.data = data;
        this.error = null;
        this.isLoading = false;
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        this.error = error instanceof ApiError ? error : new ApiError(0, 'unreadable', String(error));
        this.isLoading = false;
        if (this.error.status === 503 || this.error.status === 429) timer = setTimeout(() => this.reload(), AGAIN_MS);
      },
    );
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }
}

export function resource<T>(request: () => Request | null): Resource<T> {
  return new Resource<T>(request);
}

import { get } from '$lib/api/client';
import type { Shown } from '$lib/api/types';

import type { Query } from './filters.svelte';
import { AGAIN_MS, isBeingMade } from './making.svelte';

interface Answer {
  shown: Shown;
}

/** What fits the filters, in numbers: for the filter line of every page. */
class ShownState {
  now = $state.raw<Shown | null>(null);

  /** Asks, until there is an answer; returns what gives the request up. */
  ask(query: Query): () => void {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      get<Answer>('/overview', query, abort.signal).then(
        (answer) => (this.now = answer.shown),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          this.now = null;
          if (isBeingMade(error)) timer = setTimeout(ask, AGAIN_MS);
        },
      );
    };
    ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }
}

export const shown = new ShownState();

import { get } from '$lib/api/client';
import type { Shown } from '$lib/api/types';

import type { Query } from './filters.svelte';

interface Answer {
  shown: Shown;
}

/** What fits the filters, in numbers: for the filter line of every page. */
class ShownState {
  now = $state.raw<Shown | null>(null);

  /** Asks anew; returns what gives the request up. */
  ask(query: Query): () => void {
    const abort = new AbortController();
    get<Answer>('/overview', query, abort.signal).then(
      (answer) => (this.now = answer.shown),
      () => {
        if (!abort.signal.aborted) this.now = null;
      },
    );
    return () => abort.abort();
  }
}

export const shown = new ShownState();

import type { Query } from '$lib/state/filters.svelte';
import { filters } from '$lib/state/filters.svelte';
import { here } from '$lib/state/here';
import { location } from '$lib/state/location.svelte';

export interface Range {
  readonly begin: string;
  readonly end: string;
}

/**
 * What is chosen on map and timeline. It lives in the address, beside the filters of every page.
 * Each picture is narrowed by what is chosen in the others, never by its own choice: so one sees what else there is.
 */
class Selection {
  /** A place of the map. */
  get at(): string | null {
    return location.query.get('at');
  }
  get range(): Range | null {
    const [begin, end] = [location.query.get('from'), location.query.get('until')];
    return begin !== null && end !== null ? { begin, end } : null;
  }
  /** To whom it is done: no filter of the other pages. */
  get recipient(): string | null {
    return location.query.get('recipient');
  }
  get isAny(): boolean {
    return this.at !== null || this.range !== null || this.recipient !== null;
  }

  get forMap(): Query {
    return { ...this.#common, ...this.#days };
  }
  get forTimeline(): Query {
    return { ...this.#common, ...this.#place };
  }
  get forList(): Query {
    return { ...this.#common, ...this.#place, ...this.#days };
  }
  get #common(): Query {
    return { ...filters.query, recipient: this.recipient };
  }
  get #place(): Query {
    return this.at === null ? {} : { place: this.at };
  }
  get #days(): Query {
    return this.range === null ? {} : { told_begin: this.range.begin, told_end: this.range.end };
  }

  /** Chooses a place, or lets go of it when it is chosen already. */
  hrefOfPlace(place: string): string {
    return here({ at: place === this.at ? null : place });
  }
  hrefOfRange(range: Range): string {
    const held = this.range;
    const isHeld = held?.begin === range.begin && held.end === range.end;
    return here({ from: isHeld ? null : range.begin, until: isHeld ? null : range.end });
  }
  choose(range: Range): void {
    location.go(here({ from: range.begin, until: range.end }));
  }
}

export const selection = new Selection();

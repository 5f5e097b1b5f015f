import { SvelteSet } from 'svelte/reactivity';

import { ApiError } from '$lib/api/client';

/** The API's code for what it is still making. */
const NOT_READY = 'RW954';

/** After so long what was not ready is asked for again. */
export const AGAIN_MS = 1500;

export const isBeingMade = (error: unknown): boolean => error instanceof ApiError && error.code === NOT_READY;

/** Who waits for what the server is still making: the frame of the page says so, once. */
class Making {
  readonly #waiting = new SvelteSet<object>();

  get isOn(): boolean {
    return this.#waiting.size > 0;
  }
  /** Notes whether somebody waits. */
  note(who: object, waits: boolean): void {
    if (waits) this.#waiting.add(who);
    else this.#waiting.delete(who);
  }
}

export const making = new Making();

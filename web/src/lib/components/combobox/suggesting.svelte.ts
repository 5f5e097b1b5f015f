/** One thing that a field offers. */
export interface Option {
  readonly key: string;
  /** What the field holds once it is chosen. */
  readonly label: string;
  /** What sort of thing it is. */
  readonly note?: string;
  /** Articles that have it; 0 is not shown. */
  readonly count?: number;
}
/** Gives what begins so; the signal gives the request up. */
export type Suggest<T extends Option> = (words: string, signal: AbortSignal) => Promise<readonly T[]>;

const PAUSE_MS = 150;

/** What fits what is being typed: asked for after a pause, and only the last answer counts. */
export class Suggesting<T extends Option> {
  options = $state.raw<readonly T[]>([]);
  #abort: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #suggest: Suggest<T>;

  constructor(suggest: Suggest<T>) {
    this.#suggest = suggest;
  }

  ask(words: string): void {
    this.#stop();
    const asked = words.trim();
    if (asked === '') this.options = [];
    else this.#timer = setTimeout(() => void this.#load(asked), PAUSE_MS);
  }

  clear(): void {
    this.#stop();
    this.options = [];
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = null;
  }

  async #load(words: string): Promise<void> {
    const abort = (this.#abort = new AbortController());
    let found: readonly T[];
    try {
      found = await this.#suggest(words, abort.signal);
    } catch {
      // The words themselves can be taken without.
      found = [];
    }
    if (!abort.signal.aborted) this.options = found;
  }
}

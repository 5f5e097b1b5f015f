import { get } from '$lib/api/client';
import type { CodeLabel, EntityLabel } from '$lib/api/types';

import { preferences } from './preferences.svelte';

/** Camps have ids of their own among the labels, for an actor may be called so, too. */
const CAMP = 'camp:';
const REMARK = / \(.*$/;

/** Names for ids, from the pack: fetched once, kept by the browser. An id stands for itself until they are there. */
class EntityLabels {
  #rows = $state.raw<Record<string, EntityLabel>>({});
  #asked = false;

  async load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      this.#rows = await get<Record<string, EntityLabel>>('/labels');
    } catch {
      // Ids stand for themselves; the next page asks again.
      this.#asked = false;
    }
  }

  row(id: string): EntityLabel | null {
    return this.#rows[id] ?? null;
  }
  /** The neutral label of an actor, place, outlet or camp, in the reader's language. */
  of(id: string): string {
    const row = this.#rows[id];
    return row === undefined ? id : row[preferences.language];
  }
  /** An outlet without the remark that its label has in brackets. */
  outlet(id: string): string {
    return this.of(id).replace(REMARK, '');
  }
  /** The camp of an actor or outlet, as the pack has it: the first where it has several. */
  camp(id: string): string | null {
    return this.#rows[id]?.camp?.[0] ?? null;
  }
  campName(camp: string): string {
    return this.of(CAMP + camp);
  }
  /** All camps of the pack. */
  readonly camps: readonly string[] = $derived(
    Object.keys(this.#rows)
      .filter((id) => id.startsWith(CAMP))
      .map((id) => id.slice(CAMP.length))
      .sort(),
  );
}

export const labels = new EntityLabels();

/** Names and meanings of the codes of the codebooks. */
class CodeLabels {
  #books = $state.raw<Record<string, Record<string, CodeLabel>>>({});
  #asked = false;

  async load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      this.#books = await get<Record<string, Record<string, CodeLabel>>>('/codebooks');
    } catch {
      this.#asked = false;
    }
  }

  get books(): Record<string, Record<string, CodeLabel>> {
    return this.#books;
  }
  row(book: string, code: string): CodeLabel | null {
    return this.#books[book]?.[code] ?? null;
  }
  /** What a code is called in whichever book has it; for filters, which do not say. */
  named(code: string): string {
    const book = Object.keys(this.#books).find((name) => this.#books[name]?.[code] !== undefined);
    return book === undefined ? code : this.of(book, code);
  }
  /** What a code is in words where no book names it: `CONSULT/third-party` is `third party`. */
  words(code: string): string {
    return code.split('/').pop()?.replaceAll(/[-_]/g, ' ').toLowerCase() ?? code;
  }
  /** What a code means, in the reader's language where the codebook tells it there. */
  meaning(row: CodeLabel): string {
    return (preferences.language === 'ar' ? row.definition_ar : null) ?? row.definition ?? '';
  }
  /** What a code is called; itself until the codebooks are there. */
  of(book: string, code: string): string {
    return this.row(book, code)?.[preferences.language] ?? this.words(code);
  }
}

export const codes = new CodeLabels();

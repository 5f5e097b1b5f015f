import { get, part } from '$lib/api/client';
import type { CodeLabel, EntityLabel } from '$lib/api/types';

import { preferences } from './preferences.svelte';

/** Camps have ids of their own among the labels, for an actor may be called so, too. */
const CAMP = 'camp:';
/** Codebooks whose codes the filter `type` takes. */
const TYPE_BOOKS = ['plover', 'relations', 'measures', 'loaded', 'roles'] as const;
const REMARK = / \(.*$/;

/**
 * Names for ids, from the pack. First those of what the articles mention, which are few; all of them when an id asks for one that is
 * not among these. An id stands for itself until they are there.
 */
class EntityLabels {
  #rows = $state.raw<Record<string, EntityLabel>>({});
  #isAsked = false;
  #isWhole = false;

  async load(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    try {
      this.#rows = await get<Record<string, EntityLabel>>('/labels/used');
    } catch {
      // What the articles mention is not known yet.
      await this.#loadAll();
    }
  }

  async #loadAll(): Promise<void> {
    if (this.#isWhole) return;
    this.#isWhole = true;
    try {
      this.#rows = await get<Record<string, EntityLabel>>('/labels');
    } catch {
      this.#isWhole = false;
    }
  }

  /** The row of an id; where it lacks one and only some are here, the rest is asked for. */
  #find(id: string): EntityLabel | undefined {
    const row = this.#rows[id];
    if (row === undefined && this.camps.length > 0) void this.#loadAll();
    return row;
  }

  row(id: string): EntityLabel | null {
    return this.#find(id) ?? null;
  }
  /** The neutral label of an actor, place, outlet or camp, in the reader's language. */
  of(id: string): string {
    const row = this.#find(id);
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

/** Names and meanings of the codes, a codebook at a time: each is fetched when a code of it is first shown. */
class CodeLabels {
  #books = $state.raw<Record<string, Record<string, CodeLabel>>>({});
  readonly #asked = new Set<string>();

  async #load(book: string): Promise<void> {
    if (this.#asked.has(book)) return;
    this.#asked.add(book);
    try {
      const rows = await get<Record<string, CodeLabel>>(`/codebooks/${part(book)}`);
      this.#books = { ...this.#books, [book]: rows };
    } catch {
      this.#asked.delete(book);
    }
  }

  /** All codes of a codebook; none until it is there. */
  book(name: string): Record<string, CodeLabel> {
    void this.#load(name);
    return this.#books[name] ?? {};
  }
  row(book: string, code: string): CodeLabel | null {
    return this.book(book)[code] ?? null;
  }
  /** What a type is called in whichever book of types has it; for filters, which do not say. */
  named(code: string): string {
    const book = TYPE_BOOKS.find((name) => this.row(name, code) !== null);
    return book === undefined ? this.words(code) : this.of(book, code);
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

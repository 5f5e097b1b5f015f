import { t } from '$lib/i18n/index.svelte';
import type { Query } from './filters.svelte';

/** A file that the page can be taken away as: a route under /exports, such as `events.csv`, with the filters. */
export interface ExportFile {
  readonly file: string;
  readonly query?: Query;
  /** What the link says; else the end of the file's name. */
  readonly label?: string;
  /** Another route that answers with what is wanted; its query is `query` alone. */
  readonly route?: string;
}

interface Told {
  readonly title: string;
  readonly exports: readonly ExportFile[];
}

/** What the page at hand says of itself to the shell: title of the window, files for the corner. */
class PageState {
  #told = $state.raw<Told>({ title: '', exports: [] });

  get exports(): readonly ExportFile[] {
    return this.#told.exports;
  }
  get title(): string {
    const name = t('app.name');
    return this.#told.title ? `${this.#told.title} · ${name}` : name;
  }
  tell(told: Told): void {
    this.#told = told;
  }
}

export const page = new PageState();

/** Call it once in the script of a view; the function is asked again when what it reads changes. */
export function usePage(tell: () => { title: string; exports?: readonly ExportFile[] }): void {
  $effect(() => {
    const { title, exports = [] } = tell();
    page.tell({ title, exports });
  });
}

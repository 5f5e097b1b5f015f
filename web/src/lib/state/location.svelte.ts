/** Where the reader is: the address bar as state. */
class Location {
  #url = $state.raw(new URL(window.location.href));

  constructor() {
    addEventListener('popstate', () => (this.#url = new URL(window.location.href)));
  }

  get url(): URL {
    return this.#url;
  }
  get path(): string {
    return this.#url.pathname;
  }
  get query(): URLSearchParams {
    return this.#url.searchParams;
  }

  /** Goes to an address of this app; a new entry of the history unless `replace`. */
  go(href: string, options: { replace?: boolean } = {}): void {
    const url = new URL(href, this.#url);
    if (url.href === this.#url.href) return;
    const isNewPage = url.pathname !== this.#url.pathname;
    history[options.replace ? 'replaceState' : 'pushState'](null, '', url);
    this.#url = url;
    if (isNewPage && !options.replace) scrollTo(0, 0);
  }

  /** Changes parts of the query; null and '' take a part away. */
  update(changes: Record<string, string | readonly string[] | null>, options: { replace?: boolean } = {}): void {
    const url = new URL(this.#url);
    for (const [name, value] of Object.entries(changes)) {
      url.searchParams.delete(name);
      const values = value === null || value === '' ? [] : typeof value === 'string' ? [value] : value;
      for (const one of values) url.searchParams.append(name, one);
    }
    this.go(url.href, options);
  }
}

export const location = new Location();

/** Lets plain links move within the app: real addresses, no reload. */
export function followLinks(root: Document): () => void {
  function onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const anchor = (event.target as Element | null)?.closest('a');
    if (!anchor?.href || anchor.target || anchor.hasAttribute('download')) return;
    const url = new URL(anchor.href);
    if (url.origin !== window.location.origin || url.pathname.startsWith('/api/')) return;
    if (url.hash && url.pathname === window.location.pathname && url.search === window.location.search) return;
    event.preventDefault();
    location.go(url.href);
  }
  root.addEventListener('click', onClick);
  return () => root.removeEventListener('click', onClick);
}

/** What wants to stand beside a line of the text. */
export interface MarginItem {
  readonly id: string;
  /** Where its line is, in pixels from the top. */
  readonly wanted: number;
  readonly height: number;
}

/** Where each item stands: beside its line, or as far below as those before it need. Never one over another. */
export function layOut(items: readonly MarginItem[], gap: number): { tops: Map<string, number>; bottom: number } {
  const tops = new Map<string, number>();
  let bottom = 0;
  for (const item of [...items].sort((one, other) => one.wanted - other.wanted)) {
    const top = tops.size === 0 ? Math.max(0, item.wanted) : Math.max(item.wanted, bottom + gap);
    tops.set(item.id, top);
    bottom = top + item.height;
  }
  return { tops, bottom };
}

/**
 * Code points and UTF-16 units: the only place where the two are turned into each other.
 *
 * Riwaya counts code points, JavaScript strings count UTF-16 units; they part at the first emoji.
 */
export class Offsets {
  readonly text: string;
  /** Code points above U+FFFF, each by its own code-point offset: every one shifts what follows by a unit. */
  readonly #wide: number[] = [];
  readonly length: number;

  constructor(text: string) {
    this.text = text;
    let point = 0;
    for (const character of text) {
      if (character.length === 2) this.#wide.push(point);
      point += 1;
    }
    this.length = point;
  }

  /** The UTF-16 index of a code point; offsets past the ends are moved to the ends. */
  unit(point: number): number {
    const inside = Math.min(Math.max(point, 0), this.length);
    return inside + countBelow(this.#wide, inside);
  }

  /** The code point at, or holding, a UTF-16 index. */
  point(unit: number): number {
    const inside = Math.min(Math.max(unit, 0), this.text.length);
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.unit(middle) <= inside) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The words of a half-open range of code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

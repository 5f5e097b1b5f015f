import { Offsets } from './offsets';

/** Words that are selected, as a half-open range of code points. */
export interface Selected {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where they end on the screen. */
  readonly box: DOMRect;
}

/** What is selected inside an element whose pieces bear the code point that they begin at (`data-start`); null where no word is. */
export function selectedIn(root: HTMLElement, selection: Selection | null): Selected | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const [first, last] = [
    pointAt(range.startContainer, range.startOffset),
    pointAt(range.endContainer, range.endOffset),
  ];
  if (first === null || last === null) return null;
  const text = range.toString();
  const [before, after] = [text.length - text.trimStart().length, text.length - text.trimEnd().length];
  const [start, end] = [first + before, last - after];
  const box = [...range.getClientRects()].pop() ?? range.getBoundingClientRect();
  return start < end ? { start, end, text: text.trim(), box } : null;
}

/** The code point at a place in the document; null where it belongs to no piece. */
function pointAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? (node.childNodes[offset] ?? node.lastChild ?? node) : node;
  const piece = (element instanceof Element ? element : element.parentElement)?.closest<HTMLElement>('[data-start]');
  if (piece === null || piece === undefined) return null;
  const inside = document.createRange();
  inside.setStart(piece, 0);
  inside.setEnd(node, offset);
  return Number(piece.dataset['start']) + new Offsets(inside.toString()).length;
}

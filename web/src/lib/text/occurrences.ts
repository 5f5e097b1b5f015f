import { Offsets } from './offsets';

/** Where words stand in a text, as half-open ranges of code points; at most so many. */
export function occurrences(text: string, words: string, most: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (words === '') return found;
  const offsets = new Offsets(text);
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + words.length)) {
    found.push({ start: offsets.point(at), end: offsets.point(at + words.length) });
  }
  return found;
}

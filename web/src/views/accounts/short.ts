/** Letters of a quotation that a cell shows before it is opened. */
const MOST = 56;

/** The first words of a long quotation, cut between words; an ellipsis tells of the rest. */
export function shortened(text: string, most = MOST): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim()];
  if (letters.length <= most) return letters.join('');
  const head = letters.slice(0, most).join('');
  const cut = head.lastIndexOf(' ');
  return `${cut > most / 2 ? head.slice(0, cut) : head}…`;
}

/** Fields in which two statements differ, as `src/riwaya/compare` names them. */
export const FIELDS = [
  'actor',
  'blamed',
  'figure',
  'figures too far apart for a later toll',
  'figures too far apart for one toll',
  'harm',
  'holder',
  'how far',
  'known',
  'measure',
  'occurrence',
  'place',
  'rate',
  'source',
  'span of the count',
  'taken by',
  'time',
] as const;
export type Field = (typeof FIELDS)[number];

/** What stands alone between two semicolons. */
export const FLAGS = [
  'planned / come about',
  'a further state',
  'told later in other words',
  'one source',
  'one says that it did not',
  'one text gives both on one word',
  'else the same words',
] as const;
export type Flag = (typeof FLAGS)[number];

export type ReasonPart =
  | { kind: 'sides'; field: Field; sides: [string, string] }
  | { kind: 'told'; sides: [string, string] }
  | { kind: 'flag'; flag: Flag }
  | { kind: 'same_figure'; figure: string }
  | { kind: 'shared' | 'too_little'; words: string[] }
  | { kind: 'sense'; cosine: number }
  | { kind: 'weighed'; chance: number; features: string }
  | { kind: 'tests'; relation: string }
  | { kind: 'other'; text: string };

export const COMMA = ', ';
const APART = '; ';
const BETWEEN = ' / ';
const NO_WORDS: readonly string[] = ['none', 'no word'];
const DAY = /^\d{4}(-\d{2}){0,2}$/;
/** What stands for the day of an article without one. */
export const UNDATED = 'None';
const SAME_FIGURE = ', the same figure ';

/** The parts of a verdict's reason; what has no known form is kept as `other`. */
export const partsOf = (reason: string): ReasonPart[] => reason.split(APART).flatMap(partOf);

function partOf(text: string): ReasonPart[] {
  const flag = FLAGS.find((one) => one === text);
  if (flag !== undefined) return [{ kind: 'flag', flag }];
  const cut = text.indexOf(': ');
  if (cut < 0) return [withoutField(text)];
  const [name, value] = [text.slice(0, cut), text.slice(cut + 2)];
  const field = FIELDS.find((one) => one === name);
  return field === undefined ? [named(name, value, text)] : ofField(field, value, text);
}

function withoutField(text: string): ReasonPart {
  const sense = /^likeness in sense (-?[\d.]+)$/.exec(text);
  if (sense !== null) return { kind: 'sense', cosine: Number(sense[1]) };
  const sides = pair(text);
  if (sides?.every((one) => DAY.test(one) || one === UNDATED)) return { kind: 'told', sides };
  return { kind: 'other', text };
}

function named(name: string, value: string, text: string): ReasonPart {
  switch (name) {
    case 'shared words':
      return { kind: 'shared', words: wordsOf(value) };
    case 'too little shared':
      return { kind: 'too_little', words: wordsOf(value) };
    case 'tests say':
      return { kind: 'tests', relation: value };
    case 'weighed': {
      const [chance = '', ...features] = value.split(COMMA);
      return { kind: 'weighed', chance: Number.parseFloat(chance) / 100, features: features.join(COMMA).trim() };
    }
    default:
      return { kind: 'other', text };
  }
}

/** Both sides of a field, with what is said behind them. */
function ofField(field: Field, value: string, text: string): ReasonPart[] {
  const [told = value, figure] = value.split(SAME_FIGURE);
  const words = `${COMMA}else the same words` as const;
  const isSameElse = told.endsWith(words);
  const sides = pair(isSameElse ? told.slice(0, -words.length) : told);
  if (sides === null) return [{ kind: 'other', text }];
  const parts: ReasonPart[] = [{ kind: 'sides', field, sides }];
  if (isSameElse) parts.push({ kind: 'flag', flag: 'else the same words' });
  if (figure !== undefined) parts.push({ kind: 'same_figure', figure });
  return parts;
}

function pair(text: string): [string, string] | null {
  const [left, right, ...more] = text.split(BETWEEN);
  return left === undefined || right === undefined || more.length > 0 ? null : [left, right];
}

const wordsOf = (value: string): string[] => (NO_WORDS.includes(value) ? [] : value.split(COMMA));

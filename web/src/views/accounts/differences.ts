import type { Schemas } from '$lib/api/types';

export type Item = Schemas['Item'];
export type Line = Schemas['AccountLine'];
export type Question = Schemas['Question'];
export type VerdictRow = Schemas['VerdictRow'];

/**
 * How an answer stands to those of the other columns: `agreed` by all that answer, `shared` by some, `apart` from all of them,
 * or `alone`, where nobody else answers what could be compared.
 */
export type Stand = 'agreed' | 'shared' | 'apart' | 'alone';

/** The outlet's own voice (`riwaya.compare.account_items.OWN`): two outlets that both speak themselves do not agree by that. */
const OWN = 'own';

type Pairing = (one: Item, other: Item) => boolean;
const sameKey: Pairing = (one, other) => one.key === other.key;
const always: Pairing = () => true;

/** By question: which answers may be held against each other, and which of them say the same. */
const RULES: Record<Question, { compares: Pairing; agrees: Pairing }> = {
  what: { compares: (one, other) => one.code !== null && other.code !== null, agrees: sameType },
  who: { compares: always, agrees: sameKey },
  whom: { compares: always, agrees: sameKey },
  where: { compares: always, agrees: sameKey },
  when: { compares: always, agrees: shareADay },
  how_many: { compares: (one, other) => one.code === other.code, agrees: shareAFigure },
  outcome: { compares: (one, other) => one.code === other.code, agrees: sameKey },
  word_of: { compares: (one, other) => one.key !== OWN && other.key !== OWN, agrees: sameKey },
  names: { compares: (one, other) => one.entity !== null && one.entity === other.entity, agrees: sameKey },
  loaded: { compares: sameKey, agrees: sameKey },
};

function sameType(one: Item, other: Item): boolean {
  return one.code?.split('/')[0] === other.code?.split('/')[0];
}

function shareADay(one: Item, other: Item): boolean {
  if (one.begin === null || other.begin === null) return false;
  return one.begin <= (other.end ?? other.begin) && other.begin <= (one.end ?? one.begin);
}

function shareAFigure(one: Item, other: Item): boolean {
  const [mine, theirs] = [boundsOf(one), boundsOf(other)];
  return mine !== null && theirs !== null && mine.low <= theirs.high && theirs.low <= mine.high;
}

/** What a figure allows; a bound that the words leave open is infinite. */
function boundsOf(item: Item): { low: number; high: number } | null {
  if (item.claim === null) return null;
  const { value, low, high } = item.claim;
  if (value === null && low === null && high === null) return null;
  return { low: low ?? -Infinity, high: high ?? Infinity };
}

/** How one answer of a line stands to the answers of the other columns. */
export function standOf(line: Line, column: number, item: Item): Stand {
  const { compares, agrees } = RULES[line.question];
  let [told, agreed] = [0, 0];
  for (const [index, cell] of line.cells.entries()) {
    if (index === column) continue;
    const comparable = cell.filter((other) => compares(item, other));
    if (comparable.length === 0) continue;
    told += 1;
    if (comparable.some((other) => agrees(item, other))) agreed += 1;
  }
  if (told === 0) return 'alone';
  if (agreed === told) return 'agreed';
  return agreed > 0 ? 'shared' : 'apart';
}

/** Whether the columns differ in a line: some answer stands apart. */
export function differs(line: Line): boolean {
  return line.cells.some((cell, column) => cell.some((item) => standOf(line, column, item) === 'apart'));
}

const OPPOSED: Partial<Record<VerdictRow['relation'], readonly Question[]>> = {
  figure_contradiction: ['how_many'],
  actor_contradiction: ['who'],
  occurrence_denied: ['outcome', 'what'],
  outcome_contradiction: ['outcome'],
  place_contradiction: ['where'],
  time_contradiction: ['when'],
};

export const isOpposed = (verdict: VerdictRow): boolean => OPPOSED[verdict.relation] !== undefined;

/** Contradictions, then updates, then agreement; what does not compare comes last. */
export function byWeight(verdicts: readonly VerdictRow[]): VerdictRow[] {
  const weight = (one: VerdictRow): number =>
    isOpposed(one) ? 0 : one.relation === 'figure_update' ? 1 : one.relation === 'agreement' ? 2 : 3;
  return [...verdicts].sort((one, other) => weight(one) - weight(other));
}

/** Whether a verdict says that the words of an answer contradict those of another article. */
export function isContradicted(question: Question, item: Item, verdicts: readonly VerdictRow[]): boolean {
  return verdicts.some(
    (verdict) =>
      OPPOSED[verdict.relation]?.includes(question) === true &&
      [verdict.left, verdict.right].some((side) =>
        item.cited.some((one) => one.article === side.article && one.start < side.end && side.start < one.end),
      ),
  );
}

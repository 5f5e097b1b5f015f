import { codes } from '$lib/state/labels.svelte';

import { figureWords } from './figures';

const MEASURES = 'measures';
const PERCENT = 'percent';
const SHARES = 'share';
/** As `Figure` in `src/riwaya/compare/statements.py` writes itself: a hedge, a value or bounds, what it counts. */
const FORM =
  /^(?:(about|more_than|at_least|less_than|at_most|several|dozens|hundreds|thousands) ?)?(?:([\d.e+]+?)?(\.\.)([\d.e+]+)?|([\d.e+]+))? ?([a-z_]+)?$/;
/** What the codes of a plain count have behind the kind that they count. */
const COUNTS = [
  '',
  '_counted',
  '_carried_out',
  '_recorded',
  '_found',
  '_reached',
  '_held',
  '_issued',
  '_adopted',
  '_set',
  '_won',
];
/** Codes of counts that are not called after their kind. */
const CALLED: Readonly<Record<string, string>> = {
  time: 'duration',
  times: 'occurrences',
  money: 'amount_of_money',
  area: 'area_measured',
  share_of_persons: 'share_of_population',
  multiple: 'growth_factor',
  batch: 'batch_rank',
};

/** A figure of a reason: its value with its hedge, and what it counts; null for what it does not say. */
export interface ReasonFigure {
  value: string;
  counted: string | null;
}

/** Reads a figure; null where the text has no figure's form. */
export function readFigure(text: string): ReasonFigure | null {
  const found = FORM.exec(text);
  if (found === null || text === '') return null;
  const [, comparator = null, low, , high, exact, what = null] = found;
  const unit = what === PERCENT || what?.startsWith(SHARES) ? PERCENT : null;
  const value = figureWords({ value: read(exact), low: read(low), high: read(high), unit, comparator });
  return { value, counted: what === null || what === PERCENT ? null : measureWords(what) };
}

const read = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** A measure, or a kind of things that are counted, as the codebook calls it. */
function measureWords(what: string): string {
  const book = codes.book(MEASURES);
  const code = [CALLED[what] ?? what, ...COUNTS.map((one) => what + one)].find((one) => one in book);
  return codes.of(MEASURES, code ?? what);
}

/** Below this our model is not sure; the record is drawn as tentative. */
export const TENTATIVE_BELOW = 0.6;

/** The score of a record that has one. */
export function scoreOf(record: object): number | null {
  return 'score' in record && typeof record.score === 'number' ? record.score : null;
}

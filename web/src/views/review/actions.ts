import { acceptance, type Decision, merging, rejection, type Saying, splitting } from './decision';

export type ActionName = 'accept' | 'correct' | 'reject' | 'merge' | 'split' | 'roles' | 'dismiss';

/** What can be said of a decision, by key of the keyboard. */
export interface Action {
  readonly name: ActionName;
  readonly key: string;
  /** What it says; null: it opens something, or takes back. */
  readonly saying: Saying | null;
}

/** The answers that a decision takes, in the order of the buttons. */
export function actionsOf(decision: Decision): Action[] {
  if (decision.proposal !== undefined) return proposalActions(decision, decision.proposal.kind === 'add');
  const isRecord = decision.layer !== null;
  const all: (Action | null)[] = [
    isRecord ? { name: 'accept', key: 'a', saying: acceptance(decision) } : null,
    isRecord ? { name: 'correct', key: 'c', saying: null } : null,
    isRecord ? { name: 'reject', key: 'x', saying: rejection(decision) } : null,
    decision.sort === 'link' || canMerge(decision) ? { name: 'merge', key: 'm', saying: merging(decision) } : null,
    decision.layer === 'events' ? { name: 'roles', key: 'p', saying: null } : null,
    splitting(decision) === null ? null : { name: 'split', key: 's', saying: splitting(decision) },
  ];
  return all.filter((one) => one !== null);
}

/** A proposal becomes a judgement as it is or with other labels, or it is set aside. */
function proposalActions(decision: Decision, isNew: boolean): Action[] {
  const accept: Action = { name: 'accept', key: 'a', saying: acceptance(decision) };
  const correct: Action[] = isNew ? [{ name: 'correct', key: 'c', saying: null }] : [];
  return [accept, ...correct, { name: 'dismiss', key: 'x', saying: null }];
}

/** An event may belong to a happening that the machine did not see. */
export const canMerge = (decision: Decision): boolean => decision.layer === 'events' && decision.cluster !== null;

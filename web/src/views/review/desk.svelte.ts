import { ApiError, part, send } from '$lib/api/client';
import type { Judgement, Schemas } from '$lib/api/types';
import { signature } from '$lib/state/signature.svelte';

import type { Decision, Saying } from './decision';

export type Preview = Schemas['Preview'];

/** A judgement that is being taken: what is proposed, what it would change, what has been said so far. */
export class DeskState {
  proposed = $state.raw<Saying | null>(null);
  preview = $state.raw<Preview | null>(null);
  error = $state.raw<ApiError | null>(null);
  isBusy = $state(false);
  /** What was said of the decisions of this visit, by their keys. */
  said = $state.raw<ReadonlyMap<string, Judgement>>(new Map());
  /** Who set proposals of this visit aside, by the keys of their decisions. */
  dismissed = $state.raw<ReadonlyMap<string, string>>(new Map());
  note = $state('');
  /** Counts what was saved and taken back, so that lists can ask anew. */
  changes = $state(0);
  #last: string | null = null;

  saidOf(decision: Decision): Judgement | null {
    return this.said.get(decision.key) ?? null;
  }

  /** Asks what a judgement would change; nothing is stored. */
  async propose(saying: Saying | null): Promise<void> {
    if (saying === null || signature.isMissing) return;
    this.cancel();
    this.proposed = saying;
    await this.#run(async () => {
      const preview = await send<Preview>('POST', '/judgements/preview', this.#signed(saying));
      if (this.proposed === saying) this.preview = preview;
    });
  }

  cancel(): void {
    this.proposed = null;
    this.preview = null;
    this.error = null;
  }

  /** Stores what is proposed, under the key of what it is said of; whether that worked. */
  async save(key: string): Promise<boolean> {
    const saying = this.proposed;
    if (saying === null || this.isBusy) return false;
    return this.#run(async () => {
      const { judgement } = await send<Schemas['Taken']>('POST', '/judgements', this.#signed(saying));
      this.#keep(key, judgement);
      this.note = '';
      this.cancel();
    });
  }

  /** Sets what a second reader proposes aside; whether that worked. */
  async dismiss(decision: Decision): Promise<boolean> {
    const { proposal } = decision;
    if (proposal === undefined || signature.isMissing || this.isBusy) return false;
    return this.#run(async () => {
      await send<Schemas['Proposal']>('POST', `/proposals/${part(proposal.id)}/dismiss`, { by: signature.by });
      this.dismissed = new Map([...this.dismissed, [decision.key, signature.by ?? '']]);
      this.#last = decision.key;
      this.changes += 1;
    });
  }

  async #reopen(key: string): Promise<void> {
    await this.#run(async () => {
      await send<Schemas['Proposal']>('POST', `/proposals/${part(key)}/reopen`, { by: signature.by });
      this.dismissed = new Map([...this.dismissed].filter(([one]) => one !== key));
      this.#last = [...this.said.keys(), ...this.dismissed.keys()].pop() ?? null;
      this.changes += 1;
    });
  }

  /** Whether something was said in this visit, and not taken back. */
  isDecided(key: string): boolean {
    return this.said.has(key) || this.dismissed.has(key);
  }

  /** Takes back what was said of a decision, or what was said last. */
  async undo(decision: Decision | null): Promise<void> {
    const key = decision !== null && this.isDecided(decision.key) ? decision.key : this.#last;
    if (key !== null && this.dismissed.has(key)) return this.#reopen(key);
    const judgement = key === null ? undefined : this.said.get(key);
    if (key === null || judgement === undefined) return;
    await this.undoOne(judgement.id, key);
  }

  async undoOne(id: string, key: string | null = null): Promise<boolean> {
    return this.#run(async () => {
      await send<Judgement>('POST', `/judgements/${part(id)}/undo`, { by: signature.by });
      const left = new Map([...this.said].filter(([one, held]) => one !== key && held.id !== id));
      this.said = left;
      this.#last = [...left.keys()].pop() ?? null;
      this.changes += 1;
    });
  }

  #keep(key: string, judgement: Judgement): void {
    this.said = new Map([...this.said, [key, judgement]]);
    this.#last = key;
    this.changes += 1;
  }

  #signed(saying: Saying): Saying {
    const note = this.note.trim();
    return { ...saying, by: signature.by, note: note === '' ? null : note };
  }

  async #run(work: () => Promise<void>): Promise<boolean> {
    this.isBusy = true;
    this.error = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.error = error instanceof ApiError ? error : new ApiError(0, 'unreadable', String(error));
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}

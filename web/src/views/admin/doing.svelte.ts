import { ApiError } from '$lib/api/client';

/** Something that is sent, whether it goes on, and what went wrong with it. */
export class Doing {
  error = $state.raw<ApiError | null>(null);
  isBusy = $state(false);

  /** Does it; whether it worked. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    this.isBusy = true;
    this.error = null;
    try {
      await work();
      return true;
    } catch (problem) {
      this.error = problem instanceof ApiError ? problem : new ApiError(0, 'unreadable', String(problem));
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}

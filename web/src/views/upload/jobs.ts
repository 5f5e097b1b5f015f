import type { Schemas } from '$lib/api/types';

type Job = Schemas['Job'];

/** Whether a job still goes on. */
export const isOpen = (job: Job): boolean => job.state === 'queued' || job.state === 'running';

/** Whether it ended before all was looked at. */
export const brokeOff = (job: Job): boolean => !isOpen(job) && job.state !== 'done';

/** What is safe after a job that did not take everything in. */
export function safetyOf(job: Job): 'safe' | 'safe_done' | 'safe_none' | null {
  if (isOpen(job)) return null;
  const read = job.new + job.updated + job.unchanged;
  if (brokeOff(job)) return read > 0 ? 'safe' : 'safe_none';
  if (job.refused === 0) return null;
  return read > 0 ? 'safe_done' : 'safe_none';
}

/** Issues by the file or article that they are of, in the order in which they came. */
export function byPlace(job: Job): { where: string; issues: Job['issues'] }[] {
  const found = new Map<string, Job['issues']>();
  for (const issue of job.issues) found.set(issue.where, [...(found.get(issue.where) ?? []), issue]);
  return [...found].map(([where, issues]) => ({ where, issues }));
}

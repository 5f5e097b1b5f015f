import type { Schemas } from '$lib/api/types';

export type FrameRow = Schemas['FrameRow'];
export const ROLES = ['protagonist', 'antagonist', 'innocent'] as const;
export type CastRole = (typeof ROLES)[number];

export interface Casting {
  /** By what is named: an outlet, or a month. */
  readonly group: string;
  readonly counts: Readonly<Record<CastRole, number>>;
  readonly without: number;
}

const MONTH = '2018-03'.length;
export const outletOf = (row: FrameRow): string => row.article.outlet ?? '';
export const monthOf = (row: FrameRow): string | null => row.article.published?.slice(0, MONTH) ?? null;

/** Frames counted by group and role, in the order of the names of the groups. */
export function castings(rows: readonly FrameRow[], groupOf: (row: FrameRow) => string | null): Casting[] {
  const held = new Map<string, Record<string, number>>();
  for (const row of rows) {
    const group = groupOf(row);
    if (group === null) continue;
    const counts = held.get(group) ?? {};
    counts[row.frame.role] = (counts[row.frame.role] ?? 0) + 1;
    held.set(group, counts);
  }
  return [...held.keys()].sort().map((group) => {
    const counts = held.get(group) ?? {};
    const of = (role: CastRole): number => counts[role] ?? 0;
    return {
      group,
      counts: { protagonist: of('protagonist'), antagonist: of('antagonist'), innocent: of('innocent') },
      without: counts['none'] ?? 0,
    };
  });
}

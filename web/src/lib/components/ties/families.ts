import type { Schemas } from '$lib/api/types';

type Partner = Schemas['Partner'];

/** What one does to another, in four families: PLOVER's four quads. */
export const FAMILIES = ['fights', 'accuses', 'helps', 'talks'] as const;
export type Family = (typeof FAMILIES)[number];

/** Types of PLOVER by family, as the quads of the codebook have them. */
export const TYPES: Readonly<Record<Family, readonly string[]>> = {
  fights: ['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION', 'PROTEST'],
  accuses: ['ACCUSE', 'THREATEN', 'REJECT', 'REQUEST'],
  helps: ['AID', 'COOPERATE', 'RETREAT'],
  talks: ['CONSULT', 'SUPPORT', 'AGREE', 'CONCEDE'],
};

export interface Tie {
  readonly entity: string;
  readonly count: number;
  /** The types that are counted, for the link to their sentences. */
  readonly types: readonly string[];
}
export interface FamilyTies {
  readonly family: Family;
  /** Who does it to the one in the middle. */
  readonly to: readonly Tie[];
  /** To whom the one in the middle does it. */
  readonly from: readonly Tie[];
}

/** Ties of one actor by family and direction, the strongest first; families without any are left out. */
export function tiesOf(partners: readonly Partner[], most: number): FamilyTies[] {
  return FAMILIES.map((family) => {
    const mine = partners.filter((one) => TYPES[family].includes(one.type));
    return { family, to: gathered(mine, 'suffers').slice(0, most), from: gathered(mine, 'does').slice(0, most) };
  }).filter((one) => one.to.length + one.from.length > 0);
}

function gathered(partners: readonly Partner[], side: 'does' | 'suffers'): Tie[] {
  const held = new Map<string, { count: number; types: string[] }>();
  for (const one of partners) {
    if (one[side] === 0) continue;
    const tie = held.get(one.entity) ?? { count: 0, types: [] };
    held.set(one.entity, { count: tie.count + one[side], types: [...tie.types, one.type] });
  }
  return [...held]
    .map(([entity, tie]) => ({ entity, ...tie }))
    .sort((one, other) => other.count - one.count || one.entity.localeCompare(other.entity));
}

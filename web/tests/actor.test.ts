import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { FAMILIES, TYPES, tiesOf } from '$lib/components/ties/families';
import { castings, type FrameRow, monthOf, outletOf } from '$views/actor/casting';

const partner = (entity: string, type: string, does: number, suffers: number) => ({
  entity,
  type,
  does,
  suffers,
  articles: 1,
});

describe('ties of an actor', () => {
  it('stand in families by what is done, the strongest first', () => {
    const found = tiesOf(
      [partner('a', 'ASSAULT', 1, 0), partner('b', 'COERCE', 3, 0), partner('b', 'ASSAULT', 1, 2)],
      5,
    );
    expect(found).toEqual([
      {
        family: 'fights',
        to: [{ entity: 'b', count: 2, types: ['ASSAULT'] }],
        from: [
          { entity: 'b', count: 4, types: ['COERCE', 'ASSAULT'] },
          { entity: 'a', count: 1, types: ['ASSAULT'] },
        ],
      },
    ]);
  });

  it('know each type of event once', () => {
    const types = FAMILIES.flatMap((family) => TYPES[family]);
    expect([types.length, new Set(types).size]).toEqual([16, 16]);
  });

  it('stand in the families of the quads of the codebook', () => {
    const book = readFileSync(new URL('../../packs/codebooks/plover.yaml', import.meta.url), 'utf8');
    const quads: Record<string, string[]> = {};
    let code = '';
    for (const line of book.split('\n')) {
      code = /^ {2}- \{?(?: *)code: ([A-Z]+)/.exec(line)?.[1] ?? code;
      const quad = /^ {2}[- ].*quad: (\d)/.exec(line)?.[1];
      if (quad !== undefined) quads[quad] = [...(quads[quad] ?? []), code];
    }
    const [talks, helps, accuses, fights] = ['1', '2', '3', '4'].map((quad) => quads[quad]?.sort());
    expect({ talks, helps, accuses, fights }).toEqual(
      Object.fromEntries(FAMILIES.map((family) => [family, [...TYPES[family]].sort()])),
    );
  });

  it('are few', () => {
    const many = Array.from({ length: 20 }, (_, index) => partner(`p${index}`, 'AID', 1, 0));
    expect(tiesOf(many, 5)[0]?.from.length).toBe(5);
  });
});

describe('roles in which an actor is cast', () => {
  const frame = (outlet: string | null, published: string | null, role: string) =>
    ({ article: { outlet, published }, frame: { role } }) as unknown as FrameRow;

  it('are counted by outlet and by month', () => {
    const rows = [
      frame('b', '2018-03-01', 'antagonist'),
      frame('a', '2018-03-09', 'none'),
      frame('b', null, 'antagonist'),
    ];
    expect(castings(rows, outletOf).map((one) => [one.group, one.counts.antagonist, one.without])).toEqual([
      ['a', 0, 1],
      ['b', 2, 0],
    ]);
    expect(castings(rows, monthOf).map((one) => [one.group, one.counts.antagonist])).toEqual([['2018-03', 1]]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';

import { partsOf } from '$lib/words/reason-parts';
import { reasonPieces } from '$lib/words/reasons';

const preferences = vi.hoisted(() => ({ language: 'en', digits: 'latn' }));
vi.mock('$lib/state/preferences.svelte', () => ({ preferences }));
vi.mock('$lib/state/labels.svelte', () => ({
  labels: { of: (id: string) => id.toUpperCase() },
  codes: {
    book: () => ({ persons_evacuated: {}, things_counted: {} }),
    of: (_book: string, code: string) => code.replaceAll('_', ' '),
  },
}));

const UNSEEN = /[\u2068\u2069]/g;
const words = (reason: string): string[] => reasonPieces(reason).map((one) => one.words.replace(UNSEEN, ''));

describe('the reasons of verdicts', () => {
  it.each([
    'actor: isis / syr-army-saa, rus-mil',
    'blamed: isis / sdf',
    'figure: more_than 9500 persons_evacuated / about 8000 persons_evacuated; source: rus-reconciliation / outlet',
    'figure: 3603 fighters_neutralised / dozens 20000..99999; 2018-03-19 / None',
    'figure: 94 percent / 95 percent; one source',
    'figure: 4 things / 5 things; one text gives both on one word',
    'figures too far apart for one toll: 5 persons_killed / 90 persons_killed',
    'harm: none / 3 persons_killed, 4 persons_wounded',
    'holder: isis / not told',
    'how far: enters / starts, total; 2018-03-19 / 2018-03-21',
    'how far: nears / not told; one says that it did not',
    'known: not known / told',
    'measure: 10 things / 6 soldiers_killed',
    'occurrence: asserted / denied',
    'place: حلب / aleppo, else the same words',
    'planned / come about; 2018-03-19 / 2018-03-21',
    'rate: 5 persons_killed / 7 persons_killed',
    'shared words: حلب, شرق; likeness in sense 0.48',
    'span of the count: 2018-02-18..2018-03-17 / not told',
    'taken by: isis / sdf',
    'time: 2018-03-15 / 2018-03-16, the same figure about 100 persons_killed',
    'told later in other words; 2018-03-19 / 2018-03-21; likeness in sense 0.31',
    'too little shared: no word',
    'weighed: 41%, both_total +1.7, days +0.2; tests say: agreement; shared words: none',
    'weighed: 41%, ; tests say: agreement; a further state; 2018-03-19 / 2018-03-21',
  ])('are understood: %s', (reason) => {
    expect(partsOf(reason).filter((one) => one.kind === 'other')).toEqual([]);
  });

  beforeEach(() => (preferences.language = 'en'));

  it('put figures with what they count, and names for ids', () => {
    const reason =
      'figure: more_than 9500 persons_evacuated / about 8000 persons_evacuated; source: rus-reconciliation / outlet';
    expect(words(reason)).toEqual([
      'persons evacuated: more than 9,500 / about 8,000',
      "on whose word: RUS-RECONCILIATION / the outlet's own voice",
    ]);
    expect(words('figure: 94 percent / dozens 20..99 things')).toEqual(['figures: 94% / 20 to 99 (things counted)']);
  });

  it('put signs and days in Arabic', () => {
    preferences.language = 'ar';
    expect(words('how far: nears / starts, total; 2017-09-06 / 2017-09-10')).toEqual([
      'إلى أي حد: اقترب / بدأ، حتى حينه',
      'نُشرا: 6 أيلول 2017 / 10 أيلول 2017',
    ]);
  });

  it('keep the features that outweighed the tests apart', () => {
    const [weighed, tests] = reasonPieces('weighed: 41%, both_total +1.7, days +0.2; tests say: agreement');
    expect(weighed).toEqual({
      words: 'weighed by features, 41% of the chances',
      machine: 'both_total +1.7, days +0.2',
    });
    expect(tests?.words).toBe('the tests alone would say: agree');
  });

  it('stay as they are where they have no known form', () => {
    expect(words('a person said so: Lina')).toEqual(['a person said so: Lina']);
  });
});

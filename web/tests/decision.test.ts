import { describe, expect, it } from 'vitest';

import { actionsOf } from '$views/review/actions';
import {
  acceptance,
  addition,
  correction,
  type Decision,
  labelsOf,
  participation,
  placeParts,
  splitting,
} from '$views/review/decision';
import { daysNear, nearestFirst } from '$views/review/nearby';
import { byPlace, safetyOf } from '$views/upload/jobs';
import { textOf } from '$views/upload/handing';
import { shortened } from '$views/accounts/short';

const event: Decision = {
  key: 'a:e1',
  sort: 'event',
  layer: 'events',
  places: ['a:e1'],
  now: { type: 'ASSAULT', mode: null, acled: 'Attack', polarity: 'affirmed', modality: 'asserted' },
  evidence: [],
  reason: '',
  score: 0.4,
  cluster: { id: 'c-1', mentions: 2 },
};
const link: Decision = { ...event, sort: 'link', layer: null, now: {}, places: ['a:1-2', 'b:3-4'], cluster: null };

describe('what is sent for an answer', () => {
  it('confirms all labels as they are, for a type alone lets its codes go', () => {
    expect(acceptance(event)?.labels).toEqual({
      type: 'ASSAULT',
      acled: 'Attack',
      polarity: 'affirmed',
      modality: 'asserted',
    });
  });
  it('says only what was changed', () => {
    expect(correction(event, { ...event.now, modality: 'possible' })?.labels).toEqual({ modality: 'possible' });
  });
  it('confirms where nothing was changed', () => {
    expect(correction(event, { ...event.now })).toEqual(acceptance(event));
  });
  it('splits an event from its cluster by id, and two mentions by their places', () => {
    expect(splitting(event)).toEqual({ say: 'split', places: ['a:e1'], clusters: ['c-1'] });
    expect(splitting(link)).toEqual({ say: 'not_same', places: ['a:1-2', 'b:3-4'] });
  });
  it('offers for two mentions only one happening or two', () => {
    expect(actionsOf(link).map((one) => one.key)).toEqual(['m', 's']);
    expect(actionsOf(event).map((one) => one.key)).toEqual(['a', 'c', 'x', 'm', 'p', 's']);
  });
  it('gives a name its role in an event, or none', () => {
    expect(participation('a:b', 'e1', 'm2', null)).toEqual({
      say: 'wrong',
      places: ['a:b:e1', 'a:b:m2'],
      layer: 'participants',
      labels: { role: null },
    });
    expect(placeParts('a:b:e1')).toEqual({ article: 'a:b', rest: 'e1' });
  });
  it('adds a record with the labels that have a value', () => {
    expect(addition('a:1-2', 'events', { type: 'AID', mode: null }).labels).toEqual({ type: 'AID' });
  });
  it('reads the labels of a record as texts', () => {
    expect(labelsOf('quantities', { value: 46, comparator: null })).toEqual({ value: '46', comparator: null });
  });
});

describe('what a second reader proposes', () => {
  const proposal = { id: 'p-1', kind: 'add', model: 'm', host: 'h:1', at: '2026-11-27', was: {}, party: null };
  const added: Decision = { ...event, key: 'p-1', sort: 'proposal', places: ['a:1-2'], cluster: null, proposal };
  it('becomes a judgement that names it, as it is or with other labels', () => {
    const now = { ...added, now: { type: 'AID', mode: null } };
    expect(acceptance(now)).toEqual({
      say: 'add',
      places: ['a:1-2'],
      layer: 'events',
      proposal: 'p-1',
      labels: { type: 'AID' },
    });
    expect(correction(now, { type: 'COERCE' })?.labels).toEqual({ type: 'COERCE' });
  });
  it('says other labels, or that nothing is there', () => {
    const other = { ...added, now: { role: 'actor' }, layer: 'participants' };
    const wrong = { ...other, proposal: { ...proposal, kind: 'wrong_label' } };
    expect(acceptance(wrong)).toMatchObject({ say: 'wrong', labels: { role: 'actor' }, proposal: 'p-1' });
    const none = { ...added, proposal: { ...proposal, kind: 'no_record' } };
    expect(acceptance(none)).toEqual({ say: 'no_record', places: ['a:1-2'], layer: 'events', proposal: 'p-1' });
  });
  it('is accepted, corrected where it is new, or set aside', () => {
    expect(actionsOf(added).map((one) => one.name)).toEqual(['accept', 'correct', 'dismiss']);
    const wrong = { ...added, proposal: { ...proposal, kind: 'wrong_label' } };
    expect(actionsOf(wrong).map((one) => one.key)).toEqual(['a', 'x']);
  });
});

describe('what was handed in', () => {
  const job = { state: 'done', new: 1, updated: 0, unchanged: 0, refused: 1, issues: [] } as never;
  it('says what is safe where something was refused or broke off', () => {
    expect(safetyOf(job)).toBe('safe_done');
    expect(safetyOf({ ...(job as object), state: 'interrupted' } as never)).toBe('safe');
    expect(safetyOf({ ...(job as object), new: 0 } as never)).toBe('safe_none');
    expect(safetyOf({ ...(job as object), refused: 0 } as never)).toBeNull();
  });
  it('groups remarks by file in their order', () => {
    const issues = ['b', 'a', 'b'].map((where) => ({ where, line: null, code: 'RW101', message: '' }));
    const found = byPlace({ issues } as never);
    expect(found.map((one) => [one.where, one.issues.length])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
  it('sends a text code point for code point, and leaves out what is empty', () => {
    const about = { outlet: ' ', published: '', by: 'Lena' };
    expect(textOf({ text: ' نص\n', title: '', url: '' }, about)).toEqual({
      text: ' نص\n',
      title: null,
      url: null,
      outlet: null,
      published: null,
      by: 'Lena',
    });
  });
});

describe('happenings to merge with', () => {
  it('are looked for some days round the one given, also over the end of a month', () => {
    expect(daysNear('2018-03-01')).toEqual({ told_begin: '2018-02-26', told_end: '2018-03-04' });
    expect(daysNear(null)).toEqual({ told_begin: null, told_end: null });
  });
  it('come nearest first, those without a day last', () => {
    const rows = [{ begin: null }, { begin: '2018-03-09' }, { begin: '2018-03-04' }];
    expect(nearestFirst(rows, '2018-03-05').map((one) => one.begin)).toEqual(['2018-03-04', '2018-03-09', null]);
  });
});

describe('short quotations', () => {
  it('end between words and say that more follows', () => {
    expect(shortened('one two three four', 12)).toBe('one two…');
    expect(shortened('one two', 12)).toBe('one two');
  });
});

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('../src/lib/styles/tokens.css', import.meta.url), 'utf8');
const AA = 4.5;
const WORDS = /^--(ink|accent|warn|layer-|camp-)/;
const GROUNDS = ['--paper', '--paper-sunk', '--paper-raised', '--accent-wash'];

/** Custom properties of the first rule with a selector. */
function tokens(selector: string): Map<string, string> {
  const block = CSS.slice(CSS.indexOf(`${selector} {`)).split('}')[0] as string;
  return new Map([...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6})/g)].map((hit) => [hit[1] as string, hit[2] as string]));
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red as number) + 0.7152 * (green as number) + 0.0722 * (blue as number);
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return ((high as number) + 0.05) / ((low as number) + 0.05);
}

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('the %s theme', (_name, selector) => {
  const all = tokens(selector);
  const words = [...all.keys()].filter((name) => WORDS.test(name) && !GROUNDS.includes(name));

  it.each(words)('keeps %s readable on every ground', (name) => {
    const colour = all.get(name) as string;
    const low = GROUNDS.filter((ground) => contrast(colour, all.get(ground) as string) < AA);
    expect(low).toEqual([]);
  });

  it('keeps words on the accent readable', () => {
    expect(contrast(all.get('--on-accent') as string, all.get('--accent') as string)).toBeGreaterThanOrEqual(AA);
  });
});

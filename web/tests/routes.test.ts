import { describe, expect, it } from 'vitest';

import { findRoute, type Route } from '$lib/routes';

const route = (name: string, pattern: string): Route => ({
  name,
  pattern,
  title: 'place.reader',
  load: () => Promise.reject(new Error('not in this test')),
});
const ROUTES = [route('home', '/'), route('reader', '/reader/:id?/:span?'), route('actor', '/actors/:id')];
const found = (path: string) => {
  const hit = findRoute(path, ROUTES);
  return hit && [hit.route.name, hit.params];
};

describe('routes', () => {
  it('give the parts of a path by name', () => {
    expect(found('/reader/a1/20-31')).toEqual(['reader', { id: 'a1', span: '20-31' }]);
  });

  it('leave out what may be missing', () => {
    expect(found('/reader')).toEqual(['reader', {}]);
  });

  it('read ids with slashes and Arabic letters', () => {
    expect(found('/actors/%D8%A3%2Fb')).toEqual(['actor', { id: 'أ/b' }]);
  });

  it('find nothing where a part is missing or too much', () => {
    expect([found('/actors'), found('/actors/a/b'), found('/nowhere')]).toEqual([null, null, null]);
  });
});

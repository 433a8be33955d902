import { expect, test } from 'vitest';
import { followPage } from '../../src/tracking/page-lifecycle.ts';
import { fakePage } from './fake-page.ts';

function followed(hasFinished = false) {
  const page = fakePage();
  const done: string[] = [];
  followPage(page.window, {
    save: () => done.push('save'),
    finish: () => done.push('finish'),
    hasFinished: () => hasFinished,
    reload: () => done.push('reload'),
  });
  return { page, done };
}

test.each([
  ['hidden', ['save']],
  ['freeze', ['save']],
  ['visible', []],
  ['leave', ['finish']],
  ['cache', ['save']],
  ['return', []],
] as const)('%s leads to %j', (event, expected) => {
  const { page, done } = followed();
  page[event]();
  expect(done).toEqual(expected);
});

test('a page that comes back after its session has ended opens a new one', () => {
  const { page, done } = followed(true);
  page.load();
  expect(done).toEqual([]);
  page.return();
  expect(done).toEqual(['reload']);
});

test('nothing is listened to that keeps a page from being restored', () => {
  expect([...followed().page.heard].sort()).toEqual(['freeze', 'pagehide', 'pageshow', 'visibilitychange']);
});

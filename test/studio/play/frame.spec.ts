import { describe, expect, test } from 'vitest';
import { scorm2004 } from '../../../src/tracking/scorm/scorm2004.ts';
import type { Standing } from '../../../src/tracking/tracker.ts';
import { contentName } from '../../../src/studio/play/frame/content-scripts.ts';
import { memoryStorage, schemeAnswer } from '../../../src/studio/play/frame/device.ts';
import { isFrameMessage, isPlayMessage } from '../../../src/studio/play/frame/messages.ts';
import { createRunTime } from '../../../src/studio/play/frame/run-time.ts';

const standing: Standing = {
  suspendData: 'c3.saved',
  location: 'warm-galley.what-now',
  completion: 'incomplete',
  success: 'unknown',
  score: null,
  progress: 0.5,
  objectives: [{ id: 'LO1', description: 'Look', completion: 'incomplete', success: 'unknown', score: 40 }],
  taken: { version: '1.0.0', fingerprint: 'ab'.repeat(32), language: 'en' },
};

describe('to the player’s own tracker the run-time is an LMS', () => {
  const begin = (suspendData: string) => {
    const said: string[] = [];
    const api = createRunTime({
      suspendData: () => suspendData,
      onSave: (data) => said.push(data),
      onClose: () => said.push('closed'),
    });
    return { tracker: scorm2004(api as never), api, said };
  };

  test('which holds what earlier sessions have left', async () => {
    const { tracker } = begin('c3.before');
    expect(await tracker.launch()).toMatchObject({
      learner: { id: 'studio' },
      mode: 'normal',
      credit: true,
      suspendData: 'c3.before',
      earned: { completion: 'incomplete', success: 'unknown' },
      passMark: null,
    });
  });

  test('which takes saves and decisions, and tells of each save', async () => {
    const { tracker, api, said } = begin('');
    await tracker.launch();
    tracker.record({
      ...{ id: 'warm-galley.a-smell', description: 'What do you do?', objectives: [], at: 0, latency: 2 },
      ...{ type: 'choice', options: ['look'], response: ['look'], correct: [['look']], result: 'correct' },
    });
    expect(await tracker.save(standing)).toBe(true);
    expect(said.at(-1)).toBe('c3.saved');
    expect(Number(api.GetValue('cmi.interactions._count'))).toBeGreaterThan(0);
    expect(api.GetValue('cmi.objectives._count')).toBe('1');
    expect(await tracker.finish({ ...standing, suspendData: 'c3.last' })).toBe(true);
    expect(said.slice(-2)).toEqual(['c3.last', 'closed']);
  });

  test('which is open once', () => {
    const { api } = begin('');
    expect([api.GetValue('cmi.mode'), api.GetLastError()]).toEqual(['', '122']);
    expect([api.SetValue('cmi.exit', 'suspend'), api.GetLastError()]).toEqual(['false', '132']);
    expect([api.Commit(), api.GetLastError()]).toEqual(['false', '142']);
    expect([api.Terminate(), api.GetLastError()]).toEqual(['false', '112']);
    expect(api.Initialize()).toBe('true');
    expect([api.Initialize(), api.GetLastError()]).toEqual(['false', '103']);
    expect([api.GetValue('cmi.suspend_data'), api.GetLastError()]).toEqual(['', '0']);
    expect([api.GetValue('cmi.scaled_passing_score'), api.GetLastError()]).toEqual(['', '403']);
  });
});

test('only scripts of content are answered from memory', () => {
  const base = 'file:///C:/studio/player/frame.html';
  const name = (path: string) => contentName(new URL(path, base).href, base);
  expect(name('content/course.js')).toBe('course');
  expect(name('content/fr/scenarios/window-seat.js?1764155566')).toBe('fr/scenarios/window-seat');
  expect(name('parts.js')).toBeUndefined();
  expect(name('content/logo.svg')).toBeUndefined();
  expect(contentName('https://other.example/content/course.js', base)).toBeUndefined();
});

test('a query for light or dark is answered, and no other', () => {
  expect(schemeAnswer('(prefers-color-scheme: dark)', 'dark')).toBe(true);
  expect(schemeAnswer(' (prefers-color-scheme:dark)', 'light')).toBe(false);
  expect(schemeAnswer('(prefers-reduced-motion: reduce)', 'dark')).toBeUndefined();
});

test('what is stored lasts as long as the page', () => {
  const storage = memoryStorage();
  storage.setItem('a', '1');
  storage.setItem('b', '2');
  expect([storage.length, storage.key(0), storage.getItem('b'), storage.getItem('c')]).toEqual([
    2,
    'a',
    '2',
    null,
  ]);
  storage.removeItem('a');
  expect([storage.length, storage.key(0), storage.key(1)]).toEqual([1, 'b', null]);
  storage.clear();
  expect(storage.length).toBe(0);
});

test('messages of others are told from our own', () => {
  for (const data of [null, undefined, 7, 'crosscheck-play', {}, { type: 'webpackOk' }, []]) {
    expect(isPlayMessage(data)).toBe(false);
    expect(isFrameMessage(data)).toBe(false);
  }
  expect(isPlayMessage({ type: 'crosscheck-play' })).toBe(true);
  expect(isFrameMessage({ type: 'crosscheck-saved' })).toBe(true);
});

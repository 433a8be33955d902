import { describe, expect, test } from 'vitest';
import { ar } from '../../src/player/language/ar.ts';
import { en } from '../../src/player/language/en.ts';
import { fr } from '../../src/player/language/fr.ts';

type Words = string | ((...args: unknown[]) => string);

/** Every word or phrase of a language, by its path. */
function wordsOf(value: unknown, path = ''): [string, Words][] {
  if (typeof value !== 'object' || value === null) return [[path, value as Words]];
  return Object.entries(value).flatMap(([key, below]) =>
    wordsOf(below, path === '' ? key : `${path}.${key}`),
  );
}

/** Numbers that no phrase has of itself. All are alike to a count in fives. */
const some = [41, 42, 43];
const say = (words: Words, ...args: unknown[]) => (typeof words === 'string' ? words : words(...args));
const english = wordsOf(en);
const others = { fr: wordsOf(fr), ar: wordsOf(ar) };
const languages = ['fr', 'ar'] as const;

describe.each(languages)('%s', (language) => {
  const told = others[language];

  test('says everything that English says, with the same details', () => {
    const shape = ([path, words]: [string, Words]) => `${path} ${typeof words}`;
    expect(told.map(shape).sort()).toEqual(english.map(shape).sort());
    const byPath = new Map(told);
    const lost = english.flatMap(([path, words]) => {
      const [theirs, ours] = [say(words, ...some), say(byPath.get(path)!, ...some)];
      return [...theirs.matchAll(/\d+/g)].filter(([n]) => !ours.includes(n)).map(([n]) => `${path}: ${n}`);
    });
    expect(lost).toEqual([]);
  });

  test('leaves no English', () => {
    const same = { fr: ['Crosscheck', 'Version', 'Questions', 'Acceptable'], ar: ['Crosscheck'] }[language];
    const byPath = new Map(english);
    const left = told.flatMap(([path, words]) => {
      const ours = say(words, ...some);
      const isEnglish = ours === say(byPath.get(path)!, ...some) && /\p{L}/u.test(ours);
      return isEnglish && !same.includes(ours) ? [`${path}: ${ours}`] : [];
    });
    expect(left).toEqual([]);
  });

  test.each([0, 1, 2, 3, 5, 11, 100])('says something sensible of %i', (n) => {
    for (const [path, words] of told) {
      if (typeof words === 'string') continue;
      const said = words(n, n, n);
      expect(said, path).toBe(said.trim());
      expect(said, path).toMatch(/^(?!.*(undefined|null|NaN|\[object|=>| {2})).+$/);
    }
  });
});

test('French keeps its punctuation on the line, and its own apostrophe and quotation marks', () => {
  for (const [path, words] of others.fr) expect(say(words, ...some), path).not.toMatch(/ [:;?!»%]|« |['"]/);
  for (const [path, words] of others.fr)
    expect(say(words, ...some), path).not.toMatch(/[^\s][:;?!»%]|«[^\s]/);
});

test('Arabic is written in Arabic letters, with its own punctuation and the digits of crew documents', () => {
  for (const [path, words] of others.ar) {
    const said = say(words, ...some);
    if (/\p{L}/u.test(said) && said !== ar.product) expect(said, path).toMatch(/\p{Script=Arabic}/u);
    expect(said.replace('AIN', '').replace(ar.product, ''), path).not.toMatch(/[A-Za-z,;?"'ـ٠-٩]/);
  }
});

test.each([
  [0, '0 partie faite sur 8'],
  [1, '1 partie faite sur 8'],
  [2, '2 parties faites sur 8'],
])('French counts %i: %s', (n, said) => {
  expect(fr.map.partsDone(n, 8)).toBe(said);
});

test.each([
  [0, '0 دقيقة'],
  [1, 'دقيقة واحدة'],
  [2, 'دقيقتان'],
  [3, '3 دقائق'],
  [10, '10 دقائق'],
  [11, '11 دقيقة'],
  [99, '99 دقيقة'],
  [100, '100 دقيقة'],
  [103, '103 دقائق'],
])('Arabic counts %i: %s', (n, said) => {
  expect(ar.minutes(n)).toBe(said);
});

test.each([
  [4, '5 seconds', '5\u00a0secondes', '5 ثوان'],
  [90, '90 seconds', '90\u00a0secondes', '90 ثانية'],
  [118, '2 min', '2\u00a0min', 'دقيقتان'],
  [123, '2 min 5 s', '2\u00a0min\u00a05\u00a0s', 'دقيقتان و5 ثوان'],
  [240, '4 min', '4\u00a0min', '4 دقائق'],
])('time is counted in fives: %i s', (seconds, ...said) => {
  expect([en, fr, ar].map(({ timeLimit }) => timeLimit.time(seconds))).toEqual(said);
});

test('a percentage has its sign where each language puts it', () => {
  expect(en.ending.percent(80)).toBe('80%');
  expect(fr.ending.percent(80)).toBe('80\u202f%');
  expect(ar.ending.percent(80)).toBe('80\u200e%\u200e');
});

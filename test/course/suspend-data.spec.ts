import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshProgress, skip, type Progress } from '../../src/course/progress.ts';
import { readSuspendData, suspendDataOverhead, writeSuspendData } from '../../src/course/suspend-data.ts';
import type { Part } from '../../src/course/schema.ts';
import { arbitraryCourse } from './arbitrary-progress.ts';

const numRuns = 300;

const parts: Part[] = [
  { type: 'module', id: 'looking' },
  { type: 'scenario', id: 'late-boarding' },
];
const halfway: Progress = {
  ...freshProgress,
  at: 'late-boarding',
  modules: { looking: { page: 3, read: true } },
  scenarios: {
    'late-boarding': {
      attempts: 2,
      underWay: true,
      best: 79,
      objectives: { LO3: 100 },
      first: { reported: false, hits: 3, missed: 1, falseAlarms: 2 },
      trail: 'AbCd-_',
    },
  },
};

test('a learner who comes back finds all of their progress', () => {
  fc.assert(
    fc.property(arbitraryCourse, ({ parts: all, progress }) => {
      expect(readSuspendData(all, writeSuspendData(all, progress))).toEqual(progress);
    }),
    { numRuns },
  );
});

test('saved data is of characters that no LMS changes, and no longer than was reckoned with', () => {
  fc.assert(
    fc.property(arbitraryCourse, ({ parts: all, progress }) => {
      const text = writeSuspendData(all, progress);
      expect(text).toMatch(/^[A-Za-z0-9_.~-]+$/);
      const tested = Object.fromEntries(
        Object.entries({ ...progress.scenarios, ...progress.assessments }).map(([id, { objectives }]) => [
          id,
          Object.keys(objectives).length,
        ]),
      );
      const trails = Object.values(progress.scenarios).reduce((sum, { trail }) => sum + trail.length, 0);
      expect(text.length).toBeLessThanOrEqual(suspendDataOverhead(all, tested) + trails);
    }),
    { numRuns },
  );
});

test('what an LMS has cut off or changed is not taken for progress', () => {
  const change = fc.record({
    at: fc.nat(),
    by: fc.string({ minLength: 1, maxLength: 2, unit: 'grapheme-ascii' }),
  });
  fc.assert(
    fc.property(arbitraryCourse, fc.nat(), change, ({ parts: all, progress }, end, { at, by }) => {
      const text = writeSuspendData(all, progress);
      expect(readSuspendData(all, text.slice(0, end % text.length))).toBeUndefined();
      const start = at % text.length;
      const changed = text.slice(0, start) + by + text.slice(start + by.length);
      if (changed !== text) expect(readSuspendData(all, changed)).toBeUndefined();
      expect(readSuspendData(all, `${text} `)).toBeUndefined();
    }),
    { numRuns },
  );
});

test('text of another program is not taken for progress', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String(),
    fc.json(),
    fc.string().map((s) => `c2.${s}`),
  );
  fc.assert(
    fc.property(text, (foreign) => {
      expect(readSuspendData(parts, foreign)).toBeUndefined();
    }),
    { numRuns },
  );
});

test.each(['', 'c2.', 'c2', '.', '~', 'undefined', 'null', '\uD800', 'c2.--.AAAA'])(
  'nor is %j',
  (foreign) => {
    expect(readSuspendData(parts, foreign)).toBeUndefined();
  },
);

test('data of another version is left alone', () => {
  const text = writeSuspendData(parts, halfway);
  expect(text).toMatch(/^c3\./);
  expect(readSuspendData(parts, text.replace('c3.', 'c2.'))).toBeUndefined();
});

test('parts that have been put in another order, added or taken out cost no other part its progress', () => {
  fc.assert(
    fc.property(arbitraryCourse, fc.nat(), ({ parts: all, progress }, at) => {
      const text = writeSuspendData(all, progress);
      expect(readSuspendData([...all].reverse(), text)).toEqual(progress);
      const gone = all[at % all.length]!.id;
      const without = <T>(record: Readonly<Record<string, T>>) =>
        Object.fromEntries(Object.entries(record).filter(([id]) => id !== gone));
      expect(
        readSuspendData(
          all.filter(({ id }) => id !== gone),
          text,
        ),
      ).toEqual({
        at: progress.at === gone ? null : progress.at,
        modules: without(progress.modules),
        scenarios: without(progress.scenarios),
        assessments: without(progress.assessments),
        skipped: [],
      });
    }),
    { numRuns },
  );
});

test('a part that has not been begun takes no room', () => {
  const text = writeSuspendData(parts, freshProgress);
  expect(text.length).toBeLessThan(10);
  expect(readSuspendData(parts, text)).toEqual(freshProgress);
});

test('a learner on the course page stays there, whatever the parts are called', () => {
  // Its short form in saved data is two hyphens.
  const odd: Part[] = [{ type: 'module', id: 'part-969' }];
  expect(readSuspendData(odd, writeSuspendData(odd, freshProgress))!.at).toBeNull();
});

test('from 31 attempts on they are no longer counted', () => {
  const many = {
    ...freshProgress,
    scenarios: { 'late-boarding': { ...halfway.scenarios['late-boarding']!, attempts: 64 } },
  };
  const after = readSuspendData(parts, writeSuspendData(parts, many));
  expect(after!.scenarios['late-boarding']).toEqual({
    ...halfway.scenarios['late-boarding'],
    attempts: 31,
  });
});

test('a course of a hundred begun parts leaves most of the 4,096 characters to the decisions', () => {
  const hundred = Array.from({ length: 100 }, (_, i): Part => ({ type: 'scenario', id: `part-${i}` }));
  expect(suspendDataOverhead(hundred, {})).toBeLessThan(1200);
});

test('results by objective are exact, and of objectives beyond the twelfth none is kept', () => {
  const objectives = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`LO${i + 1}`, 100 - i]));
  const scenario = { ...halfway.scenarios['late-boarding']!, objectives };
  const text = writeSuspendData(parts, { ...halfway, scenarios: { 'late-boarding': scenario } });
  const { LO13, LO14, ...kept } = objectives;
  expect([LO13, LO14]).toEqual([88, 87]);
  expect(readSuspendData(parts, text)!.scenarios['late-boarding']!.objectives).toEqual(kept);
});

test('what a learner has skipped stays skipped, begun or not, until they take it all the same', () => {
  for (const progress of [freshProgress, { ...halfway, scenarios: {} }, halfway]) {
    for (const { id } of parts) {
      const text = writeSuspendData(parts, skip(progress, id));
      expect(text).toMatch(/^[A-Za-z0-9_.~-]+$/);
      const isDone = progress === halfway || (id === 'looking' && progress !== freshProgress);
      expect(readSuspendData(parts, text)!.skipped).toEqual(isDone ? [] : [id]);
    }
  }
});

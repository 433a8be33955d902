import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { checkScenario } from '../../../src/scenario/check/check.ts';
import { isError } from '../../../src/scenario/check/problem.ts';
import { begin, compile, stepOf } from '../../../src/scenario/compile.ts';
import { explore } from '../../../src/scenario/explore/explore.ts';
import { sampleScenario } from '../sample-scenario.ts';
import { fileWith } from './place.ts';

// Random content now and then has as many states as are looked at before the checker gives up.
vi.setConfig({ testTimeout: 60_000 });

/** What a trainer can rely on, whatever the text is. */
function holdsFor(text: string): void {
  const { scenario, problems } = checkScenario(text);
  expect(scenario === undefined).toBe(problems.some(isError));
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  let before = { line: 1, column: 1 };
  for (const { line, column, message, remedy } of problems) {
    expect(line > before.line || (line === before.line && column >= before.column)).toBe(true);
    expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
    expect(message).not.toBe('');
    expect(remedy).not.toBe('');
    before = { line, column };
  }
  if (!scenario) return;
  expect(stepOf(begin(compile(scenario)))).toBe(scenario.start);
  const explored = explore(scenario);
  expect(explored).toMatchObject({ complete: true, stuck: new Set() });
  if (explored.complete) expect(explored.bestScore).toBeGreaterThan(0);
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

const awkward = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '');

test('any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), holdsFor), { numRuns: 300 });
});

test('text that looks like JSON', () => {
  const pieces =
    '{|}|[|]|"a"|"|:|,|1|-|.|e|true|nul| |\n|\r|\t|\u00a0|\u2028|\ufeff|\\|\\u12|/|//|/*|*/|\0|🧳'.split('|');
  const text = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));
  fc.assert(fc.property(text, holdsFor), { numRuns: 1000 });
});

test('any JSON', () => {
  const value = fc.jsonValue({ noUnicodeString: false }).map((json) => JSON.stringify(json));
  fc.assert(fc.property(value, holdsFor), { numRuns: 300 });
});

test('the sample with some of its text cut out or put elsewhere', () => {
  const sample = fileWith(() => undefined);
  const place = fc.nat(sample.length);
  const piece = fc.oneof(fc.constant(''), fc.string({ unit: 'binary' }), fc.tuple(place, fc.nat(80)));
  fc.assert(
    fc.property(place, fc.nat(30), piece, (at, cut, given) => {
      const put = typeof given === 'string' ? given : sample.slice(given[0], given[0] + given[1]);
      holdsFor(sample.slice(0, at) + put + sample.slice(at + cut));
    }),
    { numRuns: 500 },
  );
});

/** Every place in a JSON value, as the object or list that it is in and its name there. */
function* placesIn(value: unknown): Generator<[holder: Record<string, unknown>, name: string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    yield [value as Record<string, unknown>, name];
    yield* placesIn(child);
  }
}

type Edit = (holder: Record<string, unknown>, name: string, other: unknown) => void;

/** Defines, since to assign to `__proto__` is not to have a property of that name. */
const put = (holder: object, name: string, value: unknown) =>
  Reflect.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>((holder, name) => Reflect.deleteProperty(holder, name)),
  fc.constant<Edit>((holder, name, other) => (holder[name] = other)),
  awkward.map<Edit>((word) => (holder, name) => (holder[name] = word)),
  awkward.map<Edit>((word) => (holder, name) => put(holder, word, holder[name])),
  fc.jsonValue().map<Edit>((value) => (holder, name) => (holder[name] = value)),
);

test('the sample with some of its values dropped, swapped, renamed or replaced', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }), (edits) => {
      const scenario = sampleScenario();
      for (const [change, at, from] of edits) {
        const places = [...placesIn(scenario)];
        const [holder, name] = places[at % places.length]!;
        const [other, otherName] = places[from % places.length]!;
        change(holder, name, structuredClone(other[otherName]));
      }
      holdsFor(JSON.stringify(scenario, null, 2));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['prototype', true],
  ['constructor', false],
  ['__proto__', false],
])('a step called %s', (name, taken) => {
  const text = fileWith(() => undefined).replaceAll('"galley"', `"${name}"`);
  holdsFor(text);
  expect(checkScenario(text).problems.length === 0).toBe(taken);
});

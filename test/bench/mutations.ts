/** Valid scenario files, damaged in the ways in which files get damaged, or are damaged on purpose. */
import { sampleScenario } from '../scenario/sample-scenario.ts';

type Random = () => number;
type Holder = Record<string, unknown>;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const names = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'],
  ...['then', 'length', 'id', 'type', 'when', 'next', '', ' ', '\u0000', '🧳', 'a'.repeat(5000)],
];
const numbers = [1e308, -1e308, 2 ** 53, -(2 ** 53), 1e-320, 0.5, -0, 2 ** 31, 1e21, 10 ** 15];
/** New ones each time, since a change may be made to what another has put there. */
const odd = () => [null, true, false, '', ' ', [], {}, [[]], [null], '\ud800', ...names, ...numbers];

/** Every place in a value, as the object or list that it is in and its name there. */
function placesIn(value: unknown, places: [Holder, string][] = []): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return places;
  for (const [name, child] of Object.entries(value)) {
    places.push([value as Holder, name]);
    placesIn(child, places);
  }
  return places;
}

/** Defines, since to assign to `__proto__` is not to have a property of that name. The length of a list stays its own. */
function put(holder: Holder, name: string, value: unknown): void {
  if (Array.isArray(holder) && name === 'length') return;
  Reflect.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Changes one value of a document. */
const changes: ((random: Random, holder: Holder, name: string, places: [Holder, string][]) => void)[] = [
  (_, holder, name) => Reflect.deleteProperty(holder, name),
  (random, holder, name) => put(holder, name, pick(random, odd())),
  (random, holder, name) => {
    const value = holder[name];
    Reflect.deleteProperty(holder, name);
    put(holder, pick(random, names), value);
  },
  (random, holder, name, places) => {
    const [other, otherName] = pick(random, places);
    const [here, there] = [structuredClone(holder[name]), structuredClone(other[otherName])];
    put(holder, name, there);
    put(other, otherName, here);
  },
  (random, holder, name) => {
    const core = pick(random, [{ chose: 'greet' }, { noticed: 'papers-held' }, { score: { below: 1 } }, 'x']);
    const [depth, wrap] = pick<[number, (value: unknown) => unknown]>(random, [
      [200, (value) => ({ not: value })],
      [200, (value) => [value]],
      // This one doubles with each level.
      [6, (value) => ({ all: [value, value] })],
    ]);
    let value: unknown = core;
    for (let i = random() * depth; i > 0; i--) value = wrap(value);
    put(holder, name, value);
  },
  (random, holder, name) => {
    const value = holder[name];
    if (Array.isArray(value)) value.push(...(structuredClone(value) as unknown[]), pick(random, odd()));
  },
];

/** Changes one place of the text. */
const damages: ((random: Random, text: string) => string)[] = [
  (random, text) => {
    const bytes = Buffer.from(text);
    for (let i = 0; i < 1 + random() * 3; i++) {
      bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
    }
    return bytes.toString('utf8');
  },
  (random, text) => text.slice(0, Math.floor(random() * text.length)),
  (random, text) => {
    const at = Math.floor(random() * text.length);
    return (
      text.slice(0, at) +
      pick(random, ['{', '}', '[', ']', '"', ',', ':', '\\', '//', '/*', '\u2028', 'NaN']) +
      text.slice(at)
    );
  },
  (random, text) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + pick(random, ['[', '{"a":', '{"not":']).repeat(100_000) + text.slice(at);
  },
  (random, text) => text.replace(/-?\d+/g, (digits) => (random() < 0.2 ? digits.repeat(400) : digits)),
  (random, text) => text.replace(/"[a-z-]+"(?=:)/g, (key) => (random() < 0.02 ? '"__proto__"' : key)),
];

/** One valid file with one to three changes, and sometimes damage to its text. */
export function mutation(random: Random): string {
  const document: unknown = sampleScenario();
  for (let i = 0; i < 1 + random() * 3; i++) {
    const places = placesIn(document);
    if (places.length === 0) break;
    const [holder, name] = pick(random, places);
    pick(random, changes)(random, holder, name, places);
  }
  const text = JSON.stringify(
    random() < 0.3 ? sampleScenario() : document,
    null,
    random() < 0.5 ? 2 : undefined,
  );
  return random() < 0.4 ? pick(random, damages)(random, text) : text;
}

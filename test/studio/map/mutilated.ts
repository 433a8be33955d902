import fc from 'fast-check';
import { longScenario } from '../../bench/long-scenario.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

/** A scenario in which some values are other than they should be, or gone. */
export const mutilated: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.constantFrom(sampleScenario(), longScenario(1)),
    fc.array(
      fc.tuple(fc.array(fc.nat(), { maxLength: 7 }), fc.oneof(fc.jsonValue(), fc.constant('scared-off'))),
    ),
  )
  .map(([scenario, wounds]) => {
    let document = structuredClone(scenario) as unknown;
    for (const [way, value] of wounds) document = wounded(document, way, value);
    return document;
  });

/** Puts a value at a place that is found by going down; `null` takes out what is there. */
function wounded(value: unknown, [at, ...way]: readonly number[], put: unknown): unknown {
  if (at === undefined || typeof value !== 'object' || value === null) return put;
  const names = Object.keys(value);
  if (names.length === 0) return put;
  const name = names[at % names.length]!;
  const child = wounded((value as Record<string, unknown>)[name], way, put);
  if (Array.isArray(value)) {
    return child === null ? value.toSpliced(Number(name), 1) : value.with(Number(name), child);
  }
  const entries = Object.entries(value).map(([key, old]) => [key, key === name ? child : old] as const);
  return Object.fromEntries(child === null ? entries.filter(([key]) => key !== name) : entries);
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodesOnCycles } from '../../src/scenario/cycle.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const graph = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.array(fc.constantFrom(...names), { maxLength: 3 })), {
    selector: ([name]) => name,
  })
  .map((edges) => new Map(edges));

/** Every node that can be come to from this one, by at least one edge. */
function beyond(edges: ReadonlyMap<string, string[]>, node: string): Set<string> {
  const found = new Set(edges.get(node));
  for (const target of found) edges.get(target)?.forEach((next) => found.add(next));
  return found;
}

test('a node is on a cycle where it can be come to from itself', () => {
  fc.assert(
    fc.property(graph, (edges) => {
      expect(nodesOnCycles(edges)).toEqual(
        new Set([...edges.keys()].filter((node) => beyond(edges, node).has(node))),
      );
    }),
    { numRuns: 1000 },
  );
});

test.each<[string, [string, string[]][], string[]]>([
  [
    'a line',
    [
      ['a', ['b']],
      ['b', ['c']],
      ['c', []],
    ],
    [],
  ],
  [
    'a node that leads to itself',
    [
      ['a', ['a', 'b']],
      ['b', []],
    ],
    ['a'],
  ],
  [
    'two rings with a bridge',
    [
      ['a', ['b']],
      ['b', ['a', 'c']],
      ['c', ['d']],
      ['d', ['e']],
      ['e', ['d']],
    ],
    ['a', 'b', 'd', 'e'],
  ],
  [
    'a diamond',
    [
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
      ['d', []],
    ],
    [],
  ],
])('%s', (_, edges, expected) => {
  expect([...nodesOnCycles(new Map(edges))].sort()).toEqual(expected);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsOf } from '../../src/scenario/cycle.ts';

const graph = fc
  .integer({ min: 1, max: 7 })
  .chain((length) =>
    fc.array(fc.array(fc.nat(length - 1), { maxLength: 3 }), { minLength: length, maxLength: length }),
  );

/** Every node that can be come to from this one, by at least one edge. */
function beyond(targets: readonly number[][], node: number): Set<number> {
  const found = new Set(targets[node]);
  for (const target of found) targets[target]!.forEach((next) => found.add(next));
  return found;
}

test('nodes are in one component where each can be come to from the other', () => {
  fc.assert(
    fc.property(graph, (targets) => {
      const components = componentsOf(targets);
      expect(components.flatMap(({ nodes }) => nodes).sort()).toEqual(targets.map((_, node) => node));
      for (const { nodes, cyclic } of components) {
        const [first] = nodes;
        const mutual = targets.flatMap((_, node) =>
          node === first || (beyond(targets, first!).has(node) && beyond(targets, node).has(first!))
            ? [node]
            : [],
        );
        expect([...nodes].sort()).toEqual(mutual);
        expect(cyclic).toBe(beyond(targets, first!).has(first!));
      }
    }),
    { numRuns: 1000 },
  );
});

test('a component leads only to those before it', () => {
  fc.assert(
    fc.property(graph, (targets) => {
      const position = new Map<number, number>();
      componentsOf(targets).forEach(({ nodes }, i) => nodes.forEach((node) => position.set(node, i)));
      targets.forEach((some, node) => {
        for (const target of some) expect(position.get(target)).toBeLessThanOrEqual(position.get(node)!);
      });
    }),
    { numRuns: 1000 },
  );
});

test.each<[string, number[][], number[][]]>([
  ['a line', [[1], [2], []], []],
  ['a node that leads to itself', [[0, 1], []], [[0]]],
  [
    'two rings with a bridge',
    [[1], [0, 2], [3], [4], [3]],
    [
      [3, 4],
      [0, 1],
    ],
  ],
  ['a diamond', [[1, 2], [3], [3], []], []],
])('the cycles of %s', (_, targets, expected) => {
  expect(componentsOf(targets).flatMap(({ nodes, cyclic }) => (cyclic ? [[...nodes]] : []))).toEqual(
    expected,
  );
});

test('a ring of a hundred thousand nodes is one component', () => {
  const length = 100_000;
  const ring = Array.from({ length }, (_, node) => [(node + 1) % length]);
  expect(componentsOf(ring)).toMatchObject([{ cyclic: true, nodes: { length } }]);
});

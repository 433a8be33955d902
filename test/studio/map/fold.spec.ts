import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, stepsBelow } from '../../../src/studio/map/fold.ts';
import { graphOf } from '../../../src/studio/map/graph.ts';
import { mutilated } from './mutilated.ts';
import { sample } from './sample.ts';

const graph = graphOf(sample);
const shown = (...folded: string[]) => {
  const { nodes, edges, held } = fold(graph, new Set(folded));
  return { nodes: nodes.map(({ id }) => id), edges: edges.map(({ from, to }) => `${from}>${to}`), held };
};

describe('folding', () => {
  it('folds what is reached only through a step, and nothing else', () => {
    expect(stepsBelow(graph, 'rumour')).toEqual(['accused']);
    expect(stepsBelow(graph, 'row-fourteen')).toEqual(['home']);
    expect(stepsBelow(graph, 'home')).toEqual([]);
    expect(shown('rumour')).toMatchObject({ held: new Map([['rumour', 1]]) });
    expect(shown('rumour').nodes).not.toContain('accused');
  });

  it('leads the ways that leave a folded part on from the step that holds it', () => {
    const steps = {
      a: {
        type: 'scene',
        choices: [
          { id: 'x', next: 'b' },
          { id: 'y', next: 'end' },
        ],
      },
      b: { type: 'observe', next: 'c' },
      c: { type: 'observe', next: 'end' },
      end: { type: 'ending' },
    };
    const { nodes, edges, held } = fold(graphOf({ start: 'a', steps }), new Set(['b']));
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'end']);
    expect(edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['a>b', 'a>end', 'b>end']);
    expect(held).toEqual(new Map([['b', 1]]));
  });

  it('folds what is folded into what lies above it', () => {
    expect(shown('a-worry', 'rumour').held).toEqual(new Map([['a-worry', 4]]));
    expect(shown('a-worry', 'rumour').nodes).toEqual(['a-worry', 'lost']);
  });

  it('holds for every document: no edge leaves or comes to a step that is not shown, and no step is counted twice', () => {
    fc.assert(
      fc.property(mutilated, fc.array(fc.nat()), (document, picks) => {
        const whole = graphOf(document);
        if (whole.nodes.length === 0) return;
        const folded = new Set(picks.map((pick) => whole.nodes[pick % whole.nodes.length]!.id));
        const { nodes, edges, held } = fold(whole, folded);
        const ids = new Set(nodes.map(({ id }) => id));
        for (const { from, to, isDangling } of edges) {
          expect(ids.has(from)).toBe(true);
          expect(ids.has(to) || isDangling).toBe(true);
        }
        const hidden = [...held.values()].reduce((sum, count) => sum + count, 0);
        expect(ids.size + hidden).toBe(whole.nodes.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, type MapNode } from '../../../src/studio/map/graph.ts';
import { longScenario } from '../../bench/long-scenario.ts';
import { mutilated } from './mutilated.ts';
import { sample } from './sample.ts';

const graph = graphOf(sample);
const withMark = (mark: (node: MapNode) => boolean) => graph.nodes.filter(mark).map(({ id }) => id);

describe('the graph of a scenario', () => {
  it('has a node for each step, in the order of the file', () => {
    expect(graph.nodes.map(({ id, type, phase }) => [id, type, phase])).toEqual([
      ['a-worry', 'scene', 'cruise'],
      ['row-fourteen', 'observe', 'cruise'],
      ['rumour', 'scene', 'descent'],
      ['home', 'ending', 'arrival'],
      ['accused', 'ending', 'arrival'],
      ['lost', 'ending', 'arrival'],
    ]);
    expect(graph.nodeOf.get('accused')).toMatchObject({
      title: 'Police at the door',
      outcome: 'harmful',
      reported: true,
    });
  });

  it('has an edge for each way on, with the place in the file that says so', () => {
    expect(graph.edges.map(({ from, to, path }) => [from, to, path.slice(2).join('.')])).toEqual([
      ['a-worry', 'row-fourteen', 'choices.0.next'],
      ['a-worry', 'row-fourteen', 'choices.1.next'],
      ['a-worry', 'rumour', 'choices.2.next'],
      ['row-fourteen', 'home', 'next.0.to'],
      ['row-fourteen', 'a-worry', 'next.1.to'],
      ['rumour', 'accused', 'choices.0.next'],
      ['rumour', 'not-written-yet', 'choices.1.next'],
    ]);
    expect(graph.edges.filter(({ isDangling }) => isDangling).map(({ to }) => to)).toEqual([
      'not-written-yet',
    ]);
  });

  it('says conditions in words, and which choice is made when the time is over', () => {
    expect(graph.edgesFrom.get('row-fourteen')!.map(({ condition }) => condition)).toEqual([
      'if “look” was chosen',
      'otherwise',
    ]);
    expect(graph.nodeOf.get('a-worry')!.exits.map(({ afterSeconds }) => afterSeconds)).toEqual([
      undefined,
      60,
      undefined,
    ]);
  });

  it('shows the start, loops, what is not reached and what only harm leads to', () => {
    expect(withMark(({ isStart }) => isStart)).toEqual(['a-worry']);
    expect(withMark(({ isInLoop }) => isInLoop)).toEqual(['a-worry', 'row-fourteen']);
    expect(withMark(({ isUnreachable }) => isUnreachable)).toEqual(['lost']);
    expect(withMark(({ isHarmfulBranch }) => isHarmfulBranch)).toEqual(['rumour', 'accused']);
    expect(withMark(({ hasHarmfulChoice }) => hasHarmfulChoice)).toEqual(['a-worry']);
  });

  it('takes a step that leads to itself for a loop', () => {
    const steps = { again: { type: 'observe', next: 'again' } };
    expect(graphOf({ start: 'again', steps }).nodes[0]).toMatchObject({
      isInLoop: true,
      isUnreachable: false,
    });
  });

  it('takes any document, and each edge ends at a step or is known to dangle', () => {
    fc.assert(
      fc.property(fc.oneof(mutilated, fc.jsonValue(), fc.anything()), (document) => {
        const { nodes, edges, nodeOf } = graphOf(document);
        expect(nodeOf.size).toBe(nodes.length);
        for (const { from, to, exit, isDangling } of edges) {
          expect(nodeOf.get(from)!.exits[exit]).toBeDefined();
          expect(nodeOf.has(to)).toBe(!isDangling);
        }
      }),
    );
  });

  it('is quick for 500 steps', () => {
    const document = longScenario(25);
    graphOf(document);
    const began = performance.now();
    for (let i = 0; i < 10; i++) graphOf(document);
    expect((performance.now() - began) / 10).toBeLessThan(60);
  });
});

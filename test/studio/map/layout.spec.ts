import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardWidth } from '../../../src/studio/map/card-rows.ts';
import { draw, sketch, type Drawing } from '../../../src/studio/map/drawing.ts';
import { graphOf } from '../../../src/studio/map/graph.ts';
import { layOut } from '../../../src/studio/map/layout.ts';
import { longScenario } from '../../bench/long-scenario.ts';
import { mutilated } from './mutilated.ts';
import { sample } from './sample.ts';

function drawingOf(document: unknown, folded: readonly string[] = []): Drawing {
  const made = sketch(graphOf(document), new Set(folded));
  return draw(made, layOut(made.input));
}

function expectNoOverlap({ cards }: Drawing): void {
  const inOrder = [...cards].sort((a, b) => a.y - b.y);
  inOrder.forEach((card, i) => {
    for (const other of inOrder.slice(i + 1)) {
      if (other.y >= card.y + card.height) break;
      expect(Math.abs(other.x - card.x), `${card.node.id} and ${other.node.id}`).toBeGreaterThanOrEqual(
        cardWidth,
      );
    }
  });
}

describe('the layout', () => {
  it('puts a step above those that it leads to, and lets no two cards overlap', () => {
    const drawing = drawingOf(sample);
    expectNoOverlap(drawing);
    const yOf = (id: string) => drawing.cards.find(({ node }) => node.id === id)!.y;
    expect(yOf('a-worry')).toBeLessThan(yOf('row-fourteen'));
    expect(yOf('rumour')).toBeLessThan(yOf('accused'));
  });

  it('draws the way back of a loop as such, and a way to nowhere not at all', () => {
    const { lines, cards } = drawingOf(sample);
    expect(lines.filter(({ isBack }) => isBack).map(({ edge: { from, to } }) => [from, to])).toEqual([
      ['row-fourteen', 'a-worry'],
    ]);
    expect(lines.some(({ edge }) => edge.to === 'not-written-yet')).toBe(false);
    const { rows } = cards.find(({ node }) => node.id === 'rumour')!;
    expect(rows.map((row) => (row.kind === 'lead' ? row.edge.to : row.kind))).toEqual([
      'choice',
      'choice',
      'not-written-yet',
    ]);
  });

  it('tells in words where a way leads that is too far for a line', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`s${i}`, { type: 'observe', next: `s${i + 1}` }]),
    );
    const first = {
      type: 'scene',
      choices: [
        { id: 'on', next: 's1' },
        { id: 'off', next: 's12' },
      ],
    };
    const steps = { ...chain, s0: first, s12: { type: 'ending' } };
    const { lines, cards } = drawingOf({ start: 's0', steps });
    expect(lines.filter(({ edge }) => edge.to === 's12').map(({ edge }) => edge.from)).toEqual(['s11']);
    const told = cards[0]!.rows.flatMap((row) => (row.kind === 'lead' ? [row.edge.to] : []));
    expect(told).toEqual(['s12']);
  });

  it('is the same each time, and where only texts have changed', () => {
    const renamed = structuredClone(sample);
    renamed.steps['a-worry'].title = 'Another title, a good deal longer than the one before it was';
    const places = ({ cards }: Drawing) => cards.map(({ node, x, y }) => [node.id, x, y]);
    expect(places(drawingOf(sample))).toEqual(places(drawingOf(sample)));
    expect(places(drawingOf(renamed))).toEqual(places(drawingOf(sample)));
  });

  it('keeps every handle on the lower edge of its card, apart from the others', () => {
    const { cards, linesFrom } = drawingOf(longScenario(3));
    for (const { node, x, y, height } of cards) {
      const handles = (linesFrom.get(node.id) ?? []).map(({ handle }) => handle);
      const xs = handles.map((handle) => handle.x).sort((a, b) => a - b);
      for (const handle of handles) expect(handle.y).toBe(y + height);
      xs.forEach((at, i) => {
        expect(at).toBeGreaterThan(x);
        expect(at).toBeLessThan(x + cardWidth);
        if (i > 0) expect(at - xs[i - 1]!).toBeGreaterThan(20);
      });
    }
  });

  it('holds for every document, folded or not', () => {
    fc.assert(
      fc.property(mutilated, fc.array(fc.nat(), { maxLength: 3 }), (document, picks) => {
        const ids = graphOf(document).nodes.map(({ id }) => id);
        const folded = ids.length === 0 ? [] : picks.map((pick) => ids[pick % ids.length]!);
        const drawing = drawingOf(document, folded);
        expectNoOverlap(drawing);
        for (const { d, head } of drawing.lines) expect(d + head).not.toMatch(/NaN|undefined/);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

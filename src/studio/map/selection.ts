import { html, nothing } from 'lit';
import { stepsBelow } from './fold.ts';
import type { MapNode, ScenarioGraph } from './graph.ts';
import type { Question } from './question.ts';
import { count, titleOf } from './words.ts';

interface Selection {
  node: MapNode;
  graph: ScenarioGraph;
  isFolded: boolean;
  ask(question: Question): void;
  toggleFold(): void;
}

/** What can be done with the selected step, below the map. */
export function selection({ node, graph, isFolded, ask, toggleFold }: Selection) {
  const below = stepsBelow(graph, node.id).length;
  return html`
    <section class="selection" aria-label="Selected step">
      <h2 dir="auto">${titleOf(node)}</h2>
      ${stepButtons(node, ask)}
      ${
        below === 0
          ? nothing
          : html`<button @click=${toggleFold}>
              ${isFolded ? `Unfold ${count(below, 'step')}` : `Fold ${count(below, 'step')} below`}
            </button>`
      }
    </section>
  `;
}

/** What can be done with any step. */
export function stepButtons({ id, type }: MapNode, ask: (question: Question) => void) {
  return html`
    <button @click=${() => ask({ kind: 'add', after: id })}>Add step after…</button>
    ${
      type === 'ending'
        ? nothing
        : html`<button @click=${() => ask({ kind: 'connect', step: id, from: undefined })}>Connect…</button>`
    }
    <button @click=${() => ask({ kind: 'duplicate', step: id })}>Duplicate…</button>
    <button @click=${() => ask({ kind: 'rename', step: id })}>Rename…</button>
    <button @click=${() => ask({ kind: 'remove', step: id })}>Delete…</button>
  `;
}

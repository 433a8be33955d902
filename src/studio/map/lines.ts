/** The lines between the cards. */
import { nothing, svg } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Marks } from './card.ts';
import type { Line } from './drawing.ts';
import type { ScenarioGraph } from './graph.ts';
import type { LooseWay } from './connecting.ts';
import { inside } from './fold.ts';
import { pathThrough } from './path.ts';

/** The widest that a line gets by being taken by learners, in px. */
const widest = 6;

export function lineLayer(lines: readonly Line[], graph: ScenarioGraph, marks: Marks) {
  const most = Math.max(1, ...marks.counts.values());
  return svg`<svg class="lines" focusable="false">
    ${repeat(
      lines,
      ({ edge }) => edge.path.join('/'),
      ({ edge, d, head, isBack }) => {
        const exit = graph.nodeOf.get(edge.from)?.exits[edge.exit];
        const key = exit?.choice === undefined ? undefined : `${edge.from}.${exit.choice}`;
        const taken = key === undefined ? undefined : marks.counts.get(key);
        const isTried =
          key === undefined ? marks.tried.has(edge.from) && marks.tried.has(edge.to) : marks.tried.has(key);
        const classes = {
          line: true,
          [edge.outcome ?? 'plain']: true,
          condition: edge.condition !== '' || (exit?.condition ?? '') !== '' || edge.exit === inside,
          back: isBack,
          tried: isTried,
          on:
            marks.selected === edge.from && (marks.choice === undefined ? false : marks.choice === edge.exit),
          dimmed: marks.found !== undefined && !(marks.found.has(edge.from) && marks.found.has(edge.to)),
        };
        const width = taken === undefined ? '' : `stroke-width:${1.5 + (taken / most) * (widest - 1.5)}px`;
        return svg`<g class=${classMap(classes)}>
          <path class="way" d=${d} .style=${width}></path>
          <path class="head" d=${head}></path>
          ${edge.exit === inside ? nothing : svg`<path class="hit" d=${d} data-step=${edge.from} data-exit=${edge.exit}></path>`}
        </g>`;
      },
    )}
  </svg>`;
}

/** From a handle to the pointer. */
export function looseLine({ start, end }: LooseWay) {
  return svg`<svg class="lines"><path class="connecting" d=${pathThrough([start, end])}></path></svg>`;
}

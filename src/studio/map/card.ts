/** A step as a card. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CardRow } from './card-rows.ts';
import type { Line, PlacedCard } from './drawing.ts';
import type { MapEdge, MapNode, ScenarioGraph } from './graph.ts';
import { outcomeIcon, signs, typeIcon } from './icons.ts';
import { count, kindWords, outcomeWords, problemWords, titleOf, type ProblemCount } from './words.ts';

/** What is known of the steps besides the scenario itself. */
export interface Marks {
  selected: string | undefined;
  /** The place of the selected choice in its step. */
  choice: number | undefined;
  here: string | undefined;
  problems: ReadonlyMap<string, ProblemCount>;
  /** Steps by id, and choices as `step.choice`. */
  tried: ReadonlySet<string>;
  /** How many learners took each choice, by `step.choice`. */
  counts: ReadonlyMap<string, number>;
  /** What the search has found; undefined where nothing is searched for. */
  found: ReadonlySet<string> | undefined;
  /** The step over which a new connection is held. */
  over: string | undefined;
}

export function card(
  placed: PlacedCard,
  lines: readonly Line[],
  graph: ScenarioGraph,
  marks: Marks,
): TemplateResult {
  const { node, rows, held, x, y, height } = placed;
  const { id } = node;
  const classes = {
    card: true,
    [node.type ?? 'unknown']: true,
    [node.outcome ?? '']: node.outcome !== undefined,
    branch: node.isHarmfulBranch,
    unreachable: node.isUnreachable,
    selected: marks.selected === id,
    here: marks.here === id,
    over: marks.over === id,
    found: marks.found?.has(id) === true,
    dimmed: marks.found !== undefined && !marks.found.has(id),
    held: held > 0,
  };
  return html`
    <div class=${classMap(classes)} data-step=${id} .style=${`left:${x}px;top:${y}px;height:${height}px`}>
      ${head(node, marks)} ${chips(placed)} ${rows.map((row) => rowOf(row, node, graph, marks))}
      ${repeat(
        lines,
        ({ edge }) => edge.path.join('/'),
        ({ edge, handle, label }) => html`
          <span
            class="handle ${edge.outcome ?? 'plain'}"
            data-exit=${edge.exit}
            data-from=${JSON.stringify(edge.path.slice(0, -1))}
            title=${handleTitle(edge, graph)}
            .style=${`left:${handle.x - x}px;top:${handle.y - y}px`}
            ><span>${label === '' ? signs.down : label}</span></span
          >
        `,
      )}
    </div>
  `;
}

function head(node: MapNode, { problems, tried, here }: Marks) {
  const problem = problems.get(node.id);
  return html`
    <div class="head">
      <p class="kind">
        ${typeIcon(node.type)}<span>${kindWords(node)}</span>
        ${tried.has(node.id) ? html`<span class="mark" title="Tried in play">${signs.tried}</span>` : nothing}
        ${
          problem && problem.errors + problem.warnings > 0
            ? html`<span
                class="count ${problem.errors > 0 ? 'error' : 'warning'}"
                title=${problemWords(problem)}
                >${problem.errors > 0 ? signs.error : signs.warning}${problem.errors + problem.warnings}</span
              >`
            : nothing
        }
      </p>
      <p class="title" dir="auto">${titleOf(node)}</p>
      <p class="id"><bdi>${node.id}</bdi></p>
      ${here === node.id ? html`<p class="you">${signs.here}Playing here</p>` : nothing}
    </div>
  `;
}

function chips({ node, held }: PlacedCard) {
  const found = [
    ...(node.outcome === undefined
      ? []
      : [
          html`<span class="chip ${node.outcome}"
            >${outcomeIcon(node.outcome)}${outcomeWords[node.outcome]}</span
          >`,
        ]),
    ...(node.type === 'ending' && node.outcome === undefined
      ? [html`<span class="chip warn">${signs.warning}No outcome</span>`]
      : []),
    ...(node.isStart ? [html`<span class="chip start">${signs.start}Start</span>`] : []),
    ...(node.isUnreachable ? [html`<span class="chip warn">${signs.unreachable}Not reached</span>`] : []),
    ...(node.isInLoop ? [html`<span class="chip loop">${signs.loop}Loop</span>`] : []),
    ...(node.isHarmfulBranch && node.type !== 'ending'
      ? [html`<span class="chip harmful">${signs.warning}After harm</span>`]
      : []),
    ...(held > 0
      ? [
          html`<span class="chip fold" data-unfold title="Show them again">
            ${signs.folded}${count(held, 'step')} folded</span
          >`,
        ]
      : []),
  ];
  return found.length === 0 ? nothing : html`<p class="chips">${found}</p>`;
}

function rowOf(row: CardRow, node: MapNode, graph: ScenarioGraph, marks: Marks): TemplateResult {
  switch (row.kind) {
    case 'choice': {
      const { exit, label } = row;
      const key = `${node.id}.${exit.choice}`;
      const taken = marks.counts.get(key);
      const at = Number(label) - 1;
      const isSelected = marks.selected === node.id && marks.choice === at;
      return html`
        <p class="row choice ${isSelected ? 'on' : ''}" data-exit=${at} title=${exit.text}>
          <b>${label}</b>${exit.outcome ? outcomeIcon(exit.outcome) : signs.condition}
          <span class="text" dir="auto">${exit.text || exit.choice || 'No text yet'}</span>
          ${exit.condition === '' ? nothing : sign(signs.condition, `Only if ${exit.condition}`)}
          ${
            exit.afterSeconds === undefined
              ? nothing
              : sign(signs.time, `Taken when ${exit.afterSeconds} seconds are over`)
          }
          ${marks.tried.has(key) ? sign(signs.tried, 'Tried in play') : nothing}
          ${taken === undefined ? nothing : html`<span class="taken" title="${count(taken, 'learner')}">${taken}</span>`}
        </p>
      `;
    }
    case 'lead':
      return leadRow(row.edge, row.label, graph, row.isDrawn ? undefined : row.edge.path.slice(0, -1));
    case 'beyond':
      return leadRow(row.edge, '', graph, undefined);
    case 'nowhere':
      return html`
        <p class="row lead broken" data-exit=${node.exits.indexOf(row.exit)}>
          ${signs.leads}<span class="text">Leads nowhere yet</span>
          ${endHandle(row.exit.path, row.label, row.exit.outcome)}
        </p>
      `;
  }
}

function leadRow(edge: MapEdge, label: string, graph: ScenarioGraph, from: MapEdge['path'] | undefined) {
  const target = graph.nodeOf.get(edge.to);
  const condition = edge.condition === '' ? nothing : html`<i>${label} ${edge.condition}:</i> `;
  return html`
    <p
      class="row lead ${target ? '' : 'broken'}"
      data-exit=${edge.exit}
      data-to=${edge.to}
      title=${handleTitle(edge, graph)}
    >
      ${target ? signs.leads : signs.error}
      <span class="text" dir="auto">${condition}${target ? titleOf(target) : `No step “${edge.to}”`}</span>
      ${target?.outcome ? outcomeIcon(target.outcome) : nothing}
      ${from === undefined ? nothing : endHandle(from, label, edge.outcome)}
    </p>
  `;
}

/** The handle of a way that has no line. */
function endHandle(from: MapEdge['path'], label: string, outcome: MapEdge['outcome']) {
  return html`<span class="handle end ${outcome ?? 'plain'}" data-from=${JSON.stringify(from)}
    ><span>${label === '' ? signs.down : label}</span></span
  >`;
}

const sign = (icon: unknown, words: string) => html`<span class="mark" title=${words}>${icon}</span>`;

function handleTitle({ to, condition }: MapEdge, graph: ScenarioGraph): string {
  const target = graph.nodeOf.get(to);
  const words = target ? `Leads to ${titleOf(target)}` : `Leads to “${to}”, which is not there`;
  return condition === '' ? words : `${words}, ${condition}`;
}

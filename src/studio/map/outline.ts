import { controlStyle } from './control-style.ts';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Path } from '../../scenario/check/problem.ts';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import type { MapNode, ScenarioGraph } from './graph.ts';
import { outcomeIcon, signs, typeIcon } from './icons.ts';
import { outcomeColours } from './outcome-style.ts';
import { outlineStyle } from './outline-style.ts';
import { Reading } from './reading.ts';
import { inStoryOrder } from './story-order.ts';
import { stepsWith } from './search.ts';
import { stepButtons } from './selection.ts';
import { stepAt } from './standing.ts';
import './step-dialog.ts';
import type { StepDialog } from './step-dialog.ts';
import { waysFrom, type Way } from './ways.ts';
import { count, kindWords, outcomeWords, problemWords, titleOf, type ProblemCount } from './words.ts';

/** With more steps than this, only the one that is open says where it leads, until all are asked for. */
const fewSteps = 60;

/** The map as a list: every step with where each of its choices leads, and all that can be done with it, by keyboard. */
@customElement('studio-outline')
export class StudioOutline extends LitElement {
  static override styles = [outcomeColours, controlStyle, outlineStyle];

  /** The text of the scenario's file. */
  @property() text = '';
  /** Its path in the content folder. */
  @property() file = '';
  @property({ attribute: false }) files: Files | undefined;
  @property({ attribute: false }) place: Path = [];
  @property({ attribute: false }) problems: ReadonlyMap<string, ProblemCount> = new Map();
  @property({ attribute: false }) tried: ReadonlySet<string> = new Set();
  @property() here: string | undefined;
  @property({ attribute: false }) counts: ReadonlyMap<string, number> = new Map();
  @property() filter = '';

  /** Whether every step says where it leads; undefined where nobody has asked for either. */
  @state() private all: boolean | undefined;
  /** The steps that were opened or closed by hand. */
  @state() private turned: ReadonlyMap<string, boolean> = new Map();
  @query('studio-step-dialog') private readonly dialog!: StepDialog;

  private readonly reading = new Reading(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('file')) {
      this.filter = '';
      this.all = undefined;
      this.turned = new Map();
      this.reading.begin();
    }
    if (changed.has('text')) this.reading.follow(this.text);
  }

  private get selected(): string | undefined {
    return stepAt(this.place);
  }

  private get showsAll(): boolean {
    return this.all ?? this.reading.read.graph.nodes.length <= fewSteps;
  }

  private isOpen(id: string): boolean {
    return this.turned.get(id) ?? (this.showsAll || id === this.selected);
  }

  private turn(id: string): void {
    this.turned = new Map([...this.turned, [id, !this.isOpen(id)]]);
  }

  private turnAll(): void {
    this.all = !this.showsAll;
    this.turned = new Map();
  }

  private go(path: Path): void {
    send(this, 'studio-go', { path });
  }

  override render() {
    const { graph, document } = this.reading.read;
    const found = this.filter.trim() === '' ? undefined : new Set(stepsWith(this.filter, graph, document));
    const inOrder = inStoryOrder(graph).filter(({ id }) => !found || found.has(id));
    const reached = inOrder.filter(({ isUnreachable }) => !isUnreachable);
    const others = inOrder.filter(({ isUnreachable }) => isUnreachable);
    return html`
      <div class="tools">
        <label>
          Find
          <input
            type="search"
            autocomplete="off"
            dir="auto"
            .value=${this.filter}
            @input=${(event: InputEvent) => (this.filter = (event.target as HTMLInputElement).value)}
          />
        </label>
        <button aria-pressed=${this.showsAll ? 'true' : 'false'} @click=${this.turnAll}>
          Show where all lead
        </button>
        <span class="said" role="status">
          ${found ? (inOrder.length === 0 ? 'Nothing found' : `${count(inOrder.length, 'step')} found`) : nothing}
        </span>
      </div>
      ${
        this.reading.isSound
          ? nothing
          : html`<p class="notice">
              The text can’t be read at the moment. The outline shows what it can make of it.
            </p>`
      }
      <div @keydown=${this.onKey}>
        ${this.list('Steps', reached, graph)}
        ${others.length === 0 ? nothing : this.list('Not reached from the start', others, graph)}
        ${graph.nodes.length === 0 ? html`<p>There are no steps yet.</p>` : nothing}
      </div>
      <studio-step-dialog
        .graph=${graph}
        .text=${this.text}
        .file=${this.file}
        .files=${this.files}
      ></studio-step-dialog>
    `;
  }

  private list(heading: string, nodes: readonly MapNode[], graph: ScenarioGraph) {
    const id = heading === 'Steps' ? 'steps' : 'unreached';
    return html`
      <h2 id=${id}>${heading} <span class="said">${nodes.length}</span></h2>
      <ol aria-labelledby=${id}>
        ${repeat(
          nodes,
          (node) => node.id,
          (node) => this.step(node, graph),
        )}
      </ol>
    `;
  }

  private step(node: MapNode, graph: ScenarioGraph): TemplateResult {
    const { id } = node;
    const isOpen = this.isOpen(id);
    const isSelected = this.selected === id;
    const isEnding = node.type === 'ending';
    return html`
      <li class="step ${isSelected ? 'selected' : ''}" data-step=${id}>
        <div class="line">
          <button
            class="title"
            aria-current=${isSelected ? 'step' : nothing}
            aria-describedby="about-${encodeURIComponent(id)}"
            @click=${() => this.go(['steps', id])}
          >
            ${typeIcon(node.type)}<span dir="auto">${titleOf(node)}</span>
          </button>
          <button
            class="more"
            aria-expanded=${isOpen ? 'true' : 'false'}
            aria-label=${isEnding ? `Actions for ${titleOf(node)}` : `Ways and actions of ${titleOf(node)}`}
            @click=${() => this.turn(id)}
          >
            ${isOpen ? '▾' : '▸'}
          </button>
        </div>
        <p class="about" id="about-${encodeURIComponent(id)}">${this.about(node)}</p>
        ${isOpen ? this.opened(node, graph) : nothing}
      </li>
    `;
  }

  /** All that the map says by shape and colour. */
  private about(node: MapNode) {
    const problem = this.problems.get(node.id);
    const parts = [
      html`${kindWords(node)}`,
      html`<bdi class="id">${node.id}</bdi>`,
      ...(node.outcome === undefined
        ? []
        : [
            html`<span class=${node.outcome}>${outcomeIcon(node.outcome)}</span> ${outcomeWords[node.outcome]}
              ending`,
          ]),
      ...(node.isStart ? [html`Start`] : []),
      ...(node.isInLoop ? [html`${signs.loop} In a loop`] : []),
      ...(node.hasHarmfulChoice ? [html`Has a harmful choice`] : []),
      ...(node.isHarmfulBranch ? [html`${signs.warning} Reached only by a harmful choice`] : []),
      ...(this.here === node.id ? [html`${signs.here} Playing here`] : []),
      ...(this.tried.has(node.id) ? [html`${signs.tried} Tried in play`] : []),
      ...(problem && problem.errors + problem.warnings > 0
        ? [html`<strong>${signs.error} ${problemWords(problem)}</strong>`]
        : []),
    ];
    return parts.map((part, i) => html`${i > 0 ? ' · ' : nothing}<span>${part}</span>`);
  }

  private opened(node: MapNode, graph: ScenarioGraph) {
    const ways = waysFrom(graph, node.id);
    return html`
      ${
        ways.length === 0
          ? nothing
          : html`<ul aria-label=${`Where ${titleOf(node)} leads`}>
              ${ways.map((way) => this.way(node, way, graph))}
            </ul>`
      }
      <div class="buttons" role="group" aria-label=${`Actions for ${titleOf(node)}`}>
        ${stepButtons(node, (question) => void this.dialog.ask(question))}
      </div>
    `;
  }

  private way(node: MapNode, { exit, edge, from, to, words }: Way, graph: ScenarioGraph) {
    const target = to === undefined ? undefined : graph.nodeOf.get(to);
    const key = `${node.id}.${exit.choice}`;
    const taken = this.counts.get(key);
    const notes = [
      ...(exit.condition === '' ? [] : [`only if ${exit.condition}`]),
      ...(exit.afterSeconds === undefined ? [] : [`taken when ${exit.afterSeconds} seconds are over`]),
      ...(taken === undefined ? [] : [`taken by ${count(taken, 'learner')}`]),
      ...(this.tried.has(key) ? ['tried in play'] : []),
    ];
    return html`
      <li class="way">
        ${
          exit.choice === undefined
            ? html`<span>${words}</span>`
            : html`<button class="choice" @click=${() => this.go(exit.path)}>
                ${exit.outcome === undefined ? nothing : html`<span class=${exit.outcome}>${outcomeIcon(exit.outcome)}</span>`}
                <span dir="auto">${words}</span>
              </button>`
        }
        ${notes.length === 0 ? nothing : html`<span class="said">${notes.join('; ')}</span>`}
        <span class="target">
          ${
            target
              ? html`leads to
                  <button class="to" @click=${() => this.go(['steps', target.id])}>
                    <span dir="auto">${titleOf(target)}</span>
                  </button>`
              : html`<strong class="harmful"
                  >${signs.error}
                  ${edge === undefined ? 'leads nowhere yet' : `leads to “${to}”, which is not there`}</strong
                >`
          }
          <button
            aria-label=${`Connect ${words} to another step`}
            @click=${() => void this.dialog.ask({ kind: 'connect', step: node.id, from })}
          >
            Connect…
          </button>
        </span>
      </li>
    `;
  }

  /** Up and down from step to step, as well as by Tab. */
  private onKey(event: KeyboardEvent): void {
    if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return;
    const titles = [...this.renderRoot.querySelectorAll<HTMLElement>('.title')];
    const { activeElement } = this.shadowRoot!;
    const at = titles.findIndex((title) => title.closest('li') === activeElement?.closest('li.step'));
    if (at < 0) return;
    event.preventDefault();
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: titles.length - 1 }[event.key]!;
    titles[Math.max(0, Math.min(titles.length - 1, next))]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-outline': StudioOutline;
  }
}

import { html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Path } from '../../scenario/check/problem.ts';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import { card, type Marks } from './card.ts';
import { cardWidth } from './card-rows.ts';
import { connecting } from './step-changes.ts';
import { handleFrom, stepOf, type Connecting } from './connecting.ts';
import { draw, sketch, type Drawing, type PlacedCard, type Sketch } from './drawing.ts';
import { gestures } from './gestures.ts';
import { key } from './key.ts';
import type { LayOutLater } from './layout-worker.ts';
import { layOut, type Layout } from './layout.ts';
import { lineLayer } from './lines.ts';
import { cardStyle } from './card-style.ts';
import { lineStyle } from './line-style.ts';
import { mapStyle } from './map-style.ts';
import { outcomeColours } from './outcome-style.ts';
import { rowStyle } from './row-style.ts';
import { pathThrough } from './path.ts';
import { readGraph, type ReadGraph } from './read.ts';
import type { Box } from './route.ts';
import { stepsWith } from './search.ts';
import { selection } from './selection.ts';
import { tools } from './tools.ts';
import { boxSeen, centredOn, contains, fitTo, onMap, overlap, panBy, zoomAt, type View } from './view.ts';
import type { ProblemCount } from './words.ts';
import './step-dialog.ts';
import type { Question } from './question.ts';
import type { StepDialog } from './step-dialog.ts';

/** Below this scale cards show their names only. */
const farScale = 0.42;
/** How much more than what is seen is drawn, so that one can move a while before more has to be. */
const ahead = 0.6;
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The scenario as a map: steps as cards, top to bottom, with lines to where each choice leads. */
@customElement('studio-map')
export class StudioMap extends LitElement {
  static override styles = [outcomeColours, mapStyle, lineStyle, cardStyle, rowStyle];

  /** The text of the scenario's file. */
  @property() text = '';
  /** Its path in the content folder. */
  @property() file = '';
  /** The whole content folder, so that an id is renamed in translations too. */
  @property({ attribute: false }) files: Files | undefined;
  /** Where one stands in the scenario. */
  @property({ attribute: false }) place: Path = [];
  @property({ attribute: false }) problems: ReadonlyMap<string, ProblemCount> = new Map();
  /** The steps, and the choices as `step.choice`, that were tried in play. */
  @property({ attribute: false }) tried: ReadonlySet<string> = new Set();
  /** The step in which the player is now. */
  @property() here: string | undefined;
  /** How many learners took each choice, by `step.choice`. */
  @property({ attribute: false }) counts: ReadonlyMap<string, number> = new Map();
  /** What to search for. */
  @property() filter = '';
  /** Lays out, such as in a worker. */
  @property({ attribute: false }) layOut: LayOutLater = async (input) => layOut(input);

  @state() private drawing: Drawing | undefined;
  @state() private folded: ReadonlySet<string> = new Set();
  @state() private connecting: Connecting | undefined;
  @state() private isKeyOpen = false;
  @query('.viewport') private readonly viewport!: HTMLElement;
  @query('.world') private readonly world!: HTMLElement;
  @query('studio-step-dialog') private readonly dialog!: StepDialog;

  private read: ReadGraph = readGraph('');
  private sketch: Sketch | undefined;
  private laid: { key: string; layout: Layout } | undefined;
  private view: View = { x: 0, y: 0, scale: 1 };
  private hasView = false;
  private rendered: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  private found: readonly string[] = [];
  private resized: ResizeObserver | undefined;

  private readonly hand = gestures(
    () => this.viewport,
    () => this.view,
    (view) => this.look(view),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized = new ResizeObserver(() => this.look(this.view));
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) {
      const read = readGraph(this.text);
      // While the text is being typed the map shows how it last was.
      if (read.isSound || this.read.graph.nodes.length === 0) this.read = read;
    }
    if (changed.has('text') || (changed as Map<unknown, unknown>).has('folded')) void this.arrange();
    if (changed.has('text') || changed.has('filter')) {
      this.found = stepsWith(this.filter, this.read.graph, this.read.document);
    }
    if (changed.has('place')) this.unfoldSelected();
    this.rendered = boxSeen(this.view, this.size, ahead);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.apply();
    if (changed.has('place') && this.selected !== undefined) this.bringIntoView(this.selected);
  }

  private async arrange(): Promise<void> {
    const made = sketch(this.read.graph, this.folded);
    this.sketch = made;
    const key = JSON.stringify(made.input);
    const layout = this.laid?.key === key ? this.laid.layout : await this.layOut(made.input);
    // Meanwhile there may be another one.
    if (this.sketch !== made) return;
    this.laid = { key, layout };
    const before = this.drawing;
    const drawing = draw(made, layout);
    this.drawing = drawing;
    this.keepInPlace(before, drawing);
  }

  /** The step one looks at stays where it is on the screen, whatever moves around it. */
  private keepInPlace(before: Drawing | undefined, after: Drawing): void {
    if (!this.hasView) return this.lookAtFirst();
    const middle = onMap(this.view, { x: this.size.width / 2, y: this.size.height / 2 });
    const distance = ({ x, y, node }: PlacedCard) =>
      node.id === this.selected ? -1 : Math.hypot(x + cardWidth / 2 - middle.x, y - middle.y);
    const nearest = [...(before?.cards ?? [])].sort((a, b) => distance(a) - distance(b));
    for (const { node, x, y } of nearest) {
      const now = after.cards.find((other) => other.node.id === node.id);
      if (!now) continue;
      const { scale } = this.view;
      return this.look(panBy(this.view, (x - now.x) * scale, (y - now.y) * scale));
    }
  }

  private lookAtFirst(): void {
    const first = this.cardOf(this.selected ?? this.read.graph.start) ?? this.drawing?.cards[0];
    if (!first || this.size.width === 0) return;
    this.hasView = true;
    const scale = this.size.width < 480 ? 0.8 : 0.9;
    const { y } = centredOn({ x: 0, y: first.y }, { width: 0, height: 0 }, scale);
    const { x } = centredOn({ x: first.x + cardWidth / 2, y: 0 }, this.size, scale);
    this.look({ scale, x, y: y + 28 });
  }

  private get size() {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.viewport ?? {};
    return { width, height };
  }

  private cardOf(id: string | undefined): PlacedCard | undefined {
    return this.drawing?.cards.find(({ node }) => node.id === id);
  }

  private get selected(): string | undefined {
    const [steps, id] = this.place;
    return steps === 'steps' && typeof id === 'string' ? id : undefined;
  }

  private look(view: View): void {
    const wasFar = this.view.scale < farScale;
    this.view = view;
    if (!this.viewport) return;
    if (!this.hasView) this.lookAtFirst();
    if (wasFar !== view.scale < farScale || !contains(this.rendered, boxSeen(this.view, this.size))) {
      this.requestUpdate();
    }
    this.apply();
  }

  /** Straight to the style: what is drawn stays the same while one moves. */
  private apply(): void {
    const { x, y, scale } = this.view;
    this.world.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  private zoom(factor: number): void {
    const { width, height } = this.size;
    this.look(zoomAt(this.view, { x: width / 2, y: height / 2 }, factor));
  }

  private fit(): void {
    if (this.drawing) this.look(fitTo(this.drawing, this.size));
  }

  private bringIntoView(id: string): void {
    const found = this.cardOf(id);
    if (!found) return;
    const { x, y, height } = found;
    if (
      contains(boxSeen(this.view, this.size), { left: x, top: y, right: x + cardWidth, bottom: y + height })
    ) {
      return;
    }
    const scale = Math.max(this.view.scale, 0.6);
    this.look(centredOn({ x: x + cardWidth / 2, y: y + height / 2 }, this.size, scale));
  }

  private unfoldSelected(): void {
    const { selected, drawing, folded } = this;
    if (selected === undefined || !drawing || folded.size === 0 || !this.read.graph.nodeOf.has(selected))
      return;
    if (!this.cardOf(selected)) this.folded = new Set();
  }

  private toggleFold(id: string): void {
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
  }

  /** Jumps to the next step that was found, or the one before it. */
  private jump(by: 1 | -1): void {
    if (this.found.length === 0) return;
    const at = this.found.indexOf(this.selected ?? '');
    const next = at < 0 ? 0 : (at + by + this.found.length) % this.found.length;
    this.go(['steps', this.found[next]!]);
  }

  private go(path: Path): void {
    send(this, 'studio-go', { path });
  }

  private ask(question: Question): void {
    void this.dialog.ask(question);
  }

  override render() {
    const { graph } = this.read;
    const far = this.view.scale < farScale;
    const marks: Marks = {
      selected: this.selected,
      choice: this.place[2] === 'choices' && typeof this.place[3] === 'number' ? this.place[3] : undefined,
      here: this.here,
      problems: this.problems,
      tried: this.tried,
      counts: this.counts,
      found: this.filter.trim() === '' ? undefined : new Set(this.found),
      over: this.connecting?.over,
    };
    const cards = this.drawing?.cards.filter(({ x, y, height }) =>
      overlap(this.rendered, { left: x, top: y, right: x + cardWidth, bottom: y + height }),
    );
    const lines = this.drawing?.lines.filter(({ box }) => overlap(this.rendered, box)) ?? [];
    const node = graph.nodeOf.get(this.selected ?? '');
    return html`
      ${tools({
        filter: this.filter,
        found: this.found.length,
        at: this.found.indexOf(this.selected ?? ''),
        isKeyOpen: this.isKeyOpen,
        search: (filter) => (this.filter = filter),
        jump: (by) => this.jump(by),
        zoom: (factor) => this.zoom(factor),
        fit: () => this.fit(),
        toggleKey: () => (this.isKeyOpen = !this.isKeyOpen),
      })}
      ${
        readGraph(this.text).isSound
          ? nothing
          : html`<p class="notice">
              The text can’t be read at the moment. The map shows what it can make of it.
            </p>`
      }
      <div
        class="viewport"
        role="group"
        aria-label="Map of the scenario"
        aria-describedby="hint"
        tabindex="0"
        @pointerdown=${this.onDown}
        @pointermove=${this.onMove}
        @pointerup=${this.onUp}
        @pointercancel=${this.onUp}
        @wheel=${this.hand.wheel}
        @click=${this.onClick}
        @keydown=${this.onKey}
      >
        <p id="hint" class="unseen">
          Arrow keys move the map, plus and minus zoom, zero shows all of it. The outline lists the same
          steps, and all that can be done here can be done there.
        </p>
        <div class="world ${far ? 'far' : ''}" aria-hidden="true">
          ${lineLayer(lines, graph, marks)}
          ${repeat(
            cards ?? [],
            ({ node: { id } }) => id,
            (placed) =>
              card(placed, far ? [] : (this.drawing!.linesFrom.get(placed.node.id) ?? []), graph, marks),
          )}
          ${this.connecting ? this.loose(this.connecting) : nothing}
        </div>
        ${graph.nodes.length === 0 ? html`<p class="empty">There are no steps yet.</p>` : nothing}
        ${this.isKeyOpen ? key() : nothing}
      </div>
      ${
        node
          ? selection({
              node,
              graph,
              isFolded: this.folded.has(node.id),
              ask: (question) => this.ask(question),
              toggleFold: () => this.toggleFold(node.id),
            })
          : nothing
      }
      <studio-step-dialog
        .graph=${graph}
        .text=${this.text}
        .file=${this.file}
        .files=${this.files}
      ></studio-step-dialog>
    `;
  }

  /** The line from a handle to the pointer. */
  private loose({ start, end }: Connecting) {
    return svg`<svg class="lines"><path class="connecting" d=${pathThrough([start, end])}></path></svg>`;
  }

  private pointOf({ clientX, clientY }: PointerEvent) {
    const { left, top } = this.viewport.getBoundingClientRect();
    return onMap(this.view, { x: clientX - left, y: clientY - top });
  }

  private onDown(event: PointerEvent): void {
    if (event.target instanceof Element && event.target.closest('.key')) return;
    const from = handleFrom(event.target);
    if (!from || event.button !== 0) return this.hand.down(event);
    event.preventDefault();
    const point = this.pointOf(event);
    this.viewport.setPointerCapture(event.pointerId);
    this.connecting = { from, start: point, end: point, over: undefined };
  }

  private onMove(event: PointerEvent): void {
    if (!this.connecting) return this.hand.move(event);
    const under = this.shadowRoot!.elementFromPoint(event.clientX, event.clientY);
    this.connecting = { ...this.connecting, end: this.pointOf(event), over: stepOf(under) };
  }

  private onUp(event: PointerEvent): void {
    const { connecting: loose } = this;
    if (!loose) return this.hand.up(event);
    this.connecting = undefined;
    const { scale } = this.view;
    const isDrag = Math.hypot(loose.end.x - loose.start.x, loose.end.y - loose.start.y) * scale > 8;
    if (event.type === 'pointercancel' || !isDrag) return;
    if (loose.over === undefined) return;
    this.connect(loose.from, loose.over);
  }

  private connect(from: Path, to: string): void {
    if (!this.dialog.send((open) => connecting(open, from, to))) return;
  }

  private onClick(event: MouseEvent): void {
    const { target } = event;
    if (this.hand.hasMoved() || !(target instanceof Element) || target.closest('.key')) return;
    const step = target.closest<HTMLElement>('[data-step]')?.dataset.step;
    if (step === undefined) return;
    if (target.closest('[data-unfold]')) return this.toggleFold(step);
    const to = target.closest<HTMLElement>('.row[data-to]')?.dataset.to;
    if (to !== undefined && this.read.graph.nodeOf.has(to)) return this.go(['steps', to]);
    const exit = target.closest<HTMLElement>('[data-exit]')?.dataset.exit;
    const path = exit === undefined ? undefined : this.read.graph.nodeOf.get(step)?.exits[Number(exit)]?.path;
    this.go(path ?? ['steps', step]);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.viewport) return;
    const arrow = arrows[event.key];
    if (arrow) this.look(panBy(this.view, arrow[0] * 80, arrow[1] * 80));
    else if (event.key === '+' || event.key === '=') this.zoom(1.25);
    else if (event.key === '-') this.zoom(0.8);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-map': StudioMap;
  }
}

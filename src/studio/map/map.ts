import { controlStyle } from './control-style.ts';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Path } from '../../scenario/check/problem.ts';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import { Arrangement } from './arrangement.ts';
import { Camera, cardBox } from './camera.ts';
import { card, type Marks } from './card.ts';
import { cardStyle } from './card-style.ts';
import { clickedOn } from './clicked.ts';
import { carry, isCarried, takeUp, type LooseWay } from './connecting.ts';
import { gestures } from './gestures.ts';
import { key } from './key.ts';
import { moveByKey } from './keys.ts';
import { layOutHere, type LayOutLater } from './layout-later.ts';
import { lineStyle } from './line-style.ts';
import { lineLayer, looseLine } from './lines.ts';
import { mapStyle } from './map-style.ts';
import { outcomeColours } from './outcome-style.ts';
import { Reading } from './reading.ts';
import { rowStyle } from './row-style.ts';
import { stepsWith } from './search.ts';
import { selection } from './selection.ts';
import { choiceAt, stepAt } from './standing.ts';
import { connecting } from './step-changes.ts';
import './step-dialog.ts';
import type { StepDialog } from './step-dialog.ts';
import { tools } from './tools.ts';
import { onMap, overlap } from './view.ts';
import type { ProblemCount } from './words.ts';

/** The scenario as a map: steps as cards, top to bottom, with lines to where each choice leads. */
@customElement('studio-map')
export class StudioMap extends LitElement {
  static override styles = [outcomeColours, controlStyle, mapStyle, lineStyle, cardStyle, rowStyle];

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
  @property({ attribute: false }) layOut: LayOutLater = layOutHere;

  @state() private folded: ReadonlySet<string> = new Set();
  @state() private loose: LooseWay | undefined;
  @state() private isKeyOpen = false;
  @query('studio-step-dialog') private readonly dialog!: StepDialog;

  private readonly arrangement = new Arrangement();
  private readonly reading = new Reading(this, () => {
    void this.arrange();
    this.search();
  });
  private found: readonly string[] = [];
  private readonly camera = new Camera(
    this,
    () => this.cardOf(this.selected ?? this.read.graph.start) ?? this.arrangement.drawing?.cards[0],
  );
  private readonly hand = gestures(
    () => this.camera.viewport,
    () => this.camera.view,
    (view) => this.camera.look(view),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('file')) this.begin();
    if (changed.has('place')) this.unfold(this.selected);
    if ((changed as ReadonlyMap<PropertyKey, unknown>).has('folded')) void this.arrange();
    if (changed.has('text')) this.reading.follow(this.text);
    if (changed.has('filter')) this.search();
  }

  /** Another scenario is opened in place of one. */
  private begin(): void {
    this.folded = new Set();
    this.filter = '';
    this.reading.begin();
    this.camera.begin();
  }

  private get read() {
    return this.reading.read;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const selected = changed.has('place') ? this.cardOf(this.selected) : undefined;
    if (selected) this.camera.show(selected);
  }

  private async arrange(): Promise<void> {
    const before = this.arrangement.drawing;
    if (!(await this.arrangement.arrange(this.read.graph, this.folded, this.layOut))) return;
    this.camera.keep(before, this.arrangement.drawing!, this.selected);
    // One who was sent to a step that was not drawn before comes there now.
    const selected = this.cardOf(this.selected);
    if (selected && !before?.cards.some(({ node }) => node.id === this.selected)) this.camera.show(selected);
    this.requestUpdate();
  }

  private cardOf(id: string | undefined) {
    return this.arrangement.drawing?.cards.find(({ node }) => node.id === id);
  }

  private get selected(): string | undefined {
    return stepAt(this.place);
  }

  /** What one goes to must be seen. */
  private unfold(id: string | undefined): void {
    if (this.folded.size === 0 || id === undefined || this.cardOf(id)) return;
    if (this.read.graph.nodeOf.has(id)) this.folded = new Set();
  }

  private toggleFold(id: string): void {
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
  }

  private search(): void {
    this.found = stepsWith(this.filter, this.read.graph, this.read.document);
  }

  /** Jumps to the next step that was found, or the one before it. */
  private jump(by: 1 | -1): void {
    const { found } = this;
    if (found.length === 0) return;
    const at = found.indexOf(this.selected ?? '');
    this.go(['steps', found[at < 0 ? 0 : (at + by + found.length) % found.length]!]);
  }

  private go(path: Path): void {
    send(this, 'studio-go', { path });
  }

  private get marks(): Marks {
    return {
      selected: this.selected,
      choice: choiceAt(this.place),
      here: this.here,
      problems: this.problems,
      tried: this.tried,
      counts: this.counts,
      found: this.filter.trim() === '' ? undefined : new Set(this.found),
      over: this.loose?.over,
    };
  }

  override render() {
    const { drawing } = this.arrangement;
    const { graph } = this.read;
    const { marks, camera } = this;
    const { drawn, isFar } = camera;
    const node = graph.nodeOf.get(this.selected ?? '');
    const cards = drawing?.cards.filter((placed) => overlap(drawn, cardBox(placed))) ?? [];
    const lines = drawing?.lines.filter(({ box }) => overlap(drawn, box)) ?? [];
    return html`
      ${tools({
        filter: this.filter,
        found: this.found.length,
        at: this.found.indexOf(this.selected ?? ''),
        isKeyOpen: this.isKeyOpen,
        search: (filter) => (this.filter = filter),
        jump: (by) => this.jump(by),
        zoom: (factor) => camera.zoom(factor),
        fit: () => this.showAll(),
        toggleKey: () => (this.isKeyOpen = !this.isKeyOpen),
      })}
      ${
        this.reading.isSound
          ? nothing
          : html`<p class="notice">
              The text can’t be read at the moment. The map shows what can be made out.
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
        @wheel=${this.onWheel}
        @click=${this.onClick}
        @keydown=${this.onKey}
      >
        <p id="hint" class="unseen">
          Arrow keys move the map, plus and minus zoom, zero shows all of it. The outline lists the same
          steps, and all that can be done here can be done there.
        </p>
        <div class="world ${isFar ? 'far' : ''}" aria-hidden="true">
          ${lineLayer(lines, graph, marks)}
          ${repeat(
            cards,
            (placed) => placed.node.id,
            (placed) =>
              card(placed, isFar ? [] : (drawing!.linesFrom.get(placed.node.id) ?? []), graph, marks),
          )}
          ${this.loose ? looseLine(this.loose) : nothing}
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
              ask: (question) => void this.dialog.ask(question),
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

  private showAll(): void {
    if (this.arrangement.drawing) this.camera.showAll(this.arrangement.drawing);
  }

  private pointOf({ clientX, clientY }: PointerEvent) {
    const { left, top } = this.camera.viewport.getBoundingClientRect();
    return onMap(this.camera.view, { x: clientX - left, y: clientY - top });
  }

  private onDown(event: PointerEvent): void {
    if (isOnKey(event)) return;
    this.loose = takeUp(event, this.pointOf(event));
    if (!this.loose) return this.hand.down(event);
    event.preventDefault();
    this.camera.viewport.setPointerCapture(event.pointerId);
  }

  private onMove(event: PointerEvent): void {
    if (!this.loose) return this.hand.move(event);
    const under = this.shadowRoot!.elementFromPoint(event.clientX, event.clientY);
    this.loose = carry(this.loose, this.pointOf(event), under);
  }

  private onUp(event: PointerEvent): void {
    const { loose } = this;
    this.loose = undefined;
    if (!loose) return this.hand.up(event);
    if (event.type === 'pointercancel') return;
    const { from, over } = loose;
    if (!isCarried(loose)) this.go(from);
    else if (over !== undefined) this.dialog.send((open) => connecting(open, from, over));
  }

  private onWheel(event: WheelEvent): void {
    if (!isOnKey(event)) this.hand.wheel(event);
  }

  private onClick(event: MouseEvent): void {
    const { target } = event;
    if (this.hand.hasMoved() || !(target instanceof Element) || isOnKey(event)) return;
    const clicked = clickedOn(target, this.read.graph);
    if (clicked?.asks === 'unfold') this.toggleFold(clicked.step);
    else if (clicked) this.go(clicked.path);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.target !== this.camera.viewport) return;
    if (moveByKey(event, this.camera, () => this.showAll())) event.preventDefault();
  }
}

const isOnKey = ({ target }: Event) => target instanceof Element && target.closest('.key') !== null;

declare global {
  interface HTMLElementTagNameMap {
    'studio-map': StudioMap;
  }
}

/** `<studio-text>`: the text of one file, with suggestions and problems where one types. */
import { setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState, type Text, type TransactionSpec } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Path } from '../../scenario/check/problem.ts';
import { applyEdits, editsBetween, type TextEdit } from '../document/text-edit.ts';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import { documentsOf, type Parsed } from '../problems/mends/documents.ts';
import type { FoundInFile, MendPlan } from '../problems/mends/mend.ts';
import { realise } from '../problems/mends/realise.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { extensions, keysInWords } from './extensions.ts';
import { pathAt } from './json-nodes.ts';
import { asChanges, lineBreakOf, offsetIn, type LineBreak } from './line-breaks.ts';
import { positionOf } from './places.ts';
import type { Around } from './offers.ts';
import { textStyle } from './theme.ts';

/** Marks what does not come from the hand of whoever types. */
const fromOutside = Annotation.define<true>();

/** How long the cursor rests until its place is told, in milliseconds. */
const rest = 150;

@customElement('studio-text')
export class StudioText extends LitElement {
  static override styles = textStyle;

  /** What stands in the file. */
  @property() text = '';
  /** Its path in the content folder. */
  @property() file = '';
  /** The place to be at. A new one moves the cursor there. */
  @property({ attribute: false }) place: Path = [];
  /** Of this file. */
  @property({ attribute: false }) problems: readonly FoundInFile[] = [];
  /** All files, for names that other files give, and for mends that reach into them. */
  @property({ attribute: false }) files: Files = new Map();

  private view: EditorView | undefined;
  private lineBreak: LineBreak = '\n';
  /** The text of the file as the editor has it. */
  private shown = '';
  /** The last that could be read, for the names that are in it. */
  private parsed: { of: Text; value: unknown } | undefined;
  private readonly read = new Map<string, Parsed>();
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** While a place is told, the page gives it back. */
  private isTelling = false;
  /** After undo or redo, the cursor goes to what has changed. */
  private isTurningBack = false;

  /** Puts the keyboard into the text. */
  override focus(): void {
    this.view?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.resting);
    this.view?.destroy();
    this.view = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override render() {
    return html`
      <div class="editor"></div>
      <p class="hint" aria-hidden="true">
        <kbd>Tab</kbd> leaves the text · <kbd>Ctrl</kbd> <kbd>Space</kbd> suggestions · <kbd>F8</kbd> next
        problem · <kbd>Ctrl</kbd> <kbd>F</kbd> search
      </p>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    const isNew = !this.view || changed.has('file') || lineBreakOf(this.text) !== this.lineBreak;
    if (isNew) this.showAnew();
    else if (changed.has('text')) this.showChanges();
    if (isNew || changed.has('problems')) this.showProblems();
    if (isNew || (changed.has('place') && !this.isTelling)) this.goTo(this.place);
  }

  private showAnew(): void {
    this.lineBreak = lineBreakOf(this.text);
    this.shown = this.text;
    this.parsed = undefined;
    clearTimeout(this.resting);
    const state = EditorState.create({
      doc: this.text,
      extensions: [
        EditorState.lineSeparator.of(this.lineBreak),
        extensions(
          (of) => this.around(of),
          () => this.turnBack('studio-undo'),
          () => this.turnBack('studio-redo'),
        ),
        EditorView.contentAttributes.of({
          'aria-label': `Text of ${this.file}`,
          'aria-description': keysInWords,
        }),
        EditorView.updateListener.of((update) => this.follow(update)),
      ],
    });
    if (this.view) this.view.setState(state);
    else {
      const parent = this.renderRoot.querySelector('.editor')!;
      this.view = new EditorView({ state, parent, root: this.renderRoot as ShadowRoot });
    }
  }

  /** Takes over what has been changed elsewhere, and nothing else. */
  private showChanges(): void {
    const view = this.view!;
    const edits = editsBetween(this.shown, this.text);
    this.shown = this.text;
    if (edits.length === 0) return;
    const changes = asChanges(view.state.doc, edits, this.lineBreak);
    const spec: TransactionSpec = { changes, annotations: fromOutside.of(true) };
    view.dispatch(
      this.isTurningBack ? { ...spec, selection: endOf(view.state, changes), scrollIntoView: true } : spec,
    );
  }

  private showProblems(): void {
    const { state } = this.view!;
    const diagnostics = diagnosticsOf(state.doc, this.problems, (plan) => this.mend(plan));
    this.view!.dispatch(setDiagnostics(state, diagnostics));
  }

  private goTo(place: Path): void {
    const view = this.view!;
    const head = view.state.selection.main.head;
    if (place.length === 0 || isSame(pathAt(view.state, head), place)) return;
    clearTimeout(this.resting);
    const { cursor, top } = positionOf(view.state, this.shown, place, this.lineBreak);
    view.dispatch({
      selection: { anchor: cursor },
      effects: EditorView.scrollIntoView(top, { y: 'start', yMargin: 60 }),
      annotations: fromOutside.of(true),
    });
  }

  private follow(update: ViewUpdate): void {
    if (update.transactions.some((one) => one.annotation(fromOutside))) return;
    if (update.docChanged) this.tellEdit(update);
    if (!update.docChanged && !update.selectionSet) return;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.tellPlace(), rest);
  }

  private tellEdit({ startState, changes }: ViewUpdate): void {
    const edits: TextEdit[] = [];
    changes.iterChanges((from, to, _fromNow, _toNow, inserted) => {
      const offset = offsetIn(startState.doc, from, this.lineBreak);
      const length = offsetIn(startState.doc, to, this.lineBreak) - offset;
      edits.push({ offset, length, content: inserted.sliceString(0, inserted.length, this.lineBreak) });
    });
    this.shown = applyEdits(this.shown, edits);
    send(this, 'studio-edit', { label: 'type', changes: [{ file: this.file, edits }] });
  }

  private tellPlace(): void {
    if (!this.view) return;
    const path = pathAt(this.view.state, this.view.state.selection.main.head);
    if (isSame(path, this.place)) return;
    this.isTelling = true;
    send(this, 'studio-go', { path });
    // The page gives the place back when it has drawn itself anew.
    setTimeout(() => (this.isTelling = false));
  }

  private turnBack(which: 'studio-undo' | 'studio-redo'): true {
    this.isTurningBack = true;
    send(this, which, null);
    setTimeout(() => (this.isTurningBack = false));
    return true;
  }

  private mend(plan: MendPlan): void {
    const files = new Map([...this.files, [this.file, this.shown]]);
    send(this, 'studio-edit', realise(files, plan));
  }

  private around(state: EditorState): Around {
    if (this.parsed?.of !== state.doc) {
      const value = parse(state.doc.toString());
      if (value !== undefined) this.parsed = { of: state.doc, value };
    }
    const { files, file } = this;
    const { read } = documentsOf(files, this.read);
    return { file, files, document: this.parsed?.value, read };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function endOf(state: EditorState, changes: ReturnType<typeof asChanges>): { anchor: number } {
  let end = 0;
  state.changes(changes).iterChanges((_from, _to, _fromNow, toNow) => (end = toNow));
  return { anchor: end };
}

const isSame = (a: Path, b: Path) => a.length === b.length && a.every((part, i) => part === b[i]);

declare global {
  interface HTMLElementTagNameMap {
    'studio-text': StudioText;
  }
}

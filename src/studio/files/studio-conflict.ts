import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { formStyle } from '../theme/form-style.ts';
import { compare, join, runsOf, type Piece, type Run, type Side } from './compare.ts';
import { conflictStyle } from './conflict-style.ts';
import type { Conflict } from './reconcile.ts';

export interface Resolution {
  file: string;
  /** What the file is to be; undefined where it is not to be there. */
  text: string | undefined;
  /** Which text the choice was made against, so that one that has changed again is asked about again. */
  theirs: string | undefined;
}

/** Lines of what both have in common that are shown around a difference. */
const around = 3;

/**
 * A file that has changed elsewhere while it was edited here: both texts side by side. Says `studio-resolve` when somebody
 * has chosen; until then nothing becomes of either.
 */
@customElement('studio-conflict')
export class StudioConflict extends LitElement {
  static override styles = [formStyle, conflictStyle];

  @property({ attribute: false }) conflict?: Conflict;

  @state() private sides: readonly (Side | undefined)[] = [];

  private pieces: readonly Piece[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('conflict')) return;
    const { mine, theirs } = this.conflict ?? {};
    this.pieces = mine === undefined || theirs === undefined ? [] : compare(mine, theirs);
    this.sides = this.pieces.filter(({ kind }) => kind === 'differs').map(() => undefined);
  }

  protected override render() {
    if (!this.conflict) return nothing;
    const { file, mine, theirs } = this.conflict;
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">Two versions of <bdi>${file}</bdi></h2>
        <p>${this.said(mine, theirs)} Nothing is overwritten until you choose.</p>
        <p class="buttons">
          <button type="button" @click=${() => this.resolve(mine)}>
            ${mine === undefined ? 'Remove the file' : 'Keep all of mine'}
          </button>
          <button type="button" @click=${() => this.resolve(theirs)}>
            ${theirs === undefined ? 'Let the file go' : 'Take all of theirs'}
          </button>
        </p>
        ${this.pieces.length > 0 ? this.piecewise() : this.only(mine ?? theirs)}
      </section>
    `;
  }

  private said(mine: string | undefined, theirs: string | undefined): string {
    if (mine === undefined) return 'You have removed this file, and somebody else has changed it meanwhile.';
    if (theirs === undefined) return 'You have changed this file, and it has been removed meanwhile.';
    return 'You have changed this file, and it has also been changed elsewhere: by another program, tab or person.';
  }

  private only(text = '') {
    return html`<pre>${text}</pre>`;
  }

  private piecewise() {
    const count = this.sides.length;
    const left = this.sides.filter((side) => side === undefined).length;
    let nth = 0;
    return html`
      <p>
        Or choose piece by piece: ${count === 1 ? 'there is 1 difference' : `there are ${count} differences`},
        marked and underlined below.
      </p>
      ${this.pieces.map((piece, i) =>
        piece.kind === 'same' ? this.same(piece.text, i) : this.difference(piece, nth++, count),
      )}
      <p class="buttons">
        <button class="primary" type="button" ?disabled=${left > 0} @click=${this.useChosen}>
          Use what I have chosen
        </button>
        <span role="status">${left > 0 ? `${left} of ${count} still to choose` : ''}</span>
      </p>
    `;
  }

  private same(text: string, at: number): TemplateResult {
    const lines = text.replace(/\n$/, '').split('\n');
    const before = at === 0 ? 0 : around;
    const after = at === this.pieces.length - 1 ? 0 : around;
    const left = lines.length - before - after;
    if (left < 3) return html`<pre class="same">${lines.join('\n')}</pre>`;
    return html`
      ${before === 0 ? nothing : html`<pre class="same">${lines.slice(0, before).join('\n')}</pre>`}
      <p class="hint">${left} lines are the same.</p>
      ${after === 0 ? nothing : html`<pre class="same">${lines.slice(-after).join('\n')}</pre>`}
    `;
  }

  private difference(piece: Extract<Piece, { kind: 'differs' }>, nth: number, count: number) {
    const runs = runsOf(piece);
    return html`
      <fieldset>
        <legend>Difference ${nth + 1} of ${count}, at line ${piece.line}</legend>
        <div class="columns">
          ${this.side('mine', runs.mine, nth)} ${this.side('theirs', runs.theirs, nth)}
        </div>
      </fieldset>
    `;
  }

  private side(side: Side, runs: readonly Run[], nth: number) {
    const isEmpty = runs.every(({ text }) => text === '');
    return html`
      <div class="side">
        <label>
          <input
            type="radio"
            name="side-${nth}"
            .checked=${live(this.sides[nth] === side)}
            @change=${() => (this.sides = this.sides.with(nth, side))}
          />
          ${side === 'mine' ? 'Mine' : 'Theirs'}
        </label>
        ${
          isEmpty
            ? html`<p class="hint">Nothing here.</p>`
            : html`<pre>${runs.map(({ text, own }) => (own ? html`<mark>${text}</mark>` : text))}</pre>`
        }
      </div>
    `;
  }

  private readonly useChosen = () => {
    const sides = this.sides.filter((side) => side !== undefined);
    if (sides.length === this.sides.length) this.resolve(join(this.pieces, sides));
  };

  private resolve(text: string | undefined): void {
    const { file, theirs } = this.conflict!;
    const detail: Resolution = { file, text, theirs };
    this.dispatchEvent(new CustomEvent('studio-resolve', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-conflict': StudioConflict;
  }
  interface HTMLElementEventMap {
    'studio-resolve': CustomEvent<Resolution>;
  }
}

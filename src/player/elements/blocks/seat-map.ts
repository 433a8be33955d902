import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BlockOf } from '../../../course/schema.ts';
import { t } from '../../language/language.ts';
import { languageOf } from '../../language/untranslated.ts';
import { verdictStyle } from '../../theme/verdict.ts';
import { BlockElement } from './block-element.ts';
import { cabinStyle, seatDrawing } from './seat-drawing.ts';
import { seatTowards } from './seat-order.ts';
import { weightIcon, type Weight } from './weight-icon.ts';

type Seat = BlockOf<'seat-map'>['seats'][number];

const outcomeOf: Record<Weight, string> = { concern: 'acceptable', ordinary: 'good' };

/** A few rows of a cabin, to be looked at seat by seat. It stays as a real seat map is, whichever way the page is read. */
@customElement('cc-seat-map')
export class SeatMap extends BlockElement {
  static override styles = [
    BlockElement.styles,
    verdictStyle,
    cabinStyle,
    css`
      .looking {
        display: flex;
        flex-wrap: wrap;
        margin: 0 -0.6rem;
      }

      .plan {
        flex: 1 1 18rem;
        max-width: 24rem;
        margin: 1rem auto 0;
      }

      @media (min-width: 40rem) {
        .plan {
          padding: 0 0.6rem;
        }
      }

      .front {
        margin-bottom: 0.3rem;
        text-align: center;
      }

      .told {
        flex: 1 1 15rem;
        min-width: 0;
        padding: 1rem 0.6rem 0;
        scroll-margin-bottom: 8.5rem;
      }

      button.ordinary {
        color: var(--good);
      }

      button.concern {
        color: var(--acceptable);
      }

      .lesson {
        border-inline-start: 4px solid var(--accent);
        background: var(--accent-tint);
      }
    `,
  ].flat();

  @property({ attribute: false }) block!: BlockOf<'seat-map'>;
  /** The seats that were looked at. */
  @state() private seen: readonly string[] = [];
  /** The seat that is told about now. */
  @state() private shown = '';

  override render() {
    const { block, seen } = this;
    const seat = block.seats.find(({ id }) => id === this.shown);
    return html`<p id="prompt"><b>${this.say(block.prompt)}</b></p>
      <div class="looking">
        <div class="plan">
          <p class="small muted front">${t().blocks.seats.front}</p>
          <div class="cabin" dir="ltr" role="group" aria-labelledby="prompt" @keydown=${this.walk}>
            ${'ABC DEF'.split('').map((letter) => html`<span class="place" aria-hidden="true">${letter}</span>`)}
            ${this.rows().map((row) => this.renderRow(row))}
          </div>
        </div>
        <div class="told stack" role="status">
          <p class="small muted">${t().blocks.seats.count(seen.length, block.seats.length)}</p>
          ${seat ? this.renderFound(seat) : html`<p>${t().blocks.seats.choose}</p>`}
          ${seen.length === block.seats.length ? html`<p class="card lesson">${this.say(block.lesson)}</p>` : nothing}
        </div>
      </div>`;
  }

  private rows(): number[] {
    const { from, to } = this.block.rows;
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }

  private renderRow(row: number): TemplateResult {
    const side = (letters: string) => letters.split('').map((letter) => this.renderSeat(`${row}${letter}`));
    return html`${side('ABC')}<span class="place" aria-hidden="true">${row}</span>${side('DEF')}`;
  }

  private renderSeat(id: string): TemplateResult {
    const seat = this.block.seats.find((candidate) => candidate.id === id);
    if (!seat) return html`<span>${seatDrawing('nobody')}</span>`;
    const { who, weight } = seat;
    const isSeen = this.seen.includes(id);
    const words = t().blocks.seats;
    return html`<button
      id=${id}
      class=${isSeen ? weight : nothing}
      aria-label=${isSeen ? words.seen(id, who, words.weights[weight]) : words.seat(id, who)}
      aria-current=${id === this.shown ? 'true' : nothing}
      lang=${languageOf(who, this.untranslated) ?? nothing}
      @click=${() => this.look(id)}
    >
      ${seatDrawing(isSeen ? weight : 'somebody')}
    </button>`;
  }

  private renderFound({ id, who, text, weight }: Seat): TemplateResult {
    return html`<div class="card">
      <p>
        <b><bdi>${id}</bdi> · ${this.say(who)}</b>
      </p>
      <p>${this.say(text)}</p>
      <p>
        <span class="badge ${outcomeOf[weight]}"
          >${weightIcon(weight)}${t().blocks.seats.weights[weight]}</span
        >
      </p>
    </div>`;
  }

  private look(id: string): void {
    this.shown = id;
    if (!this.seen.includes(id)) this.seen = [...this.seen, id];
    void this.updateComplete.then(() => this.showWhatIsTold());
  }

  /** Below a long cabin it would be found by nobody. */
  private showWhatIsTold(): void {
    const { matches: asksForCalm } = window.matchMedia('(prefers-reduced-motion: reduce)');
    this.renderRoot
      .querySelector('.told')!
      .scrollIntoView({ block: 'nearest', behavior: asksForCalm ? 'auto' : 'smooth' });
  }

  private walk(event: KeyboardEvent): void {
    const { id } = event.target as HTMLElement;
    const to = seatTowards(
      event.key,
      id,
      this.block.seats.map((seat) => seat.id),
    );
    if (to === undefined) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`[id="${to}"]`)!.focus();
  }
}

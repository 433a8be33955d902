import { css, html, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Order } from '../../scenario/schema.ts';
import { choiceStyle } from '../theme/choice.ts';
import { t } from '../language/language.ts';
import { pictured } from './prose.ts';
import { StepElement } from './step-element.ts';

type Way = 'earlier' | 'later';

/** An order step: put things to do in order, without having to drag them. */
@customElement('cc-order')
export class OrderStep extends StepElement {
  static override styles = [
    StepElement.styles,
    choiceStyle,
    css`
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        margin-top: 0.65rem;
        padding: 0.35rem;
        padding-inline-start: 0.9rem;
        border: 2px solid var(--edge);
        border-radius: var(--radius);
        background: var(--card);
      }

      li.on {
        /* The other one has less than 3:1 on this ground (WCAG 1.4.11). */
        --edge: var(--muted);
        border-color: var(--accent);
        background: var(--accent-tint);
      }

      .place {
        flex: none;
        min-width: 1.9rem;
        font-weight: 700;
        font-size: 1.15rem;
        color: var(--accent);
        font-variant-numeric: tabular-nums;
      }

      .item {
        flex: 1;
        min-width: 0;
        padding: 0.35rem 0;
        padding-inline-end: 0.6rem;
      }

      .moves {
        flex: none;
        display: flex;
        flex-direction: column;
      }

      .moves button {
        width: 52px;
        min-height: 46px;
        margin: 2px 0;
        padding: 0;
        border-radius: 10px;
        border-color: var(--edge);
      }

      .moves button[aria-disabled='true'] {
        border-color: var(--line);
        background: transparent;
        cursor: default;
      }

      .moves svg {
        display: block;
        width: 1.5rem;
        height: 1.5rem;
        margin: 0 auto;
      }

      .moves [aria-disabled='true'] svg {
        opacity: 0.25;
      }

      .moved {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      @media (min-width: 30rem) {
        .moves {
          flex-direction: row;
        }

        .moves button {
          margin: 2px;
        }
      }
    `,
  ].flat();

  @property({ attribute: false }) order!: Order;
  /** Ids, in the learner's order. */
  @state() private items: readonly string[] = [];
  @state() private moved = '';

  override willUpdate(): void {
    // In another language it has the same items.
    if (this.items.length === 0) this.items = this.order.items.map(({ id }) => id);
  }

  override render() {
    const { order, items } = this;
    return html`<form class="stage ${order.picture ? 'pictured' : ''}">
      ${pictured(order.picture, this.untranslated)}
      <div class="words stack">
        <h1 tabindex="-1">${this.say(order.title)}</h1>
        ${this.prose(order.text)}
        <fieldset>
          <legend>${this.say(order.prompt)}</legend>
          <ol>
            ${items.map((id, i) => this.renderItem(id, i))}
          </ol>
        </fieldset>
        <p class="moved" aria-live="polite">
          ${this.moved && t().order.now(this.textOf(this.moved), items.indexOf(this.moved) + 1, items.length)}
        </p>
        <div class="actions">
          <button class="primary" type="submit" @click=${this.submit}>${t().order.decide}</button>
        </div>
      </div>
    </form>`;
  }

  private renderItem(id: string, i: number) {
    return html`<li class=${this.moved === id ? 'on' : ''} @keydown=${(e: KeyboardEvent) => this.press(e, i)}>
      <span class="place" aria-hidden="true">${i + 1}</span>
      <span class="item">${this.say(this.textOf(id))}</span>
      <span class="moves">${this.renderMove('earlier', i)}${this.renderMove('later', i)}</span>
    </li>`;
  }

  /** At either end the button stays, so that the focus can stay on it. */
  private renderMove(way: Way, i: number) {
    const atEnd = i === (way === 'earlier' ? 0 : this.items.length - 1);
    return html`<button
      type="button"
      class=${way}
      aria-disabled=${atEnd}
      aria-label=${t().order[way](this.textOf(this.items[i]!))}
      @click=${() => this.move(way, i, way)}
    >
      ${arrow(way)}
    </button>`;
  }

  private textOf(id: string): string {
    return this.order.items.find((item) => item.id === id)!.text;
  }

  private press(event: KeyboardEvent, i: number): void {
    const way = ({ ArrowUp: 'earlier', ArrowDown: 'later' } as const)[event.key];
    if (!way) return;
    event.preventDefault();
    void this.move(way, i, (event.target as HTMLElement).className as Way);
  }

  /** @param focus which button of the item has the focus and keeps it */
  private async move(way: Way, i: number, focus: Way): Promise<void> {
    const to = i + (way === 'earlier' ? -1 : 1);
    if (to < 0 || to >= this.items.length) return;
    const items = [...this.items];
    const [item] = items.splice(i, 1);
    items.splice(to, 0, item!);
    this.items = items;
    this.moved = item!;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>(`.${focus}`)[to]!.focus();
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.tell('cc-decide', { type: 'order', step: this.stepId, items: this.items });
  }
}

function arrow(way: Way) {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${way === 'earlier' ? 'M12 19V5M6 11l6-6 6 6' : 'M12 5v14M6 13l6 6 6-6'} fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;
}

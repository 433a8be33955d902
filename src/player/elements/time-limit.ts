import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../language/language.ts';
import { shared } from '../theme/shared.ts';

/** Milliseconds. */
const beat = 1000;
/** Seconds left at which more are offered, of which a learner needs 20 to take them (WCAG 2.2.1). */
const offersAt = 21;
/** Seconds for which it is said that time was added. */
const saysAdded = 5;

/**
 * How long the learner still has. It says so before the time begins, stands still while nobody looks, takes more time
 * with one press as often as one likes, and can be switched off. It tells `off` and `over` to whatever holds it.
 */
@customElement('cc-time-limit')
export class TimeLimit extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        margin: 1rem 0 0;
        padding: 0.7rem 0.9rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }

      .row p {
        flex: 1 0 100%;
        margin-bottom: 0.3rem;
        font-variant-numeric: tabular-nums;
      }

      button {
        min-height: 44px;
        margin: 0.2rem 0;
        margin-inline-end: 0.5rem;
        padding: 0.3rem 1rem;
        font-size: 0.95rem;
      }

      progress {
        display: block;
        width: 100%;
        height: 6px;
        margin-top: 0.5rem;
        border: 0;
        border-radius: 3px;
        overflow: hidden;
        appearance: none;
        -webkit-appearance: none;
        color: var(--accent);
        background: var(--line);
      }

      progress::-webkit-progress-bar {
        background: var(--line);
      }

      progress::-webkit-progress-value {
        background: var(--accent);
      }

      progress::-moz-progress-bar {
        background: var(--accent);
      }

      [role='status']:not(:empty) {
        margin-top: 0.4rem;
        font-weight: 650;
        color: var(--accent);
      }

      .off:focus {
        outline: none;
      }

      @media (min-width: 40rem) {
        .row p {
          flex: 1 1 0;
          margin: 0;
        }
      }

      @media (min-height: 36rem) {
        :host {
          position: sticky;
          top: 6rem;
          z-index: 1;
        }
      }
    `,
  ];

  @property({ type: Number }) seconds = 0;
  /** Seconds in which it is shown before it begins. */
  @property({ type: Number }) lead = 5;
  /** Whether the learner is looking at something else. */
  @property({ type: Boolean }) paused = false;
  @state() private left = 0;
  /** What a full bar stands for. */
  @state() private whole = 0;
  /** Said once, when it comes up. */
  @state() private said = '';
  private hasOffered = false;
  /** How much time is left when nothing more is said. */
  private quietAt = 0;
  @state() private isOff = false;
  private last = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.last = performance.now();
    this.timer = setInterval(this.pass, beat);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('seconds')) return;
    this.whole = this.seconds;
    this.left = this.seconds + this.lead;
  }

  override render() {
    if (this.isOff) return html`<p class="off" tabindex="-1">${t().timeLimit.areOff}</p>`;
    const { left, whole } = this;
    const begins = left > whole;
    const shown = t().timeLimit.time(Math.min(left, whole));
    return html`<div class="row">
        <p role="timer">
          ${
            begins
              ? html`<b>${t().timeLimit.title(shown)}</b> ${t().timeLimit.soon}`
              : html`<b>${t().timeLimit.left(shown)}</b>`
          }
        </p>
        <button type="button" @click=${this.extend}>${t().timeLimit.more}</button>
        <button type="button" @click=${this.switchOff}>${t().timeLimit.off}</button>
      </div>
      <progress aria-hidden="true" max=${whole} .value=${Math.min(left, whole)}></progress>
      <p role="status">${this.said || nothing}</p>`;
  }

  /** What an aircraft mode, a locked screen or a slow tablet skipped does not count. */
  private readonly pass = (): void => {
    const now = performance.now();
    const passed = Math.min(now - this.last, 2 * beat) / 1000;
    this.last = now;
    if (this.paused || this.isOff || document.hidden) return;
    this.left -= passed;
    if (this.left <= 0) {
      clearInterval(this.timer);
      this.dispatchEvent(new Event('over'));
    } else if (this.left <= offersAt && !this.hasOffered) {
      this.hasOffered = true;
      this.said = t().timeLimit.offer(t().timeLimit.time(this.seconds));
    } else if (this.left <= this.quietAt && !this.hasOffered) {
      this.said = '';
    }
  };

  private extend(): void {
    this.left += this.seconds;
    this.whole = Math.max(this.whole, this.left);
    this.hasOffered = false;
    this.quietAt = this.left - saysAdded;
    this.said = t().timeLimit.added(t().timeLimit.time(this.left));
  }

  private async switchOff(): Promise<void> {
    clearInterval(this.timer);
    this.isOff = true;
    this.dispatchEvent(new Event('off'));
    await this.updateComplete;
    this.renderRoot.querySelector('p')!.focus();
  }
}

import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Scenario } from '../../scenario/schema.ts';
import { t } from '../language/language.ts';
import { choiceStyle } from '../theme/choice.ts';
import { supportNote } from './support-note.ts';
import { ScreenElement } from './screen-element.ts';

/** Before a scenario: what the learner will meet, and the flight they are on. */
@customElement('cc-content-note')
export class ContentNote extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    choiceStyle,
    css`
      .pass {
        margin-top: 1.4rem;
        padding: 0;
        overflow: hidden;
        box-shadow: var(--shadow);
      }

      .route {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 1rem 1.25rem;
        font-size: 1.15rem;
        font-weight: 700;
        color: #f6f3ec;
        background: #10273b;
      }

      .route svg {
        flex: 1;
        min-width: 3rem;
        height: 1.6rem;
        margin: 0 0.75rem;
        transform: scaleX(var(--reading));
      }

      dl {
        margin: 0;
        padding: 1rem 1.25rem;
        border-top: 2px dashed var(--line);
      }

      dt {
        font-size: 0.85rem;
        color: var(--muted);
      }

      dd {
        margin: 0 0 0.7rem;
      }

      dd:last-child {
        margin-bottom: 0;
      }

      .note {
        margin-top: 1.4rem;
        border-inline-start: 5px solid var(--acceptable);
        background: var(--acceptable-tint);
      }

      .limits,
      .review {
        margin-top: 1.4rem;
      }
    `,
  ].flat();

  @property({ attribute: false }) scenario!: Scenario;
  /** Whether the course can be completed without this flight. */
  @property({ type: Boolean }) maySkip = false;
  /** Where crew find support. */
  @property() support = '';
  /** Whether time limits are off, where the scenario has some. */
  @property({ type: Boolean }) limitsAreOff = false;

  override render() {
    const { title, summary, contentNote, setting, minutes, review } = this.scenario;
    return html`<div class="stage">
      <div class="words">
        <p class="muted small">${t().note.title}</p>
        <h1 tabindex="-1">${this.say(title)}</h1>
        <p class="stack">${this.say(summary)}</p>
        <div class="card note">
          <h2>${t().note.heading}</h2>
          <p>${this.say(contentNote)}</p>
          <p>${t().note.out} ${this.maySkip ? t().note.aboutSkip : nothing}</p>
        </div>
        <div class="card pass">
          <p class="route">
            <span>${this.say(setting.from)}</span>
            <svg viewBox="0 0 120 24" aria-hidden="true" focusable="false" preserveAspectRatio="none">
              <path
                d="M2 20Q60 -8 118 20"
                fill="none"
                stroke="#6FCFC6"
                stroke-width="2"
                stroke-dasharray="4 4"
              />
            </svg>
            <span>${this.say(setting.to)}</span>
          </p>
          <dl>
            <dt>${t().note.you}</dt>
            <dd>${this.say(setting.you)}</dd>
            <dt>${t().note.aircraft}</dt>
            <dd>${this.say(setting.aircraft)} <span>· ${t().minutes(minutes)}</span></dd>
            ${
              setting.seats.length === 0
                ? null
                : html`<dt>${t().note.seats}</dt>
                    ${setting.seats.map(({ seat, who }) => html`<dd><b>${this.say(seat)}</b> ${this.say(who)}</dd>`)}`
            }
          </dl>
        </div>
        ${this.renderLimits()}
        <p class="muted small review">
          ${review.status === 'reviewed' ? t().reviewedBy(review.by, review.on) : t().awaitingExpert}
        </p>
        ${supportNote(this.support, this.say)}
        <div class="actions">
          <button class="primary" @click=${() => this.tell('cc-board')}>${t().note.start}</button>
          <button @click=${() => this.tell('cc-course')}>${t().note.later}</button>
          ${this.maySkip ? html`<button @click=${() => this.tell('cc-skip')}>${t().note.skip}</button>` : nothing}
        </div>
      </div>
    </div>`;
  }

  private renderLimits(): TemplateResult | typeof nothing {
    const steps = Object.values(this.scenario.steps);
    if (!steps.some((step) => step.type === 'scene' && step.within)) return nothing;
    return html`<p class="limits">${t().note.aboutLimits}</p>
      <label class="choice ${this.limitsAreOff ? 'on' : ''}">
        <input
          type="checkbox"
          .checked=${this.limitsAreOff}
          @change=${(event: Event) => this.tell('cc-time-limits', (event.target as HTMLInputElement).checked)}
        />
        <span>${t().note.limits}</span>
      </label>`;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Assessment } from '../../course/schema.ts';
import { t } from '../language/language.ts';
import { drawPicture } from '../pictures/picture.ts';
import { ScreenElement } from './screen-element.ts';

/** Before the assessment: what is asked, and what it takes to pass. */
@customElement('cc-assessment-note')
export class AssessmentNote extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    css`
      .facts {
        display: flex;
        flex-wrap: wrap;
        margin: 1.4rem 0 0;
        padding: 0.4rem 1.25rem 1.1rem;
        box-shadow: var(--shadow);
      }

      dl div {
        flex: 1 1 5.5rem;
        margin-top: 0.7rem;
        margin-inline-end: 1rem;
      }

      dt {
        font-size: 0.85rem;
        color: var(--muted);
      }

      dd {
        margin: 0;
        font-size: 1.25rem;
        font-weight: 700;
        line-height: 1.3;
      }

      .must {
        margin-top: 1.4rem;
        border-inline-start: 5px solid var(--acceptable);
        background: var(--acceptable-tint);
      }

      .rules {
        margin-top: 1.4rem;
      }
    `,
  ].flat();

  @property({ attribute: false }) facts!: Pick<Assessment, 'title' | 'summary'>;
  /** About how long it takes. */
  @property({ type: Number }) minutes = 0;
  /** How many questions there are. */
  @property({ type: Number }) count = 0;
  /** Percent. */
  @property({ type: Number }) passMark = 0;
  /** How often it may be taken; undefined where there is no limit. */
  @property({ attribute: false }) attempts: number | undefined;
  /** Attempts begun so far. */
  @property({ type: Number }) used = 0;

  override render() {
    const { title, summary } = this.facts;
    const { attempts } = this;
    const words = t().assessment.note;
    const left = attempts === undefined ? Infinity : Math.max(0, attempts - this.used);
    return html`<div class="stage pictured">
      <div class="picture" aria-hidden="true">${drawPicture('crew-room', 'day')}</div>
      <div class="words">
        <p class="muted small">${words.title}</p>
        <h1 tabindex="-1">${this.say(title)}</h1>
        <p class="stack">${this.say(summary)}</p>
        <dl class="card facts">
          ${fact(words.questions, String(this.count))} ${fact(words.mark, words.percent(this.passMark))}
          ${fact(words.attemptsLeft, attempts === undefined ? words.noLimit : words.left(left, attempts))}
          ${fact(words.time, t().minutes(this.minutes))}
        </dl>
        <p class="card must">${words.critical}</p>
        <div class="stack rules">
          <p>${words.feedback}</p>
          <p>${words.noHurry} ${words.out}</p>
          ${attempts === undefined ? nothing : html`<p>${words.afterLast(attempts)}</p>`}
          ${left > 0 ? nothing : html`<p><b>${words.noneLeft}</b></p>`}
        </div>
        <div class="actions">
          ${
            left > 0
              ? html`<button class="primary" @click=${() => this.tell('cc-begin')}>${words.begin}</button>
                  <button @click=${() => this.tell('cc-course')}>${t().note.later}</button>`
              : html`<button class="primary" @click=${() => this.tell('cc-course')}>
                  ${t().ending.toCourse}
                </button>`
          }
        </div>
      </div>
    </div>`;
  }
}

function fact(name: string, value: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isRight } from '../../course/assessment.ts';
import type { Item, Sources } from '../../course/schema.ts';
import { t } from '../language/language.ts';
import { badge, verdictStyle } from '../theme/verdict.ts';
import { answered, answeredStyle } from './assessment-answer.ts';
import { windows, windowsStyle } from './assessment-windows.ts';
import { ScreenElement } from './screen-element.ts';
import './source-list.ts';

/** Whether an answer of the assessment was right, and why. */
@customElement('cc-item-feedback')
export class AssessmentFeedback extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    verdictStyle,
    windowsStyle,
    answeredStyle,
    css`
      h1 {
        margin-top: 1rem;
      }

      details {
        margin-top: 1.2rem;
      }
    `,
  ].flat();

  @property({ attribute: false }) item!: Item;
  /** The position of the learner's answer in the item's options, from 0. */
  @property({ type: Number }) answer = 0;
  /** Which question of the attempt it was, from 1. */
  @property({ type: Number }) number = 1;
  /** How many there are. */
  @property({ type: Number }) of = 1;
  @property({ attribute: false }) sources!: () => Promise<Sources>;

  override render() {
    const { item, answer, number, of, say } = this;
    const words = t().assessment;
    return html`<div class="stage">
      <div class="words">
        ${windows(number, of)}
        <p class="muted small">${words.count(number, of)}</p>
        <h1 tabindex="-1">
          ${isRight(item, answer) ? badge('good', words.right) : badge(item.critical ? 'harmful' : 'acceptable', words.wrong)}
        </h1>
        ${answered(item, answer, say)}
        <details>
          <summary>${words.question}</summary>
          <p>${say(item.text)}</p>
          <p><b>${say(item.prompt)}</b></p>
        </details>
        <cc-sources .cited=${item.sources ?? []} .sources=${this.sources}></cc-sources>
        <div class="actions">
          <button class="primary" @click=${() => this.tell('cc-go-on')}>${t().next}</button>
        </div>
      </div>
    </div>`;
  }
}

import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Sources } from '../../course/schema.ts';
import type { Choice, DecidingStep, Observe, Order, Report, Scenario } from '../../scenario/schema.ts';
import type { Decision } from '../../scenario/decision.ts';
import { choiceOf } from '../../scenario/rules.ts';
import { t } from '../language/language.ts';
import { badge, verdictStyle } from '../theme/verdict.ts';
import { marksFeedback } from './marks-feedback.ts';
import { orderFeedback } from './order-feedback.ts';
import { reportFeedback } from './report-feedback.ts';
import { ScreenElement } from './screen-element.ts';
import './source-list.ts';

/** What came of a decision, and why it was sound or not. */
@customElement('cc-feedback')
export class FeedbackView extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    verdictStyle,
    css`
      blockquote {
        margin: 1rem 0 0;
        padding-inline-start: 0.9rem;
        border-inline-start: 3px solid var(--line);
        color: var(--muted);
      }

      ul,
      ol {
        margin: 1.2rem 0 0;
        padding: 0;
        list-style: none;
      }

      li + li {
        margin-top: 0.75rem;
      }

      li p {
        margin-top: 0.35rem;
      }

      .why {
        margin-top: 1.2rem;
        font-size: 1.06rem;
      }

      .over {
        margin-top: 1rem;
        font-weight: 650;
      }

      .orders {
        display: flex;
        flex-wrap: wrap;
        margin: 0 -0.6rem;
      }

      .orders section {
        flex: 1 1 17rem;
        min-width: 0;
        margin: 1.6rem 0.6rem 0;
      }

      .orders ol {
        margin-top: 0.75rem;
      }

      .orders ol > li {
        position: relative;
        padding: 0.7rem 0.9rem;
        padding-inline-start: 3.1rem;
      }

      .orders ol > li + li {
        margin-top: 0.5rem;
      }

      .place {
        position: absolute;
        inset-inline-start: 0.9rem;
        font-weight: 700;
        color: var(--accent);
      }

      .either {
        margin-top: 0.35rem;
      }

      .either li {
        margin-top: 0.35rem;
        padding-inline-start: 0.7rem;
        border-inline-start: 3px solid var(--accent);
      }
    `,
  ].flat();

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) decision!: Decision;
  @property({ type: Boolean }) timeWasOver = false;
  @property({ attribute: false }) sources!: () => Promise<Sources>;

  override render() {
    const step = this.scenario.steps[this.decision.step] as DecidingStep;
    return html`<div class="stage">
      <div class="words">
        ${this.renderDecision(step)}
        <cc-sources .cited=${this.cited(step)} .sources=${this.sources}></cc-sources>
        <div class="actions">
          <button class="primary" @click=${() => this.tell('cc-go-on')}>${t().next}</button>
        </div>
      </div>
    </div>`;
  }

  private cited(step: DecidingStep): string[] {
    const { signs } = this.scenario;
    const statements =
      step.type === 'scene'
        ? [choiceOf(step, this.decision)!]
        : [step, ...(step.type === 'observe' ? step.signs.map((id) => signs[id]!) : [])];
    return [...new Set(statements.flatMap((statement) => statement.sources ?? []))];
  }

  private renderDecision(step: DecidingStep): TemplateResult {
    const { decision, scenario, say } = this;
    switch (decision.type) {
      case 'choose':
        return this.renderChoice(choiceOf(step, decision)!);
      case 'mark':
        return marksFeedback(scenario.signs, step as Observe, decision.signs, say);
      case 'order':
        return orderFeedback(step as Order, decision.items, say);
      case 'report':
        return reportFeedback(step as Report, decision.lines, say);
    }
  }

  private renderChoice({ outcome, text, feedback }: Choice): TemplateResult {
    return html`<h1 tabindex="-1">${badge(outcome, t().outcomes[outcome])}</h1>
      ${this.timeWasOver ? html`<p class="over">${t().timeLimit.wasOver}</p>` : nothing}
      <blockquote><span class="small">${t().youDecided}</span><br />${this.say(text)}</blockquote>
      ${feedback === undefined ? nothing : html`<p class="why">${this.say(feedback)}</p>`}`;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Sources } from '../../course/schema.ts';
import type { Ending } from '../../scenario/schema.ts';
import { t } from '../language/language.ts';
import { badge, verdictStyle } from '../theme/verdict.ts';
import { pictured } from './prose.ts';
import { StepElement } from './step-element.ts';
import { supportNote } from './support-note.ts';
import './source-list.ts';

/** How the story ended, what it earned, and why. */
@customElement('cc-ending')
export class EndingStep extends StepElement {
  static override styles = [
    StepElement.styles,
    verdictStyle,
    css`
      .result {
        display: flex;
        align-items: center;
        margin-top: 1.4rem;
      }

      .percent {
        flex: none;
        margin-inline-end: 1.1rem;
        font-size: 2.4rem;
        font-weight: 750;
        line-height: 1;
        font-variant-numeric: tabular-nums;
      }

      section h2 {
        margin-top: 2rem;
      }

      section h3 {
        margin-top: 1.3rem;
      }

      section p {
        margin-top: 0.5rem;
      }
    `,
  ].flat();

  @property({ attribute: false }) ending!: Ending;
  /** Percent that this attempt earned. */
  @property({ type: Number }) percent = 0;
  @property({ type: Number }) passMark = 0;
  /** Whether another attempt would count. */
  @property({ type: Boolean }) mayPlayAgain = true;
  /** Where crew find support. */
  @property() support = '';
  @property({ attribute: false }) sources!: () => Promise<Sources>;

  override render() {
    const { ending, percent } = this;
    const cited = [...new Set(ending.debrief.flatMap((part) => part.sources ?? []))];
    return html`<div class="stage ${ending.picture ? 'pictured' : ''}">
      ${pictured(ending.picture, this.untranslated)}
      <div class="words">
        <div class="stack">
          ${badge(ending.outcome, t().outcomes[ending.outcome])}
          <h1 tabindex="-1">${this.say(ending.title)}</h1>
          ${this.prose(ending.text)}
        </div>
        <div class="card result">
          <span class="percent">${t().ending.percent(percent)}</span>
          <span>
            <b>${t().ending.result}</b><br />
            ${this.verdict()} ${ending.outcome === 'harmful' ? t().ending.harmed : nothing}
          </span>
        </div>
        <section>
          <h2>${t().ending.debrief}</h2>
          ${ending.debrief.map(({ heading, text }) => {
            const paragraphs = this.prose(text);
            return paragraphs.length === 0
              ? nothing
              : html`<h3>${this.say(heading)}</h3>
                  ${paragraphs}`;
          })}
        </section>
        <cc-sources .cited=${cited} .sources=${this.sources}></cc-sources>
        ${supportNote(this.support, this.say)}
        <div class="actions">
          <button class="primary" @click=${() => this.tell('cc-course')}>${t().ending.toCourse}</button>
          ${
            this.mayPlayAgain
              ? html`<button @click=${() => this.tell('cc-again')}>${t().ending.again}</button>`
              : nothing
          }
        </div>
      </div>
    </div>`;
  }

  private verdict(): string {
    const { percent, passMark } = this;
    if (percent >= passMark) return t().ending.passed(passMark);
    return this.mayPlayAgain ? t().ending.below(passMark) : t().ending.belowAndLast(passMark);
  }
}

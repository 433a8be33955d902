import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isRight, type Judgement } from '../../course/assessment.ts';
import type { Course, Item, Sources } from '../../course/schema.ts';
import { t } from '../language/language.ts';
import { badge, verdictStyle } from '../theme/verdict.ts';
import { answered, answeredStyle } from './assessment-answer.ts';
import { ScreenElement } from './screen-element.ts';
import './source-list.ts';

type Standing = keyof ReturnType<typeof t>['assessment']['result']['titles'];

/** What an attempt at the assessment has come to, and what to look at again. */
@customElement('cc-assessment-result')
export class AssessmentResult extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    verdictStyle,
    answeredStyle,
    css`
      .result {
        margin-top: 1.2rem;
      }

      .percent {
        font-size: 2.4rem;
        font-weight: 750;
        line-height: 1;
        font-variant-numeric: tabular-nums;
      }

      .meter {
        display: block;
        width: 100%;
        height: 0.6rem;
        margin-top: 0.8rem;
        border-radius: 999px;
        background: var(--line);
        transform: scaleX(var(--reading));
      }

      .next {
        margin-top: 1.2rem;
        border-inline-start: 5px solid var(--accent);
        background: var(--accent-tint);
      }

      section {
        margin-top: 2rem;
      }

      ul {
        margin: 0.75rem 0 0;
        padding: 0;
        list-style: none;
      }

      .objective {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        padding: 0.7rem 0;
        border-bottom: 1px solid var(--line);
      }

      .objective p {
        flex: 1 1 14rem;
        margin-inline-end: 1rem;
      }

      .objective .badge {
        flex: none;
        margin: 0.15rem 0;
      }

      .card + .card {
        margin-top: 0.75rem;
      }

      details {
        margin-top: 0.5rem;
      }

      details blockquote:first-of-type {
        margin-top: 0.4rem;
      }
    `,
  ].flat();

  @property({ attribute: false }) judgement!: Judgement;
  /** The items of the attempt, in the order asked. */
  @property({ attribute: false }) items: readonly Item[] = [];
  /** For each item the position of the answer in its options, from 0. */
  @property({ attribute: false }) answers: readonly number[] = [];
  /** Those of the course. */
  @property({ attribute: false }) objectives: Course['objectives'] = [];
  /** Percent. */
  @property({ type: Number }) passMark = 0;
  /** The best percentage of all attempts so far. */
  @property({ type: Number }) best = 0;
  /** Whether another attempt would count. */
  @property({ type: Boolean }) mayTryAgain = false;
  @property({ attribute: false }) sources!: () => Promise<Sources>;

  override render() {
    const wrong = this.wrong();
    const cited = [...new Set(wrong.flatMap(({ item }) => item.sources ?? []))];
    return html`<div class="stage">
      <div class="words">
        ${this.renderStanding()}
        <section>
          <h2>${t().assessment.result.objectives}</h2>
          <ul>
            ${this.objectives.map((objective) => this.renderObjective(objective))}
          </ul>
        </section>
        ${
          wrong.length === 0
            ? nothing
            : html`<section>
                <h2>${t().assessment.result.lookAgain}</h2>
                <ul>
                  ${wrong.map(({ item, i }) => this.renderWrong(item, i))}
                </ul>
              </section>`
        }
        <cc-sources .cited=${cited} .sources=${this.sources}></cc-sources>
        <div class="actions">${this.renderActions()}</div>
      </div>
    </div>`;
  }

  /** The items with a wrong answer, those that have to be right before the others. */
  private wrong(): { item: Item; i: number }[] {
    return this.items
      .map((item, i) => ({ item, i }))
      .filter(({ item, i }) => !isRight(item, this.answers[i]))
      .sort((a, b) => Number(b.item.critical ?? false) - Number(a.item.critical ?? false));
  }

  /** How many items are right, and of how many. @param objective of this one only */
  private countRight(objective?: string): [right: number, of: number] {
    const asked = this.items
      .map((item, i) => ({ item, answer: this.answers[i] }))
      .filter(({ item }) => objective === undefined || item.objective === objective);
    return [asked.filter(({ item, answer }) => isRight(item, answer)).length, asked.length];
  }

  private standing(): Standing {
    if (this.judgement.percent >= this.passMark) return 'passed';
    if (this.best >= this.passMark) return 'stands';
    return this.mayTryAgain ? 'again' : 'review';
  }

  private renderStanding(): TemplateResult {
    const words = t().assessment.result;
    const { judgement, passMark } = this;
    const { percent, criticalMissed } = judgement;
    const standing = this.standing();
    return html`<h1 tabindex="-1">${words.titles[standing]}</h1>
      <div class="card result">
        <span class="percent">${words.percent(percent)}</span>
        ${meter(percent, passMark)}
        <p>${words.score(...this.countRight(), passMark)}</p>
        ${criticalMissed.length === 0 ? nothing : html`<p><b>${words.criticalMissed(criticalMissed.length)}</b></p>`}
        ${standing === 'stands' ? html`<p>${words.stands}</p>` : nothing}
        ${standing === 'again' ? html`<p>${words.mayTryAgain}</p>` : nothing}
      </div>
      ${
        standing === 'review'
          ? html`<div class="card next">
              <h2>${words.review}</h2>
              <p>${words.reviewText}</p>
            </div>`
          : nothing
      }`;
  }

  private renderObjective({ id, text }: Course['objectives'][number]): TemplateResult | typeof nothing {
    const percent = this.judgement.objectives[id];
    if (percent === undefined) return nothing;
    return html`<li class="objective">
      <p>${this.say(text)}</p>
      ${badge(percent >= this.passMark ? 'good' : 'acceptable', t().assessment.result.right(...this.countRight(id)))}
    </li>`;
  }

  private renderWrong(item: Item, i: number): TemplateResult {
    const words = t().assessment.result;
    return html`<li class="card">
      ${item.critical ? badge('harmful', words.hadToBeRight) : nothing}
      <p>${this.say(item.text)}</p>
      <p><b>${this.say(item.prompt)}</b></p>
      <details>
        <summary>${words.answerTo(i + 1)}</summary>
        ${answered(item, this.answers[i]!, this.say)}
      </details>
    </li>`;
  }

  private renderActions(): TemplateResult {
    const again = (look: string) =>
      this.mayTryAgain
        ? html`<button class=${look} @click=${() => this.tell('cc-again')}>
            ${t().assessment.result.again}
          </button>`
        : nothing;
    const course = (look: string) =>
      html`<button class=${look} @click=${() => this.tell('cc-course')}>${t().ending.toCourse}</button>`;
    return this.standing() === 'again'
      ? html`${again('primary')}${course('')}`
      : html`${course('primary')}${again('')}`;
  }
}

/** The result beside the pass mark. */
function meter(percent: number, passMark: number): TemplateResult {
  return html`<svg
    class="meter"
    viewBox="0 0 100 1"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect width=${percent} height="1" fill="var(--accent)" />
    <rect x=${passMark - 0.5} width="0.8" height="1" fill="var(--ink)" />
  </svg>`;
}

import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { resultOf } from '../../course/result.ts';
import type { PackedCourse } from '../../course/packed.ts';
import type { Progress } from '../../course/progress.ts';
import { t } from '../language/language.ts';
import { drawHero } from '../pictures/hero.ts';
import { routeOf, type Route, type Stop } from './course-route.ts';
import { routeLine, routeLineStyle } from './route-line.ts';
import { routeStop, routeStopStyle } from './route-stop.ts';
import { ScreenElement } from './screen-element.ts';

/** The course as a map: what it is made of, what is done, and the one thing to do next. */
@customElement('cc-course')
export class CoursePage extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    routeLineStyle,
    routeStopStyle,
    css`
      .plan {
        margin-top: 1.25rem;
        padding: 0.9rem 1rem;
        border-radius: var(--radius);
        color: #f6f3ec;
        background: #183650;
      }

      .tally {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        margin-top: 0.4rem;
      }

      .tally b {
        margin-inline-end: 1rem;
      }

      .parts-title {
        margin-top: 1.8rem;
      }

      .passed {
        border-inline-start: 5px solid var(--good);
        background: var(--good-tint);
      }

      .foot {
        margin-top: 1.5rem;
      }
    `,
  ].flat();

  @property({ attribute: false }) packed!: PackedCourse;
  /** That the learner reads. */
  @property() language: PackedCourse['languages'][number] = 'en';
  @property({ attribute: false }) progress!: Progress;
  @property({ type: Number }) passMark = 0;
  /** Whether the LMS already holds the course as completed. */
  @property({ type: Boolean }) earned = false;

  private readonly darkness = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.darkness.addEventListener('change', this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.darkness.removeEventListener('change', this.redraw);
  }

  override render() {
    const { course } = this.packed;
    const route = routeOf(this.packed, this.progress, this.passMark);
    const { required, extra, next } = route;
    const open = ({ part }: Stop) => this.tell('cc-open', part.id);
    return html`<div class="stage pictured">
      <div class="picture" aria-hidden="true">${drawHero(this.darkness.matches)}</div>
      <div class="words">
        <div class="stack">
          <h1 tabindex="-1">${this.say(course.title)}</h1>
          <p>${this.say(course.summary)}</p>
          ${this.renderStanding(route)}
        </div>
        ${required.length === 0 ? nothing : renderPlan(route)} ${this.renderActions(route)}
        <h2 class="parts-title">${t().course.parts}</h2>
        <ol class="stops on-route">
          ${required.map((stop, i) => routeStop(stop, i + 1, stop === next, this.say, () => open(stop)))}
        </ol>
        ${
          extra.length === 0
            ? nothing
            : html`<h2 class="parts-title">${t().map.extra}</h2>
                <p class="muted small">${t().map.aboutExtra}</p>
                <ul class="stops">
                  ${extra.map((stop) => routeStop(stop, undefined, false, this.say, () => open(stop)))}
                </ul>`
        }
        ${this.renderFoot()}
      </div>
    </div>`;
  }

  private renderStanding({ required }: Route): TemplateResult | typeof nothing {
    const { course } = this.packed;
    const { completion, success, score } = resultOf(course, this.progress, this.passMark);
    if (success === 'failed' && !this.earned)
      return html`<p class="card">${t().course.failed(score ?? 0, this.passMark)}</p>`;
    if (completion === 'completed' && success !== 'failed')
      return html`<p class="card passed">${t().course.passed(score)}</p>`;
    if (this.earned) return html`<p class="card passed">${t().course.alreadyEarned}</p>`;
    const played = required.every(({ state }) => state === 'done' || state === 'skipped');
    return played ? html`<p class="card">${t().course.notYet(this.passMark)}</p>` : nothing;
  }

  private renderActions({ required, next }: Route): TemplateResult {
    const isBegun = required.some(({ state }) => state !== 'to-do');
    const { completion } = resultOf(this.packed.course, this.progress, this.passMark);
    const isCompleted = this.earned || completion === 'completed';
    const words = next?.state === 'done' ? t().course.onceMore : isBegun ? t().course.goOn : t().course.begin;
    return html`<div class="actions">
      ${
        isCompleted
          ? html`<button class="primary" @click=${() => this.tell('cc-completion')}>
                ${t().completion.open}
              </button>
              ${this.renderJobAid()}`
          : nothing
      }
      ${
        next
          ? html`<button
              class=${isCompleted ? '' : 'primary'}
              id="next"
              @click=${() => this.tell('cc-open', next.part.id)}
            >
              ${words}${t().colon}${this.say(next.title)}
            </button>`
          : nothing
      }
    </div>`;
  }

  private renderJobAid(): TemplateResult {
    return html`<button @click=${() => this.tell('cc-job-aid')}>${t().jobAid.open}</button>`;
  }

  private renderFoot(): TemplateResult {
    const { course } = this.packed;
    const { review } = course;
    const scenario = course.parts.find(({ type }) => type === 'scenario');
    const assessment = course.parts.find((part) => part.type === 'assessment');
    return html`
      <p class="foot">${this.renderJobAid()}</p>
      ${
        scenario || assessment
          ? html`<p class="muted small foot">
              ${t().course.passMark(this.passMark)}
              ${scenario ? t().course.scenarioAttempts(course.attempts) : nothing}
              ${assessment ? t().course.assessmentAttempts(assessment.attempts) : nothing}
            </p>`
          : nothing
      }
      <p class="muted small">
        ${review.status === 'reviewed' ? t().reviewedBy(review.by, review.on) : t().awaitingExpert}
        ${this.packed.unreviewed.includes(this.language) ? t().awaitingNativeExpert : nothing}
      </p>
      <p class="card small foot"><b>${t().course.support}</b><br />${this.say(course.support)}</p>
    `;
  }
}

/** The way so far in one look. */
function renderPlan(route: Route): TemplateResult {
  const required = route.required.filter(({ state }) => state !== 'skipped');
  const done = required.filter(({ state }) => state === 'done').length;
  const minutes = required.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0);
  return html`<div class="plan">
    ${routeLine(route)}
    <p class="tally">
      <b>${t().map.partsDone(done, required.length)}</b>
      ${minutes === 0 ? nothing : html`<span>${t().map.minutesLeft(minutes)}</span>`}
    </p>
  </div>`;
}

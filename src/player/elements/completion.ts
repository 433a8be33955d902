import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ObjectiveStanding } from '../../course/objectives.ts';
import type { PackedCourse } from '../../course/packed.ts';
import type { Progress } from '../../course/progress.ts';
import { resultOf } from '../../course/result.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import { formatDay } from '../language/format.ts';
import { t } from '../language/language.ts';
import { printed } from '../theme/printed.ts';
import { badge, verdictStyle } from '../theme/verdict.ts';
import { alarmsStyle, renderAlarms } from './alarms-told.ts';
import { completionPrinted, completionStyle } from './completion-style.ts';
import { ScreenElement } from './screen-element.ts';

/** What the learner has completed, as one can show it to a supervisor, and what their first attempts tell them. */
@customElement('cc-completion')
export class CompletionPage extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    verdictStyle,
    alarmsStyle,
    completionStyle,
    printed,
    completionPrinted,
  ].flat();

  @property({ attribute: false }) packed!: PackedCourse;
  @property({ attribute: false }) progress!: Progress;
  @property({ type: Number }) passMark = 0;
  /** When the course was completed, in milliseconds since 1970; undefined where only the LMS knows. */
  @property({ type: Number }) at: number | undefined;
  /** Name as the LMS gives it; empty where it gives none. */
  @property() learner = '';
  /** The language that the course is taken in. */
  @property() language: Language = 'en';
  @property({ attribute: false }) standings: readonly ObjectiveStanding[] = [];

  override render() {
    const { course } = this.packed;
    const { success } = resultOf(course, this.progress, this.passMark);
    return html`<div class="stage">
      <div class="words">
        <h1 tabindex="-1">${success === 'failed' ? t().completion.ended : t().completion.completed}</h1>
        ${this.renderRecord()} ${this.renderObjectives()}
        ${renderAlarms(this.packed, this.progress, this.say)}
        <p class="card small foot"><b>${t().course.support}</b><br />${this.say(course.support)}</p>
        <div class="actions">
          <button class="primary" @click=${() => window.print()}>${t().completion.print}</button>
          <button @click=${() => this.tell('cc-job-aid')}>${t().jobAid.open}</button>
          <button @click=${() => this.tell('cc-course')}>${t().completion.toCourse}</button>
        </div>
      </div>
    </div>`;
  }

  private renderRecord(): TemplateResult {
    const { course, fingerprint } = this.packed;
    const { completion: words } = t();
    const { completion, success, score } = resultOf(course, this.progress, this.passMark);
    const result = success === 'unknown' ? (completion === 'completed' ? 'unscored' : 'onRecord') : success;
    return html`<section class="card record">
      <p class="stub">
        ${score === null ? nothing : html`<span class="percent">${words.percent(score)}</span>`}
        <b>${words.results[result]}</b>
        ${score === null ? nothing : html`<br /><span class="small">${words.passMark(this.passMark)}</span>`}
      </p>
      <dl class="facts">
        <div class="wide">
          <dt>${words.course}</dt>
          <dd>${this.say(course.title)}</dd>
        </div>
        ${fact(words.learner, this.learner === '' ? words.unnamed : html`<bdi>${this.learner}</bdi>`)}
        ${fact(words.date, this.at === undefined ? words.undated : formatDay(this.at, 'long'))}
        ${fact(words.language, words.languages[this.language])}
        ${fact(words.version, html`<bdi>${course.version}</bdi>`)}
        ${fact(words.fingerprint, html`<bdi>${fingerprint.slice(0, 12)}</bdi>`)}
      </dl>
    </section>`;
  }

  private renderObjectives(): TemplateResult | typeof nothing {
    if (this.standings.length === 0) return nothing;
    return html`<h2>${t().completion.objectives}</h2>
      <ul class="objectives">
        ${this.standings.map(
          (standing) =>
            html`<li>
              <p>${this.say(standing.description)}</p>
              ${standingBadge(standing)}
            </li>`,
        )}
      </ul>`;
  }
}

const fact = (name: string, value: TemplateResult | string) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

function standingBadge({ success, score }: ObjectiveStanding): TemplateResult {
  const { standings } = t().completion;
  if (score === null) return html`<span class="badge open">${standings.untested}</span>`;
  if (success === 'unknown') return html`<span class="badge open">${standings.unknown(score)}</span>`;
  return badge(success === 'passed' ? 'good' : 'acceptable', standings[success](score));
}

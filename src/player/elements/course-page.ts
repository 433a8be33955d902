import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isDone, requiredParts, resultOf } from '../../course/result.ts';
import type { PackedCourse } from '../../course/packed.ts';
import type { Progress } from '../../course/progress.ts';
import type { Part } from '../../course/schema.ts';
import { t } from '../language/language.ts';
import { inItsLanguage } from '../language/untranslated.ts';
import { drawPicture } from '../pictures/picture.ts';
import { verdictIcon } from '../theme/verdict.ts';
import { ScreenElement } from './screen-element.ts';

/** The course: what it is made of, what is done, and the one thing to do next. */
@customElement('cc-course')
export class CoursePage extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    css`
      ol {
        margin: 0.75rem 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: flex-start;
        margin-top: 0.75rem;
      }

      .number {
        flex: none;
        display: flex;
        align-items: center;
        justify-content: center;
        width: 2.2rem;
        height: 2.2rem;
        margin-inline-end: 1rem;
        border: 2px solid var(--accent);
        border-radius: 50%;
        font-weight: 700;
        color: var(--accent);
      }

      .number.done {
        color: var(--on-accent);
        background: var(--accent);
      }

      .number svg {
        width: 1.2rem;
      }

      .part {
        flex: 1;
        min-width: 0;
      }

      .part button {
        margin-top: 0.6rem;
        min-height: 44px;
        padding: 0.35rem 1.1rem;
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
  @property({ attribute: false }) progress!: Progress;
  @property({ type: Number }) passMark = 0;
  /** Whether the LMS already holds the course as completed. */
  @property({ type: Boolean }) earned = false;

  override render() {
    const { course } = this.packed;
    const next = course.parts.find((part) => !isDone(part, this.progress));
    return html`<div class="stage pictured">
      <div class="picture" aria-hidden="true">${drawPicture('cabin', 'dusk')}</div>
      <div class="words">
        <div class="stack">
          <h1 tabindex="-1">${course.title}</h1>
          <p>${course.summary}</p>
          ${this.renderStanding()}
        </div>
        ${
          next
            ? html`<div class="actions">
                <button class="primary" id="next" @click=${() => this.tell('cc-open', next.id)}>
                  ${begun(next, this.progress) || next !== course.parts[0] ? t().course.goOn : t().course.begin}:
                  ${this.sayOf(next, 'title')}
                </button>
              </div>`
            : nothing
        }
        <h2 class="parts-title">${t().course.parts}</h2>
        <ol>
          ${course.parts.map((part, i) => this.renderPart(part, i))}
        </ol>
        ${
          course.parts.some(({ type }) => type === 'scenario')
            ? html`<p class="muted small foot">${t().course.passMark(this.passMark, course.attempts)}</p>`
            : nothing
        }
        <p class="muted small">
          ${
            course.review.status === 'reviewed'
              ? t().reviewedBy(course.review.by, course.review.on)
              : t().awaitingExpert
          }
        </p>
        <p class="card small foot"><b>${t().course.support}</b><br />${course.support}</p>
      </div>
    </div>`;
  }

  private renderStanding(): TemplateResult | typeof nothing {
    const { course } = this.packed;
    const { completion, success, score } = resultOf(course, this.progress, this.passMark);
    if (success === 'failed' && !this.earned)
      return html`<p class="card">${t().course.failed(score ?? 0, this.passMark)}</p>`;
    if (completion === 'completed' && success !== 'failed')
      return html`<p class="card passed">${t().course.passed(score)}</p>`;
    if (this.earned) return html`<p class="card passed">${t().course.alreadyEarned}</p>`;
    const played = requiredParts(course).every((part) => isDone(part, this.progress));
    return played ? html`<p class="card">${t().course.notYet(this.passMark)}</p>` : nothing;
  }

  private renderPart(part: Part, i: number): TemplateResult {
    const { title, minutes } = this.factsOf(part);
    const done = isDone(part, this.progress);
    const best = this.progress.scenarios[part.id]?.best ?? null;
    return html`<li class="card">
      <span class="number ${done ? 'done' : ''}" aria-hidden="true"
        >${done ? verdictIcon('good') : i + 1}</span
      >
      <div class="part">
        <p class="muted small">
          ${t().course.part[part.type]} ·
          ${t().minutes(minutes)}${
            done
              ? html` · <b>${t().course.done}</b>`
              : begun(part, this.progress)
                ? html` · <b>${t().course.underWay}</b>`
                : part.required === false
                  ? html` · ${t().course.optional}`
                  : nothing
          }${best === null ? nothing : html` · <b>${t().course.best(best)}</b>`}
        </p>
        <h3>${this.sayOf(part, 'title')}</h3>
        <p>${this.sayOf(part, 'summary')}</p>
        ${
          done
            ? html`<button
                aria-label="${t().course.lookAgain}: ${title}"
                @click=${() => this.tell('cc-open', part.id)}
              >
                ${t().course.lookAgain}
              </button>`
            : nothing
        }
      </div>
    </li>`;
  }

  private factsOf({ type, id }: Part) {
    const facts = type === 'module' ? this.packed.modules : this.packed.scenarios;
    return facts.find((candidate) => candidate.id === id)!;
  }

  /** A text of a part, in its language where no translation of it holds. */
  private sayOf(part: Part, what: 'title' | 'summary') {
    const facts = this.factsOf(part);
    const isLeft = 'languages' in facts && facts.untranslated.includes(what);
    return inItsLanguage(
      facts[what],
      isLeft ? { language: facts.languages[0]!, has: () => true } : undefined,
    );
  }
}

function begun({ id }: Part, progress: Progress): boolean {
  return id in progress.modules || id in progress.scenarios;
}

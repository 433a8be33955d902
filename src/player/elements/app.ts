import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Phase } from '../../scenario/schema.ts';
import { choiceOf, offered } from '../../scenario/rules.ts';
import { shared } from '../theme/shared.ts';
import { t } from '../language/language.ts';
import type { CourseSession } from '../course-session.ts';
import type { Content } from '../content.ts';
import { percentOf, stepIn, type Play } from '../play.ts';
import type { Screen } from '../screen.ts';
import type { ScreenElement, Wishes } from './screen-element.ts';
import './content-note.ts';
import './course-page.ts';
import './ending-step.ts';
import './feedback-view.ts';
import './flight-progress.ts';
import './module-page.ts';
import './observe-step.ts';
import './plain-screens.ts';
import './scene-step.ts';

/** The frame around every screen: the way out, the phase of flight, and what the LMS says. */
@customElement('cc-app')
export class App extends LitElement {
  static override styles = [
    shared,
    css`
      header {
        position: sticky;
        top: 0;
        z-index: 2;
      }

      .bar {
        display: flex;
        align-items: center;
        min-height: 56px;
        padding: 0 1rem;
        color: #f6f3ec;
        background: #10273b;
      }

      .mark {
        flex: none;
        width: 1.9rem;
        height: 1.9rem;
        margin-inline-end: 0.65rem;
      }

      .bar b {
        flex: 1;
        font-weight: 700;
        letter-spacing: 0.01em;
      }

      .bar button {
        min-height: 44px;
        padding: 0.3rem 1rem;
        border-color: #7d93a5;
        color: #f6f3ec;
      }

      .bar button:hover {
        background: #23425c;
      }

      .bar :focus-visible {
        outline-color: #9be3dc;
      }

      .notice {
        padding: 0.6rem 1rem;
        font-size: 0.92rem;
        text-align: center;
        color: var(--acceptable);
        background: var(--acceptable-tint);
      }
    `,
  ];

  @property({ attribute: false }) session?: CourseSession;
  @property({ attribute: false }) content!: Content;
  /** Whether the LMS took what was last sent. */
  @property({ type: Boolean }) reached = true;
  /** Shown in place of everything where the course could not even be begun. */
  @property({ attribute: false }) failure?: Screen & { name: 'failed' };
  @state() private revision = 0;

  /** Shows what the session has come to, and puts the focus on its heading. */
  refresh(): void {
    const first = this.revision === 0;
    this.revision++;
    void this.updateComplete.then(async () => {
      window.scrollTo(0, 0);
      const screen = this.renderRoot.querySelector<ScreenElement>('main > *');
      if (!first) await screen?.focusHeading();
    });
  }

  override render() {
    const { session } = this;
    const screen = session?.screen ?? this.failure;
    if (!screen) return html`<slot></slot>`;
    const phase = phaseOf(screen);
    return html`
      <header>
        <div class="bar">
          <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d="M6 3h13a7 7 0 0 1 7 7v19H6z" fill="none" stroke="#6fcfc6" stroke-width="2.5" />
            <path d="M11 17l4 4 8-9" fill="none" stroke="#f6f3ec" stroke-width="3" stroke-linecap="round" />
          </svg>
          <b>${t().product}</b>
          ${
            screen.name === 'way-out' || screen.name === 'closed' || !session
              ? nothing
              : html`<button @click=${() => session.offerWayOut()}>${t().leave}</button>`
          }
        </div>
        ${phase ? html`<cc-flight-progress phase=${phase}></cc-flight-progress>` : nothing}
      </header>
      <div role="status">
        ${this.reached ? nothing : html`<p class="notice">${t().notSaved}</p>`}
        ${session && session.launch.mode !== 'normal' ? html`<p class="notice">${t().review}</p>` : nothing}
        ${screen.name === 'step' && screen.resumed ? html`<p class="notice">${t().resumed}</p>` : nothing}
      </div>
      <main
        @cc-open=${(e: Wish<'cc-open'>) => session?.open(e.detail)}
        @cc-page=${(e: Wish<'cc-page'>) => session?.turnPage(e.detail)}
        @cc-board=${() => session?.board()}
        @cc-decide=${(e: Wish<'cc-decide'>) => session?.decide(e.detail)}
        @cc-go-on=${() => session?.goOn()}
        @cc-again=${() => session?.playAgain()}
        @cc-course=${() => session?.toCourse()}
        @cc-stay=${() => session?.stay()}
        @cc-exit=${() => session?.exit()}
      >
        ${session ? this.renderScreen(session, screen) : failed(screen as Screen & { name: 'failed' })}
      </main>
    `;
  }

  private renderScreen(session: CourseSession, screen: Screen): TemplateResult {
    const { course } = session.packed;
    switch (screen.name) {
      case 'course':
        return html`<cc-course
          .packed=${session.packed}
          .progress=${session.progress}
          .passMark=${session.passMark}
          .earned=${session.launch.earned.completion === 'completed'}
        ></cc-course>`;
      case 'page':
        return html`<cc-page
          .module=${screen.module}
          .page=${screen.page}
          .sources=${this.content.sources}
        ></cc-page>`;
      case 'content-note':
        return html`<cc-content-note .scenario=${screen.scenario}></cc-content-note>`;
      case 'step':
        return this.renderStep(session, screen.play, screen.resumed);
      case 'feedback':
        return html`<cc-feedback
          .scenario=${screen.play.scenario}
          .decision=${screen.decision}
          .sources=${this.content.sources}
        ></cc-feedback>`;
      case 'way-out':
        return html`<cc-way-out
          .support=${course.support}
          .onCoursePage=${screen.from.name === 'course'}
        ></cc-way-out>`;
      case 'closed':
        return html`<cc-closed .saved=${screen.saved}></cc-closed>`;
      case 'failed':
        return failed(screen);
    }
  }

  private renderStep(session: CourseSession, play: Play, resumed: boolean): TemplateResult {
    const { scenario, state } = play;
    const { id, step } = stepIn(play);
    switch (step.type) {
      case 'scene':
        return html`<cc-scene
          .stepId=${id}
          .scene=${step}
          .choices=${offered(step, state.context)}
          .recap=${resumed ? recapOf(play) : ''}
        ></cc-scene>`;
      case 'observe':
        return html`<cc-observe .stepId=${id} .observe=${step} .signs=${scenario.signs}></cc-observe>`;
      case 'ending':
        return html`<cc-ending
          .ending=${step}
          .percent=${percentOf(play, session.bestScoreOf(scenario.id)) ?? 0}
          .passMark=${session.passMark}
          .sources=${this.content.sources}
        ></cc-ending>`;
    }
  }
}

type Wish<K extends keyof Wishes> = CustomEvent<Wishes[K]>;

function failed(screen: Screen & { name: 'failed' }): TemplateResult {
  return html`<cc-failed .again=${screen.again}></cc-failed>`;
}

function phaseOf(screen: Screen): Phase | undefined {
  if (screen.name === 'step') return stepIn(screen.play).step.phase;
  return screen.name === 'feedback' ? screen.play.scenario.steps[screen.decision.step]?.phase : undefined;
}

/** What was said of the last decision; '' where it was an observation, or there was none. */
function recapOf({ scenario, state }: Play): string {
  const last = state.context.decisions.slice(-1)[0];
  return (last && choiceOf(scenario.steps[last.step], last)?.feedback) ?? '';
}

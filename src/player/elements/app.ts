import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../theme/shared.ts';
import { t } from '../language/language.ts';
import type { CourseSession } from '../course-session.ts';
import type { Content } from '../content.ts';
import type { Parts } from '../parts.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import type { Kept } from '../../tracking/journal/with-journal.ts';
import type { Message, Screen } from '../screen.ts';
import type { ScreenElement, Wishes } from './screen-element.ts';
import { appStyle } from './app-style.ts';
import './course-page.ts';
import './flight-progress.ts';
import type { LanguageChoice } from './language-choice.ts';
import './language-choice.ts';
import { notices } from './notices.ts';
import './plain-screens.ts';

/** The frame around every screen: the way out, the phase of flight, and what the LMS says. */
@customElement('cc-app')
export class App extends LitElement {
  static override styles = [shared, appStyle];

  @property({ attribute: false }) session?: CourseSession;
  @property({ attribute: false }) content!: Content;
  /** What shows the parts of the course; there as soon as one of them is open. */
  @property({ attribute: false }) parts?: Parts;
  /** Keeps the choice of a language, and makes the page speak it. */
  @property({ attribute: false }) speak?: (language: Language) => Promise<void>;
  /** Where the newest standing is kept. */
  @property() kept: Kept = 'lms';
  /** What the course runs in. `nothing`: an LMS should be there, and none was found. */
  @property() runsIn: 'lms' | 'browser' | 'nothing' = 'lms';
  /** Shown in place of everything while there is no session, or no longer one. */
  @property({ attribute: false }) message?: Message;
  @state() private revision = 0;

  /** Tells the page how much of the screen the header covers, however its words wrap. */
  private readonly covering = new ResizeObserver(([header]) =>
    document.documentElement.style.setProperty('--above', `${header!.target.clientHeight}px`),
  );

  protected override updated(): void {
    const header = this.renderRoot.querySelector('header');
    if (header) this.covering.observe(header);
  }

  /** A message takes the place of what was on the screen, and of what had the focus there. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('message') && this.message) this.refresh();
  }

  /** Shows what the session has come to, and puts the focus on its heading, unless a language is being chosen. */
  refresh(): void {
    const first = this.revision === 0;
    const isChoosing = this.shadowRoot?.activeElement?.localName === 'cc-language';
    this.revision++;
    if (isChoosing) return;
    void this.updateComplete.then(async () => {
      window.scrollTo(0, 0);
      const screen = this.renderRoot.querySelector<ScreenElement>('main > :not(div), main > div > *');
      if (!first) await screen?.focusHeading();
    });
  }

  override render() {
    const { session } = this;
    const screen = this.message ?? session?.screen;
    if (!screen) return html`<slot></slot>`;
    const phase = this.parts?.phaseOf(screen);
    const name = session?.packed.airline?.name ?? t().product;
    return html`
      <header>
        <div class="bar">
          ${this.renderMark()}
          <b .style=${`--chars: ${name.length}`}>${name}</b>
          ${!session || isOutside.has(screen.name) ? nothing : this.renderWays(session)}
        </div>
        ${phase ? html`<cc-flight-progress phase=${phase} .language=${session!.language}></cc-flight-progress>` : nothing}
      </header>
      <div role="status" class=${this.isForTheRecord() ? '' : 'printed'}>
        ${notices(this, screen).map((notice) => html`<p class="notice">${notice}</p>`)}
      </div>
      <main
        @cc-open=${(e: Wish<'cc-open'>) => session?.open(e.detail)}
        @cc-page=${(e: Wish<'cc-page'>) => session?.turnPage(e.detail)}
        @cc-board=${() => session?.begin()}
        @cc-begin=${() => session?.begin()}
        @cc-answer=${(e: Wish<'cc-answer'>) => session?.answer(e.detail)}
        @cc-decide=${(e: Wish<'cc-decide'>) => session?.decide(e.detail)}
        @cc-time-over=${(e: Wish<'cc-time-over'>) => session?.decide(e.detail, true)}
        @cc-time-limits=${(e: Wish<'cc-time-limits'>) => this.switchTimeLimits(e.detail)}
        @cc-go-on=${() => session?.goOn()}
        @cc-again=${() => session?.tryAgain()}
        @cc-completion=${() => session?.toCompletion()}
        @cc-job-aid=${() => session?.openJobAid()}
        @cc-course=${() => session?.toCourse()}
        @cc-skip=${() => session?.skip()}
        @cc-stay=${() => session?.stay()}
        @cc-exit=${() => this.exit()}
      >
        ${session ? this.renderScreens(session, screen) : html`<cc-message .message=${screen}></cc-message>`}
      </main>
    `;
  }

  /** To another language, and out. */
  private renderWays(session: CourseSession): TemplateResult {
    const { packed, language } = session;
    return html`<span class="ways">
      ${
        packed.languages.length > 1
          ? html`<cc-language
              .languages=${packed.languages}
              .language=${language}
              @cc-speak=${this.switchLanguage}
            ></cc-language>`
          : nothing
      }
      <button @click=${() => session.offerWayOut()}>${t().leave}</button>
    </span>`;
  }

  /** What is only looked at says so on paper too. */
  private isForTheRecord(): boolean {
    const { mode, credit } = this.session?.launch ?? { mode: 'normal', credit: true };
    return mode === 'normal' && credit;
  }

  /** The airline's logo, or else our own mark. */
  private renderMark(): TemplateResult {
    const logo = this.session?.packed.airline?.logo;
    if (logo) return html`<img class="mark" src="content/${logo}" alt="" />`;
    return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 3h13a7 7 0 0 1 7 7v19H6z" fill="none" stroke="#6fcfc6" stroke-width="2.5" />
      <path d="M11 17l4 4 8-9" fill="none" stroke="#f6f3ec" stroke-width="3" stroke-linecap="round" />
    </svg>`;
  }

  /** Whether it is true that what the learner has done will be there again. */
  private isKept(): boolean {
    return this.isForTheRecord() && this.kept !== 'nowhere';
  }

  /** Behind the way out the screen stays as it is, so that what the learner has begun there is not lost. */
  private renderScreens(session: CourseSession, screen: Screen): TemplateResult {
    const isLeaving = screen.name === 'way-out';
    const behind = isLeaving ? screen.from : screen;
    return html`${
        isLeaving
          ? html`<cc-way-out
              .support=${session.packed.course.support}
              .untranslated=${session.untranslated}
              .isKept=${this.isKept()}
              .onCoursePage=${behind.name === 'course'}
            ></cc-way-out>`
          : nothing
      }
      <div ?hidden=${isLeaving}>${this.renderScreen(session, behind, isLeaving)}</div>`;
  }

  private renderScreen(session: CourseSession, screen: Screen, isLeaving: boolean): unknown {
    switch (screen.name) {
      case 'course':
        return html`<cc-course
          .packed=${session.packed}
          .untranslated=${session.untranslated}
          .language=${session.language}
          .progress=${session.progress}
          .passMark=${session.passMark}
          .earned=${session.launch.earned.completion === 'completed'}
        ></cc-course>`;
      case 'closed':
        return html`<cc-closed .saved=${screen.saved} .isKept=${this.kept !== 'nowhere'}></cc-closed>`;
      case 'failed':
      case 'found':
      case 'elsewhere':
      case 'moved':
        return html`<cc-message .message=${screen}></cc-message>`;
      default:
        return this.parts?.partScreen(session, screen, this.content.sources, isLeaving);
    }
  }

  private async exit(): Promise<void> {
    const address = await this.session?.exit();
    if (address) window.location.assign(address);
  }

  private async switchLanguage({ target, detail }: CustomEvent<Language>): Promise<void> {
    await this.speak?.(detail);
    // Where it can't be had, the choice is as before.
    (target as LanguageChoice).requestUpdate();
  }

  private switchTimeLimits(areOff: boolean): void {
    this.session?.timeLimits.switch(areOff);
    this.requestUpdate();
  }
}

type Wish<K extends keyof Wishes> = CustomEvent<Wishes[K]>;

/** Where there is nothing to leave. */
const isOutside: ReadonlySet<Screen['name']> = new Set(['way-out', 'closed', 'found', 'elsewhere', 'moved']);

import type { PackedCourse } from '../course/packed.ts';
import { freshProgress, goTo, turnTo, type Progress } from '../course/progress.ts';
import type { Part } from '../course/schema.ts';
import { readSuspendData } from '../course/suspend-data.ts';
import type { Decision } from '../scenario/decision.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { JournalledLaunch } from '../tracking/journal/with-journal.ts';
import type { Standing } from '../tracking/tracker.ts';
import type { Aboard } from './aboard.ts';
import { foundRun } from './found-run.ts';
import type { Untranslated } from './language/untranslated.ts';
import { untranslatedInCourse } from './language/untranslated-in-course.ts';
import { LatestWish } from './latest-wish.ts';
import { locationOf } from './location.ts';
import type { Move } from './move.ts';
import type { PartLogic } from './parts.ts';
import type { Screen } from './screen.ts';
import { ScreenLoader } from './screen-loader.ts';
import { standingOf } from './standing.ts';
import type { TimeLimits } from './time-limits.ts';

/** One sitting of one learner: what is on the screen, how far they are, and telling the LMS of it. */
export class CourseSession {
  screen: Screen = { name: 'course' };
  progress: Progress;
  hasEnded = false;
  /** When this sitting brought the course to its end, in milliseconds since 1970. */
  completedAt: number | undefined;
  packed: PackedCourse;
  /** What of the course itself has stayed in the language that it was written in. */
  untranslated: Untranslated | undefined;
  language: Language;
  readonly launch: JournalledLaunch;
  readonly timeLimits: TimeLimits;
  /** Percent. An LMS's own pass mark overrides the course's. */
  readonly passMark: number;
  private readonly loader: ScreenLoader;
  /** Whether the course was completed before this sitting. */
  private wasCompleted = false;
  private readonly wish: LatestWish;
  private languagesWished = 0;
  /** There as soon as a part is open. */
  private logic: PartLogic | undefined;

  constructor(private readonly aboard: Aboard) {
    const { course, language, launch, timeLimits } = aboard;
    this.packed = course.document;
    this.untranslated = untranslatedInCourse(course);
    this.language = language;
    this.launch = launch;
    this.timeLimits = timeLimits;
    this.passMark = launch.passMark ?? this.packed.course.passMark;
    this.progress = this.read(launch.suspendData);
    this.loader = new ScreenLoader(aboard.content);
    this.wish = new LatestWish(this, (screen) => this.show(screen));
  }

  private read(suspendData: string): Progress {
    return readSuspendData(this.packed.course.parts, suspendData) ?? freshProgress;
  }

  /** Puts the learner back where they were, once it is clear where that is. */
  async resume(): Promise<void> {
    const { found, isAhead } = this.launch;
    if (!found) return this.goOnWith(isAhead);
    const goOn = (suspendData: string | undefined) => {
      if (suspendData !== undefined) this.progress = this.read(suspendData);
      void this.goOnWith(suspendData !== undefined);
    };
    this.show(foundRun(found, goOn));
  }

  /** @param isAhead whether the LMS is to be told at once of what this device knows */
  private async goOnWith(isAhead: boolean): Promise<void> {
    this.wasCompleted =
      this.standing().completion === 'completed' || this.launch.earned.completion === 'completed';
    if (isAhead) void this.aboard.tracker.save(this.standing());
    if (this.progress.at === null) this.show({ name: 'course' });
    else await this.open(this.progress.at);
  }

  /** Opens a part of the course where the learner left it, unless they turn to something else while it is fetched. */
  async open(id: string): Promise<void> {
    const part = this.packed.course.parts.find((candidate) => candidate.id === id)!;
    await this.wish.fetch(
      () => this.fetch(part),
      (show) => show(),
    );
  }

  /** Shows what is to be taken along. */
  async openJobAid(): Promise<void> {
    await this.wish.fetch(
      () => this.withParts(this.loader.jobAid(this.packed, this.language)),
      (screen) => this.show(screen),
    );
  }

  /** @returns what shows the part */
  private async fetch(part: Part): Promise<() => void> {
    const { id, type } = part;
    const { content } = this.aboard;
    if (type === 'module') {
      const shown = await this.withParts(this.loader.page(id, this.packed, this.language));
      return () => this.openModule(shown);
    }
    if (type === 'assessment') {
      const filled = await this.withParts(content.assessment(this.language));
      return () => this.make(this.logic?.openAssessment(this, filled));
    }
    const filled = await this.withParts(content.scenario(id, this.language));
    return () => this.make(this.logic?.openScenario(this, filled));
  }

  /** Something that is being fetched, once there is also what plays and shows it. */
  private async withParts<T>(fetching: Promise<T>): Promise<T> {
    const [what, logic] = await Promise.all([fetching, this.aboard.parts()]);
    this.logic = logic;
    return what;
  }

  private openModule(shown: Omit<Screen & { name: 'page' }, 'page'>): void {
    const { id, pages } = shown.module;
    const page = Math.min(this.progress.modules[id]?.page ?? 0, pages.length - 1);
    this.progress = turnTo(goTo(this.progress, id), id, page, pages.length);
    this.move({ ...shown, page });
  }

  turnPage(page: number): void {
    if (this.screen.name !== 'page') return;
    const { module } = this.screen;
    this.progress = turnTo(this.progress, module.id, page, module.pages.length);
    this.move({ ...this.screen, page });
  }

  /** Begins what has been introduced: the scenario whose content note was read, or the assessment. */
  begin(): void {
    this.make(this.logic?.begin(this));
  }

  /** Tries again what has come to its end. */
  tryAgain(): void {
    this.make(this.logic?.tryAgain(this));
  }

  /**
   * Decides. The decision is with the LMS, as far as it can be reached, before anything is shown.
   * @param timeWasOver whether hesitating has decided
   */
  decide(decision: Decision, timeWasOver = false): void {
    this.make(this.logic?.decide(this, decision, timeWasOver));
  }

  /** Answers the item that is shown. @param position of the answer in the bank */
  answer(position: number): void {
    this.make(this.logic?.answer(this, position));
  }

  /** Goes on from feedback. */
  goOn(): void {
    const screen = this.logic?.goOn(this);
    if (screen) this.show(screen);
  }

  /** Leaves out the part on the screen, where that can be done. */
  skip(): void {
    this.make(this.logic?.skipHere(this.packed.course, this.progress));
  }

  toCourse(): void {
    if (this.hasEnded) return;
    this.progress = goTo(this.progress, null);
    this.move({ name: 'course' });
  }

  async toCompletion(): Promise<void> {
    await this.wish.fetch(
      () => this.withParts(Promise.resolve()),
      () => this.show({ name: 'completion' }),
    );
  }

  /**
   * Goes on in another language, wherever the learner is by then, unless they have wished for yet another one. Rejects where
   * it can't be fetched; then all stays as it is.
   * @param isReady called when everything is there, before anything of it is shown
   */
  async speak(language: Language, isReady: (course: PackedCourse) => void = () => undefined): Promise<void> {
    const wish = ++this.languagesWished;
    const course = await this.aboard.content.course(language);
    let from: Screen;
    let screen: Screen;
    do {
      from = this.screen;
      screen = await this.loader.inLanguage(from, language, course.document, this.logic);
    } while (this.screen !== from);
    if (wish !== this.languagesWished || this.hasEnded) return;
    isReady(course.document);
    this.packed = course.document;
    this.untranslated = untranslatedInCourse(course);
    this.language = language;
    this.move(screen);
  }

  offerWayOut(): void {
    if (this.screen.name !== 'way-out') this.show({ name: 'way-out', from: this.screen });
  }

  stay(): void {
    if (this.screen.name === 'way-out' && !this.hasEnded) this.show(this.screen.from);
  }

  /**
   * Saves, ends the session, and says so.
   * @returns where the LMS wants the learner to go now, if it says; a save that failed is to be read about first
   */
  async exit(): Promise<string | null> {
    const saved = await this.end();
    this.show({ name: 'closed', saved });
    return saved ? this.launch.returnTo : null;
  }

  /** Saves and ends the session. Resolves to false where the LMS did not take it. */
  end(): Promise<boolean> {
    this.hasEnded = true;
    return this.aboard.tracker.finish(this.standing());
  }

  standing(): Standing {
    const { passMark, language } = this;
    const location = locationOf(this.progress.at, this.screen, this.logic);
    return standingOf(this.packed, this.progress, { passMark, language, location });
  }

  /** Takes over what follows from something that the learner has done. */
  private make(move: Move | undefined): void {
    if (!move) return;
    for (const interaction of move.interactions ?? []) this.aboard.tracker.record(interaction);
    this.progress = move.progress;
    this.move(move.screen);
  }

  /** Shows a screen that is part of the learner's progress; the LMS is told first. */
  private move(screen: Screen): void {
    this.screen = screen;
    const standing = this.standing();
    if (standing.completion === 'completed' && !this.wasCompleted) this.completedAt ??= Date.now();
    void this.aboard.tracker.save(standing);
    this.aboard.changed();
  }

  private show(screen: Screen): void {
    this.screen = screen;
    this.aboard.changed();
  }
}

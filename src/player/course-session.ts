import { objectiveStandings } from '../course/objectives.ts';
import { resultOf } from '../course/result.ts';
import type { Module, Part } from '../course/schema.ts';
import type { PackedCourse } from '../course/packed.ts';
import {
  beginAttempt,
  finishAttempt,
  freshProgress,
  goTo,
  keepTrail,
  mayBegin,
  turnTo,
  type Progress,
} from '../course/progress.ts';
import { readSuspendData, writeSuspendData } from '../course/suspend-data.ts';
import type { Decision } from '../scenario/decision.ts';
import { objectiveScores } from '../scenario/objectives.ts';
import { choiceOf } from '../scenario/rules.ts';
import type { Scenario } from '../scenario/schema.ts';
import { pickVariant, readVariant } from '../scenario/variant.ts';
import type { JournalledLaunch } from '../tracking/journal/with-journal.ts';
import type { Standing, Tracker } from '../tracking/tracker.ts';
import type { Content } from './content.ts';
import { interactionOf } from './interaction.ts';
import { advance, attemptOf, limitOf, percentOf, startOver, stepIn, takeUp, type Play } from './play.ts';
import type { Action, Screen } from './screen.ts';
import type { TimeLimits } from './time-limits.ts';
import { toldScenario, type Texts } from './told-scenario.ts';

/** One sitting of one learner: what is on the screen, how far they are, and telling the LMS of it. */
export class CourseSession {
  screen: Screen = { name: 'course' };
  progress: Progress;
  hasEnded = false;
  /** Percent. An LMS's own pass mark overrides the course's. */
  readonly passMark: number;

  /** @param changed called after every change of what is to be shown */
  constructor(
    readonly packed: PackedCourse,
    readonly launch: JournalledLaunch,
    private readonly content: Content,
    private readonly tracker: Tracker,
    readonly timeLimits: TimeLimits,
    private readonly changed: () => void,
  ) {
    this.passMark = launch.passMark ?? packed.course.passMark;
    this.progress = this.read(launch.suspendData);
  }

  private read(suspendData: string): Progress {
    return readSuspendData(this.packed.course.parts, suspendData) ?? freshProgress;
  }

  /** Puts the learner back where they were, once it is clear where that is. */
  async resume(): Promise<void> {
    const { found, isAhead } = this.launch;
    if (found) {
      const takeUp = () => {
        this.progress = this.read(found.take());
        void this.goOnWith(true);
      };
      const beginAnew = () => {
        found.leave();
        void this.goOnWith(false);
      };
      const actions: Action[] = [
        { name: 'takeUp', act: takeUp },
        { name: 'beginAnew', act: beginAnew },
      ];
      return this.show({ name: 'found', at: found.at, actions });
    }
    await this.goOnWith(isAhead);
  }

  /** @param isAhead whether the LMS is to be told at once of what this device knows */
  private async goOnWith(isAhead: boolean): Promise<void> {
    if (isAhead) void this.tracker.save(this.standing());
    if (this.progress.at === null) this.show({ name: 'course' });
    else await this.open(this.progress.at);
  }

  /** Opens a part of the course where the learner left it, unless they turn to something else while it is fetched. */
  async open(id: string): Promise<void> {
    const part = this.packed.course.parts.find((candidate) => candidate.id === id)!;
    const from = this.screen;
    try {
      const show = await this.fetch(part);
      if (this.screen === from) show();
    } catch {
      if (this.screen === from) {
        const again = () => void this.open(id);
        this.show({ name: 'failed', actions: [{ name: 'again', act: again }] });
      }
    }
  }

  /** @returns what shows the part */
  private async fetch({ type, id }: Part): Promise<() => void> {
    if (type === 'module') {
      const module = await this.content.module(id);
      return () => this.openModule(module);
    }
    const { language } = this.packed.course;
    // The first is the one that it is written in.
    const isTranslated = this.factsOf(id).languages.indexOf(language) > 0;
    const [scenario, translation] = await Promise.all([
      this.content.scenario(id),
      isTranslated ? this.content.translation(id, language) : undefined,
    ]);
    return () => this.openScenario(scenario, translation);
  }

  private openModule(module: Module): void {
    const { id, pages } = module;
    const page = Math.min(this.progress.modules[id]?.page ?? 0, pages.length - 1);
    this.progress = turnTo(goTo(this.progress, id), id, page, pages.length);
    this.move({ name: 'page', module, page });
  }

  private openScenario(scenario: Scenario, translation: Texts | undefined): void {
    const { id } = scenario;
    const saved = readVariant(scenario, this.progress.scenarios[id]?.trail ?? '');
    const variant = saved.variant ?? this.pickVariant(scenario);
    const play = takeUp(
      toldScenario(scenario, variant, this.packed.course.language, translation),
      saved.trail,
    );
    this.progress = goTo(this.progress, id);
    if (saved.trail === '') return this.move({ name: 'content-note', play });
    // Changed content may have brought the attempt to its end.
    this.finishIfEnded(play);
    this.move(this.stepScreen(play, true));
  }

  /** An LMS may give no id; a name is as stable. */
  private pickVariant(scenario: Scenario): string | undefined {
    const { id, name } = this.launch.learner;
    return pickVariant(scenario, { learner: id || name, year: new Date().getFullYear() });
  }

  turnPage(page: number): void {
    if (this.screen.name !== 'page') return;
    const { module } = this.screen;
    this.progress = turnTo(this.progress, module.id, page, module.pages.length);
    this.move({ name: 'page', module, page });
  }

  /** Begins the scenario whose content note has been read. */
  board(): void {
    if (this.screen.name !== 'content-note') return;
    this.begin(startOver(this.screen.play));
  }

  playAgain(): void {
    if (this.screen.name !== 'step' || !this.mayPlay(this.screen.play.scenario.id)) return;
    this.begin(startOver(this.screen.play));
  }

  /** Whether another attempt at a scenario would count. */
  mayPlay(scenario: string): boolean {
    return mayBegin(this.progress.scenarios[scenario], this.packed.course.attempts);
  }

  private begin(play: Play): void {
    const { id } = play.scenario;
    this.progress = keepTrail(beginAttempt(this.progress, id), id, attemptOf(play));
    this.move(this.stepScreen(play));
  }

  /**
   * Decides. The decision is with the LMS, as far as it can be reached, before anything is shown.
   * @param timeWasOver whether hesitating has decided
   */
  decide(decision: Decision, timeWasOver = false): void {
    if (this.screen.name !== 'step') return;
    const before = this.screen.play;
    const play = advance(before, decision);
    if (!play) return;
    const { id } = play.scenario;
    const latency = (performance.now() - before.since) / 1000;
    this.tracker.record(interactionOf(play.scenario, decision, { at: Date.now(), latency }));
    this.progress = keepTrail(this.progress, id, attemptOf(play));
    this.finishIfEnded(play);
    const isSaid = timeWasOver || hasFeedback(play.scenario, decision);
    this.move(isSaid ? { name: 'feedback', play, decision, timeWasOver } : this.stepScreen(play));
  }

  private finishIfEnded(play: Play): void {
    const { id } = play.scenario;
    const percent = percentOf(play, this.bestScoreOf(id));
    if (percent === undefined) return;
    const objectives = objectiveScores(play.scenario, play.state.context.decisions);
    this.progress = finishAttempt(this.progress, id, percent, objectives);
  }

  /** Goes on from feedback to the step that follows. */
  goOn(): void {
    if (this.screen.name !== 'feedback') return;
    this.show(this.stepScreen({ ...this.screen.play, since: performance.now() }));
  }

  toCourse(): void {
    if (this.hasEnded) return;
    this.progress = goTo(this.progress, null);
    this.move({ name: 'course' });
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
    return this.tracker.finish(this.standing());
  }

  bestScoreOf(scenario: string): number {
    return this.factsOf(scenario).bestScore;
  }

  private factsOf(scenario: string) {
    return this.packed.scenarios.find(({ id }) => id === scenario)!;
  }

  private stepScreen(play: Play, resumed = false): Screen {
    const limit = this.timeLimits.areOff ? undefined : limitOf(play);
    return { name: 'step', play, resumed, limit };
  }

  standing(): Standing {
    const { course, fingerprint } = this.packed;
    const result = resultOf(course, this.progress, this.passMark);
    const isFinal = result.completion === 'completed';
    return {
      ...result,
      suspendData: writeSuspendData(course.parts, this.progress),
      location: this.location(),
      objectives: objectiveStandings(this.packed, this.progress, this.passMark, isFinal),
      taken: { version: course.version, fingerprint, language: course.language },
    };
  }

  private location(): string {
    const { at } = this.progress;
    if (at === null) return 'course';
    const screen = this.screen.name === 'way-out' ? this.screen.from : this.screen;
    if (screen.name === 'page') return `${at}.${screen.page + 1}`;
    return screen.name === 'step' || screen.name === 'feedback' ? `${at}.${stepIn(screen.play).id}` : at;
  }

  /** Shows a screen that is part of the learner's progress; the LMS is told first. */
  private move(screen: Screen): void {
    this.screen = screen;
    void this.tracker.save(this.standing());
    this.changed();
  }

  private show(screen: Screen): void {
    this.screen = screen;
    this.changed();
  }
}

/** Whether there is anything to say of a decision. */
function hasFeedback({ steps }: Scenario, decision: Decision): boolean {
  return decision.type !== 'choose' || choiceOf(steps[decision.step], decision)?.feedback !== undefined;
}

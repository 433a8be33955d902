import { resultOf } from '../course/result.ts';
import type { Module, Part } from '../course/schema.ts';
import type { PackedCourse } from '../course/packed.ts';
import {
  beginAttempt,
  finishAttempt,
  freshProgress,
  goTo,
  keepTrail,
  turnTo,
  type Progress,
} from '../course/progress.ts';
import { readSuspendData, writeSuspendData } from '../course/suspend-data.ts';
import type { Decision } from '../scenario/decision.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Launch, Standing, Tracker } from '../tracking/tracker.ts';
import type { Content } from './content.ts';
import { interactionOf } from './interaction.ts';
import { advance, percentOf, startOver, stepIn, takeUp, trailOf, type Play } from './play.ts';
import type { Screen } from './screen.ts';

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
    readonly launch: Launch,
    private readonly content: Content,
    private readonly tracker: Tracker,
    private readonly changed: () => void,
  ) {
    this.passMark = launch.passMark ?? packed.course.passMark;
    this.progress = readSuspendData(packed.course.parts, launch.suspendData) ?? freshProgress;
  }

  /** Puts the learner back where they were. */
  resume(): Promise<void> {
    return this.progress.at === null
      ? Promise.resolve(this.show({ name: 'course' }))
      : this.open(this.progress.at);
  }

  /** Opens a part of the course where the learner left it, unless they turn to something else while it is fetched. */
  async open(id: string): Promise<void> {
    const part = this.packed.course.parts.find((candidate) => candidate.id === id)!;
    const from = this.screen;
    try {
      const show = await this.fetch(part);
      if (this.screen === from) show();
    } catch {
      if (this.screen === from) this.show({ name: 'failed', again: () => void this.open(id) });
    }
  }

  /** @returns what shows the part */
  private async fetch({ type, id }: Part): Promise<() => void> {
    if (type === 'module') {
      const module = await this.content.module(id);
      return () => this.openModule(module);
    }
    const scenario = await this.content.scenario(id);
    return () => this.openScenario(scenario);
  }

  private openModule(module: Module): void {
    const { id, pages } = module;
    const page = Math.min(this.progress.modules[id]?.page ?? 0, pages.length - 1);
    this.progress = turnTo(goTo(this.progress, id), id, page, pages.length);
    this.move({ name: 'page', module, page });
  }

  private openScenario(scenario: Scenario): void {
    const { id } = scenario;
    const { trail } = this.progress.scenarios[id] ?? { trail: '' };
    this.progress = goTo(this.progress, id);
    if (trail === '') return this.move({ name: 'content-note', scenario });
    const play = takeUp(scenario, trail);
    // Changed content may have brought the attempt to its end.
    this.finishIfEnded(play);
    this.move({ name: 'step', play, resumed: true });
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
    this.begin(takeUp(this.screen.scenario, ''));
  }

  playAgain(): void {
    if (this.screen.name !== 'step') return;
    this.begin(startOver(this.screen.play));
  }

  private begin(play: Play): void {
    this.progress = beginAttempt(this.progress, play.scenario.id);
    this.move({ name: 'step', play, resumed: false });
  }

  /** Decides. The decision is with the LMS, as far as it can be reached, before anything is shown. */
  decide(decision: Decision): void {
    if (this.screen.name !== 'step') return;
    const before = this.screen.play;
    const play = advance(before, decision);
    if (!play) return;
    const { id } = play.scenario;
    const seconds = (performance.now() - before.since) / 1000;
    this.tracker.record(interactionOf(play.scenario, decision, seconds));
    this.progress = keepTrail(this.progress, id, trailOf(play));
    this.finishIfEnded(play);
    this.move({ name: 'feedback', play, decision });
  }

  private finishIfEnded(play: Play): void {
    const { id } = play.scenario;
    const percent = percentOf(play, this.bestScoreOf(id));
    if (percent !== undefined) this.progress = finishAttempt(this.progress, id, percent);
  }

  /** Goes on from feedback to the step that follows. */
  goOn(): void {
    if (this.screen.name !== 'feedback') return;
    const play = { ...this.screen.play, since: performance.now() };
    this.show({ name: 'step', play, resumed: false });
  }

  toCourse(): void {
    this.progress = goTo(this.progress, null);
    this.move({ name: 'course' });
  }

  offerWayOut(): void {
    if (this.screen.name !== 'way-out') this.show({ name: 'way-out', from: this.screen });
  }

  stay(): void {
    if (this.screen.name === 'way-out') this.show(this.screen.from);
  }

  /** Saves, ends the session, and says so. */
  async exit(): Promise<void> {
    const saved = await this.end();
    this.show({ name: 'closed', saved });
  }

  /** Saves and ends the session. Resolves to false where the LMS did not take it. */
  end(): Promise<boolean> {
    this.hasEnded = true;
    return this.tracker.finish(this.standing());
  }

  bestScoreOf(scenario: string): number {
    return this.packed.scenarios.find(({ id }) => id === scenario)!.bestScore;
  }

  standing(): Standing {
    const { parts } = this.packed.course;
    return {
      ...resultOf(parts, this.progress, this.passMark),
      suspendData: writeSuspendData(parts, this.progress),
      location: this.location(),
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

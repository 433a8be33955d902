/** A learner who takes the course, and remembers what they did and where they were shown that it is kept. */
import { freshProgress } from '../../src/course/progress.ts';
import type { Item, Part } from '../../src/course/schema.ts';
import { writeSuspendData } from '../../src/course/suspend-data.ts';
import type { CourseSession } from '../../src/player/course-session.ts';
import { stepIn } from '../../src/player/play.ts';
import type { Kept } from '../../src/tracking/journal/with-journal.ts';
import { readStamp } from '../../src/tracking/journal/stamp.ts';
import { decideBest, type Decide } from './decisions.ts';
import type { Listener } from './page.ts';
import type { ShippedCourse } from './shipped.ts';

/** A moment that the learner can be put back to. */
interface Moment {
  /** Suspend data, without a stamp. */
  data: string;
  /** Decisions made by then. */
  decisions: number;
  /** Where the learner was shown that it is kept. */
  shown: { lms: boolean; device: boolean };
}

/** Decisions that were gone, although the learner had been shown where they are kept. */
export interface Loss {
  decisions: number;
  shown: 'lms' | 'device';
}

interface Decided {
  /** Scenario and step, with a dot between them. */
  step: string;
  /** Where it was last shown to be kept before the next one was made. */
  shown: Kept | 'nothing';
}

export interface Learner extends Listener {
  losses: readonly Loss[];
  /** Every decision in order. */
  decided: readonly Decided[];
  /** The device has forgotten, or gives nothing back: what it was said to keep counts no more. */
  deviceFailed(): void;
  /** Takes the course up where it opens, and looks whether everything is there. */
  resume(session: CourseSession): void;
  /** Does the next thing. @returns false where there is nothing left to do */
  goOn(session: CourseSession): boolean;
}

export function learner(course: ShippedCourse, decide: Decide = decideBest): Learner {
  const { parts } = course.packed('web').course;
  const losses: Loss[] = [];
  const decided: Decided[] = [];
  const moments: Moment[] = [momentAt(writeSuspendData(parts, freshProgress), 0)];
  let decisions = 0;

  /** @param known how many moments there were before the course was opened */
  function compare(data: string, known: number): void {
    const found = moments.slice(0, known).findLastIndex((moment) => moment.data === data);
    decisions = moments[found]?.decisions ?? 0;
    const promised = moments
      .slice(found + 1, known)
      .filter(({ shown, decisions: made }) => made > decisions && (shown.lms || shown.device));
    const last = promised.at(-1);
    if (last) {
      const byLms = promised.findLast(({ shown }) => shown.lms);
      const lost = (byLms ?? last).decisions - decisions;
      losses.push({ decisions: lost, shown: byLms ? 'lms' : 'device' });
    }
    for (const moment of moments.slice(found + 1, known)) moment.shown = { lms: false, device: false };
    for (const moment of moments.slice(known)) moment.decisions = decisions;
    moments.push(momentAt(data, decisions));
  }

  function decideIn(
    session: CourseSession,
    screen: Extract<CourseSession['screen'], { name: 'step' }>,
  ): void {
    const { play } = screen;
    const { id, step } = stepIn(play);
    const { id: scenario } = play.scenario;
    if (step.type === 'ending') {
      if (hasPassed(session, scenario)) session.toCourse();
      else session.tryAgain();
      return;
    }
    const authored = course.scenarios.find((one) => one.id === scenario)!;
    decisions++;
    decided.push({ step: `${scenario}.${id}`, shown: 'nothing' });
    session.decide(decide(authored, id, step, play.state.context));
    if (session.screen === screen) throw new Error(`A decision was not taken in ${scenario}, step ${id}.`);
  }

  /** Right in the assessment, where a journey is to come to its end. */
  function answer(session: CourseSession, item: Item): void {
    decisions++;
    decided.push({ step: `assessment.${item.id}`, shown: 'nothing' });
    session.answer(item.options.findIndex(({ right }) => right));
  }

  function nextPart({ progress, passMark }: CourseSession): Part | undefined {
    return parts.find(({ type, id }) => {
      if (type === 'module') return !progress.modules[id]?.read;
      if (type === 'assessment') return (progress.assessments[id]?.best ?? null) === null;
      return (progress.scenarios[id]?.best ?? 0) < passMark;
    });
  }

  return {
    losses,
    decided,
    sent({ suspendData }) {
      moments.push(momentAt(readStamp(suspendData)?.data ?? suspendData, decisions));
    },
    shown(kept) {
      if (kept !== 'nowhere') moments.at(-1)!.shown[kept] = true;
      const last = decided.at(-1);
      if (last) last.shown = kept;
    },
    deviceFailed() {
      for (const { shown } of moments) shown.device = false;
    },
    resume(session) {
      const known = moments.length;
      const before = writeSuspendData(parts, session.progress);
      void session.resume();
      const { screen } = session;
      if (screen.name !== 'found') return compare(before, known);
      screen.actions.find(({ name }) => name === 'takeUp')!.act();
      compare(writeSuspendData(parts, session.progress), known);
    },
    goOn(session) {
      const { screen } = session;
      switch (screen.name) {
        case 'course': {
          const next = nextPart(session);
          if (next) void session.open(next.id);
          return next !== undefined;
        }
        case 'page':
          if (screen.page + 1 < screen.module.pages.length) session.turnPage(screen.page + 1);
          else session.toCourse();
          return true;
        case 'content-note':
        case 'assessment-note':
          session.begin();
          return true;
        case 'item':
          answer(session, screen.sitting.items[screen.at]!);
          return true;
        case 'item-feedback':
          session.goOn();
          return true;
        case 'judged':
          session.toCourse();
          return true;
        case 'step':
          decideIn(session, screen);
          return true;
        case 'feedback':
          session.goOn();
          return true;
        default:
          throw new Error(`A learner who only goes on should not have come to "${screen.name}".`);
      }
    },
  };
}

function momentAt(data: string, decisions: number): Moment {
  return { data, decisions, shown: { lms: false, device: false } };
}

function hasPassed({ progress, passMark }: CourseSession, scenario: string): boolean {
  return (progress.scenarios[scenario]?.best ?? 0) >= passMark;
}

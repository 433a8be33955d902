import { html, nothing, type TemplateResult } from 'lit';
import { countedPercent, optionsInOrder } from '../../course/assessment.ts';
import type { Sources } from '../../course/schema.ts';
import type { Phase } from '../../scenario/schema.ts';
import type { CourseSession } from '../course-session.ts';
import { assessmentPart, mayTakeTest } from '../part-rules.ts';
import { maySkipHere } from '../skipping.ts';
import { stepIn } from '../play.ts';
import type { Screen } from '../screen.ts';
import { untranslatedInAny } from '../untranslated-in-any.ts';
import './assessment-feedback.ts';
import './assessment-item.ts';
import './assessment-note.ts';
import './assessment-result.ts';
import './completion.ts';
import './content-note.ts';
import './feedback-view.ts';
import './job-aid.ts';
import './module-page.ts';
import { stepScreen } from './step-screen.ts';

/**
 * A screen of a part of the course, or of what comes after all of them; nothing for any other screen.
 * @param isLeaving whether it waits behind the way out
 */
export function partScreen(
  session: CourseSession,
  screen: Screen,
  sources: () => Promise<Sources>,
  isLeaving: boolean,
): unknown {
  switch (screen.name) {
    case 'page':
      return html`<cc-page
        .module=${screen.module}
        .page=${screen.page}
        .airline=${screen.data.airline}
        .countries=${screen.data.countries}
        .contacts=${screen.data.contacts}
        .maySkip=${maySkipHere(session.packed.course, session.progress)}
        .support=${session.packed.course.support}
        .sources=${sources}
        .untranslated=${untranslatedInAny([screen.untranslated, session.untranslated])}
      ></cc-page>`;
    case 'content-note':
      return html`<cc-content-note
        .scenario=${screen.play.scenario}
        .untranslated=${untranslatedInAny([screen.play.untranslated, session.untranslated])}
        .limitsAreOff=${session.timeLimits.areOff}
        .maySkip=${maySkipHere(session.packed.course, session.progress)}
        .support=${session.packed.course.support}
      ></cc-content-note>`;
    case 'step':
      return stepScreen(session, screen, sources, isLeaving);
    case 'feedback':
      return html`<cc-feedback
        .scenario=${screen.play.scenario}
        .untranslated=${screen.play.untranslated}
        .decision=${screen.decision}
        .timeWasOver=${screen.timeWasOver}
        .sources=${sources}
      ></cc-feedback>`;
    case 'assessment-note':
    case 'item':
    case 'item-feedback':
    case 'judged':
      return testScreen(session, screen, sources);
    case 'completion':
      return completion(session);
    case 'job-aid':
      return html`<cc-job-aid
        .airline=${screen.data.airline}
        .language=${session.language}
        .untranslated=${screen.untranslated}
      ></cc-job-aid>`;
    default:
      return nothing;
  }
}

type TestScreen = Extract<Screen, { sitting: unknown }>;

function testScreen(
  session: CourseSession,
  screen: TestScreen,
  sources: () => Promise<Sources>,
): TemplateResult {
  const { assessment, untranslated, items, seed } = screen.sitting;
  const { attempts } = assessmentPart(session)!;
  switch (screen.name) {
    case 'assessment-note':
      return html`<cc-assessment-note
        .facts=${assessment}
        .minutes=${session.packed.assessment!.minutes}
        .untranslated=${untranslated}
        .count=${items.length}
        .passMark=${session.passMark}
        .attempts=${attempts}
        .used=${finishedAttempts(session)}
      ></cc-assessment-note>`;
    case 'item':
      return html`<cc-item
        .item=${items[screen.at]}
        .options=${optionsInOrder(items[screen.at]!, seed)}
        .untranslated=${untranslated}
        .number=${screen.at + 1}
        .of=${items.length}
      ></cc-item>`;
    case 'item-feedback':
      return html`<cc-item-feedback
        .item=${items[screen.at]}
        .answer=${screen.answer}
        .untranslated=${untranslated}
        .number=${screen.at + 1}
        .of=${items.length}
        .sources=${sources}
      ></cc-item-feedback>`;
    case 'judged':
      return html`<cc-assessment-result
        .judgement=${screen.judgement}
        .items=${items}
        .answers=${screen.answers}
        .objectives=${session.packed.course.objectives}
        .untranslated=${untranslatedInAny([untranslated, session.untranslated])}
        .passMark=${session.passMark}
        .mayTryAgain=${mayTakeTest(session)}
        .best=${bestCounted(session, assessment.id)}
        .sources=${sources}
      ></cc-assessment-result>`;
  }
}

function bestCounted({ progress, passMark }: CourseSession, id: string): number {
  const taken = progress.assessments[id];
  return (taken && countedPercent(taken, passMark)) ?? 0;
}

/** One that is under way, and whose questions have changed, is begun again and is no further one. */
function finishedAttempts(session: CourseSession): number {
  const taken = session.progress.assessments[assessmentPart(session)!.id];
  return (taken?.attempts ?? 0) - Number(taken?.underWay ?? false);
}

function completion(session: CourseSession): TemplateResult {
  return html`<cc-completion
    .packed=${session.packed}
    .untranslated=${session.untranslated}
    .progress=${session.progress}
    .passMark=${session.passMark}
    .language=${session.language}
    .at=${session.completedAt}
    .learner=${session.launch.learner.name}
    .standings=${session.standing().objectives}
  ></cc-completion>`;
}

/** The phase of flight that a screen stands in; undefined outside of flights. */
export function phaseOf(screen: Screen): Phase | undefined {
  if (screen.name === 'step') return stepIn(screen.play).step.phase;
  return screen.name === 'feedback' ? screen.play.scenario.steps[screen.decision.step]?.phase : undefined;
}

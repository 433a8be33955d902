import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Sources } from '../../course/schema.ts';
import { choiceOf, offered } from '../../scenario/rules.ts';
import type { CourseSession } from '../course-session.ts';
import { bestScoreOf, mayPlay } from '../part-rules.ts';
import { percentOf, stepIn, type Play } from '../play.ts';
import type { Screen } from '../screen.ts';
import { untranslatedInAny } from '../untranslated-in-any.ts';
import './ending-step.ts';
import './observe-step.ts';
import './order-step.ts';
import './report-step.ts';
import './scene-step.ts';

/**
 * The step that the learner stands at, as an element of its own: nothing that was begun in one step is carried into the
 * next, be it the same step again. In another language it is still the same one.
 */
export function stepScreen(
  session: CourseSession,
  screen: Screen & { name: 'step' },
  sources: () => Promise<Sources>,
  paused: boolean,
): unknown {
  return keyed(screen.play.since, render(session, screen, sources, paused));
}

function render(
  session: CourseSession,
  { play, resumed, limit }: Screen & { name: 'step' },
  sources: () => Promise<Sources>,
  paused: boolean,
): TemplateResult {
  const { scenario, state, untranslated } = play;
  const { id, step } = stepIn(play);
  switch (step.type) {
    case 'scene':
      return html`<cc-scene
        .stepId=${id}
        .scene=${step}
        .memory=${state.context}
        .untranslated=${untranslated}
        .choices=${offered(step, state.context)}
        .recap=${resumed ? recapOf(play) : ''}
        .limit=${limit}
        .paused=${paused}
      ></cc-scene>`;
    case 'observe':
      return html`<cc-observe
        .stepId=${id}
        .observe=${step}
        .memory=${state.context}
        .untranslated=${untranslated}
        .signs=${scenario.signs}
      ></cc-observe>`;
    case 'order':
      return html`<cc-order
        .stepId=${id}
        .order=${step}
        .memory=${state.context}
        .untranslated=${untranslated}
      ></cc-order>`;
    case 'report':
      return html`<cc-report
        .stepId=${id}
        .report=${step}
        .memory=${state.context}
        .untranslated=${untranslated}
      ></cc-report>`;
    case 'ending':
      return html`<cc-ending
        .ending=${step}
        .memory=${state.context}
        .untranslated=${untranslatedInAny([untranslated, session.untranslated])}
        .percent=${percentOf(play, bestScoreOf(scenario.id, session.packed)) ?? 0}
        .passMark=${session.passMark}
        .support=${session.packed.course.support}
        .mayPlayAgain=${mayPlay(session, scenario.id)}
        .sources=${sources}
      ></cc-ending>`;
  }
}

/** What was said of the last decision; '' where it was no choice, or there was none. */
function recapOf({ scenario, state }: Play): string {
  const last = state.context.decisions.slice(-1)[0];
  return (last && choiceOf(scenario.steps[last.step], last)?.feedback) ?? '';
}

/** Every screen that a learner can come to, with content that a test may vary. */
import { html, type TemplateResult } from 'lit';
import type { PackedCourse } from '../../src/course/packed.ts';
import type { Module, Sources } from '../../src/course/schema.ts';
import type { Decision } from '../../src/scenario/decision.ts';
import type { Ending, Observe, Order, Report, Scenario, Scene } from '../../src/scenario/schema.ts';
import { tell } from '../../src/scenario/variant.ts';
import { freshProgress, type Progress } from '../../src/course/progress.ts';
import type { Action, Message } from '../../src/player/screen.ts';
import '../../src/player/elements/app.ts';
import '../../src/player/parts.ts';
import * as samples from './samples.ts';
import { procedure } from './sample-procedure.ts';

export interface Sample {
  packed: PackedCourse;
  module: Module;
  scenario: Scenario;
  /** The scenario with an order, a report and a time limit. */
  procedure: Scenario;
  sources: Sources;
}

export const sample: Sample = { ...samples, procedure: tell(procedure, 'row-twenty-three') };

function coursePage({ packed }: Sample, progress: Progress, earned = false): TemplateResult {
  return html`<cc-course
    .packed=${packed}
    .progress=${progress}
    .passMark=${80}
    .earned=${earned}
  ></cc-course>`;
}

export function modulePage({ module, sources }: Sample, page: number): TemplateResult {
  return html`<cc-page .module=${module} .page=${page} .sources=${async () => sources}></cc-page>`;
}

export function contentNote(scenario: Scenario, limitsAreOff = false): TemplateResult {
  return html`<cc-content-note .scenario=${scenario} .limitsAreOff=${limitsAreOff}></cc-content-note>`;
}

export function sceneStep({ scenario }: Sample, recap = ''): TemplateResult {
  const scene = scenario.steps.door as Scene;
  return html`<cc-scene stepId="door" .scene=${scene} .choices=${scene.choices} .recap=${recap}></cc-scene>`;
}

export function observeStep({ scenario }: Sample): TemplateResult {
  const observe = scenario.steps.cabin as Observe;
  return html`<cc-observe stepId="cabin" .observe=${observe} .signs=${scenario.signs}></cc-observe>`;
}

export function timedScene({ procedure: { steps } }: Sample): TemplateResult {
  const scene = steps.landing as Scene;
  return html`<cc-scene
    stepId="landing"
    .scene=${scene}
    .choices=${scene.choices}
    .limit=${scene.within}
  ></cc-scene>`;
}

export function orderStep({ procedure: { steps } }: Sample): TemplateResult {
  return html`<cc-order stepId="chain" .order=${steps.chain as Order}></cc-order>`;
}

export function reportStep({ procedure: { steps } }: Sample): TemplateResult {
  return html`<cc-report stepId="written" .report=${steps.written as Report}></cc-report>`;
}

/** @param timeWasOver whether hesitating has decided */
export function feedback(
  { scenario, procedure: other, sources }: Sample,
  decision: Decision,
  timeWasOver = false,
): TemplateResult {
  return html`<cc-feedback
    .scenario=${decision.step in scenario.steps ? scenario : other}
    .decision=${decision}
    .timeWasOver=${timeWasOver}
    .sources=${async () => sources}
  ></cc-feedback>`;
}

export function ending({ scenario, sources }: Sample, step: string, percent: number): TemplateResult {
  return html`<cc-ending
    .ending=${scenario.steps[step] as Ending}
    .percent=${percent}
    .passMark=${80}
    .sources=${async () => sources}
  ></cc-ending>`;
}

export const wayOut = ({ packed }: Sample, onCoursePage: boolean) =>
  html`<cc-way-out .support=${packed.course.support} .onCoursePage=${onCoursePage}></cc-way-out>`;

const waited: Decision = { type: 'choose', step: 'landing', choice: 'say-nothing' };

export const orders = {
  right: { type: 'order', step: 'chain', items: ['tell-senior', 'note-times', 'captain', 'ground'] },
  wrong: { type: 'order', step: 'chain', items: ['captain', 'note-times', 'ground', 'tell-senior'] },
} satisfies Record<string, Decision>;

/** One entry of each verdict. */
export const written: Decision = {
  type: 'report',
  step: 'written',
  lines: [
    { entry: 'five-passports', field: 'seen' },
    { entry: 'smuggler', field: 'heard' },
    { entry: 'time', field: 'heard' },
  ],
};

/** All of them, by name. */
const action = (name: Action['name']): Action => ({ name, act: () => undefined });

function message(shown: Message): TemplateResult {
  return html`<cc-message .message=${shown}></cc-message>`;
}

/** With one attempt at each scenario. */
function strict(sample: Sample): Sample {
  const { packed } = sample;
  return { ...sample, packed: { ...packed, course: { ...packed.course, attempts: 1 } } };
}

export function screensOf(sample: Sample): Record<string, TemplateResult> {
  const [choice] = samples.attempts.best;
  const marks: Decision = { type: 'mark', step: 'cabin', signs: ['passports', 'tired', 'nationality'] };
  return {
    'the course page at first': coursePage(sample, freshProgress),
    'the course page halfway': coursePage(sample, samples.halfway),
    'the course page when passed': coursePage(sample, samples.played(100)),
    'a page of a module': modulePage(sample, 0),
    'the last page of a module': modulePage(sample, 1),
    'the content note': contentNote(sample.scenario),
    'the content note of a scenario with time limits': contentNote(sample.procedure),
    'a scene': sceneStep(sample),
    'a scene after coming back': sceneStep(sample, sample.packed.course.summary),
    'a scene with a time limit': timedScene(sample),
    'an observation': observeStep(sample),
    'an order': orderStep(sample),
    'a report': reportStep(sample),
    'the feedback to a choice': feedback(sample, choice!),
    'the feedback to marks': feedback(sample, marks),
    'the feedback to having waited': feedback(sample, waited, true),
    'the feedback to a right order': feedback(sample, orders.right),
    'the feedback to a wrong order': feedback(sample, orders.wrong),
    'the feedback to a report': feedback(sample, written),
    'a good ending': ending(sample, 'reported', 100),
    'a harmful ending': ending(sample, 'warned', 0),
    'the way out': wayOut(sample, false),
    'the end of the session': html`<cc-closed .saved=${false}></cc-closed>`,
    'a failure': message({ name: 'failed', actions: [action('again')] }),
    'a run that was found': message({
      name: 'found',
      at: Date.UTC(2026, 10, 24),
      actions: [action('takeUp'), action('beginAnew')],
    }),
    'a course that is open elsewhere': message({ name: 'elsewhere', actions: [action('here')] }),
    'a course that went on elsewhere': message({ name: 'moved', actions: [] }),
    'the course page when every attempt is used': coursePage(strict(sample), samples.played(40)),
    'the progress of the flight': html`<cc-flight-progress phase="descent"></cc-flight-progress>`,
  };
}

/** Every screen that a learner can come to, with content that a test may vary. */
import { html, type TemplateResult } from 'lit';
import type { PackedCourse } from '../../src/course/packed.ts';
import type { Module, Sources } from '../../src/course/schema.ts';
import type { Decision } from '../../src/scenario/decision.ts';
import type { Ending, Observe, Scenario, Scene } from '../../src/scenario/schema.ts';
import { freshProgress, type Progress } from '../../src/course/progress.ts';
import '../../src/player/elements/app.ts';
import * as samples from './samples.ts';

export interface Sample {
  packed: PackedCourse;
  module: Module;
  scenario: Scenario;
  sources: Sources;
}

export const sample: Sample = samples;

export function coursePage({ packed }: Sample, progress: Progress, earned = false): TemplateResult {
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

export function contentNote({ scenario }: Sample): TemplateResult {
  return html`<cc-content-note .scenario=${scenario}></cc-content-note>`;
}

export function sceneStep({ scenario }: Sample, recap = ''): TemplateResult {
  const scene = scenario.steps.door as Scene;
  return html`<cc-scene stepId="door" .scene=${scene} .choices=${scene.choices} .recap=${recap}></cc-scene>`;
}

export function observeStep({ scenario }: Sample): TemplateResult {
  const observe = scenario.steps.cabin as Observe;
  return html`<cc-observe stepId="cabin" .observe=${observe} .signs=${scenario.signs}></cc-observe>`;
}

export function feedback({ scenario, sources }: Sample, decision: Decision): TemplateResult {
  return html`<cc-feedback
    .scenario=${scenario}
    .decision=${decision}
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

/** All of them, by name. */
export function screensOf(sample: Sample): Record<string, TemplateResult> {
  const [choice] = samples.attempts.best;
  const marks: Decision = { type: 'mark', step: 'cabin', signs: ['passports', 'tired', 'nationality'] };
  return {
    'the course page at first': coursePage(sample, freshProgress),
    'the course page halfway': coursePage(sample, samples.halfway),
    'the course page when passed': coursePage(sample, samples.played(100)),
    'a page of a module': modulePage(sample, 0),
    'the last page of a module': modulePage(sample, 1),
    'the content note': contentNote(sample),
    'a scene': sceneStep(sample),
    'a scene after coming back': sceneStep(sample, sample.packed.course.summary),
    'an observation': observeStep(sample),
    'the feedback to a choice': feedback(sample, choice!),
    'the feedback to marks': feedback(sample, marks),
    'a good ending': ending(sample, 'reported', 100),
    'a harmful ending': ending(sample, 'warned', 0),
    'the way out': wayOut(sample, false),
    'the end of the session': html`<cc-closed .saved=${false}></cc-closed>`,
    'a failure': html`<cc-failed></cc-failed>`,
    'the progress of the flight': html`<cc-flight-progress phase="descent"></cc-flight-progress>`,
  };
}

import type { Course, Module, Sources } from '../../src/course/schema.ts';
import type { Scenario, Scene } from '../../src/scenario/schema.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';

/** A course of one module and one scenario, before it is written to files. */
export interface Sample {
  course: Course;
  sources: Sources;
  module: Module;
  scenario: Scenario;
}

export const courseFile = 'modules/course.json';
export const sourcesFile = 'modules/sources.json';
export const moduleFile = 'modules/looking.json';
export const scenarioFile = 'scenarios/late-boarding.json';

/** A new copy each time, so that a test may change it. */
export function sampleCourse(): Sample {
  return {
    course: {
      id: 'cabin-signs',
      title: 'Signs in the cabin',
      summary: 'What to look for, and whom to tell.',
      language: 'en',
      version: '1.0.0',
      passMark: 80,
      review: { status: 'awaiting-expert' },
      support: 'Your peer support team.',
      objectives: [
        { id: 'LO1', text: 'Look before you act.' },
        { id: 'LO2', text: 'Tell facts.' },
      ],
      parts: [
        { type: 'module', id: 'looking' },
        { type: 'scenario', id: 'late-boarding' },
      ],
    },
    sources: {
      S1: { title: 'A circular', publisher: 'A body', year: '2021', extract: false },
      S2: { title: 'A guide', publisher: 'Another body', extract: true },
    },
    module: {
      id: 'looking',
      title: 'Looking',
      summary: 'What to look for.',
      language: 'en',
      minutes: 3,
      review: { status: 'awaiting-expert' },
      pages: [
        { id: 'first', title: 'First', blocks: [{ type: 'text', text: 'Look.', sources: ['S1'] }] },
        {
          id: 'last',
          title: 'Last',
          blocks: [{ type: 'list', items: [{ text: 'Tell.', sources: ['S2'] }] }],
        },
      ],
    },
    scenario: testedScenario(),
  };
}

/** The sample scenario as part of a course that teaches more than to report whatever one sees. */
function testedScenario(): Scenario {
  const scenario = sampleScenario();
  (scenario.steps['boarding'] as Scene).tests = ['LO1', 'LO2'];
  for (const step of Object.values(scenario.steps)) if (step.type === 'ending') step.reported = false;
  return scenario;
}

/** The sample as it lies in a content folder, with one thing changed. */
export function filesWith(change: (sample: Sample) => unknown): Map<string, string> {
  const sample = sampleCourse();
  change(sample);
  return new Map(
    [
      [courseFile, sample.course] as const,
      [sourcesFile, sample.sources] as const,
      [moduleFile, sample.module] as const,
      [scenarioFile, sample.scenario] as const,
    ].map(([file, document]) => [file, JSON.stringify(document, null, 2)]),
  );
}

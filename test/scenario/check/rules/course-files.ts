import type { Rule } from '../../../../src/scenario/check/problem.ts';
import { translate, type Loose } from './course.ts';
import type { Fixture } from './fixture.ts';

/** Puts scenes with one choice each before the first one. */
function chain(scenario: Loose, length: number): void {
  delete scenario.walks;
  const { start } = scenario;
  for (let i = 0; i < length; i++) {
    const next = i + 1 < length ? `link-${i + 1}` : start;
    scenario.steps[`link-${i}`] = {
      type: 'scene',
      phase: 'boarding',
      title: 'Waiting',
      text: ['You wait.'],
      prompt: 'And now?',
      choices: [{ id: `wait-${i}`, text: 'Wait.', feedback: 'You wait.', outcome: 'good', next }],
    };
  }
  scenario.start = 'link-0';
}

/** Rules about how the files of a course, and a scenario and its translations, fit together. */
export const courseFiles: Partial<Record<Rule, Fixture[]>> = {
  'missing-file': [
    {
      in: 'sources',
      broken: (course) => (course.sources = undefined),
      at: '',
      says: 'This file is missing.',
      nearMiss: (course) => {
        course.sources = {};
        course.module.pages[0].blocks.shift();
        course.scenario.steps['passed-on'].debrief[0].sources = undefined;
        course.scenario.signs['keeps-phones'] = {
          ...course.scenario.signs['sleeps-early'],
          kind: 'indicator',
        };
      },
    },
  ],
  'file-name': [
    {
      in: 'module',
      broken: ({ module, course }) => (module.id = course.parts[0].id = 'lookin'),
      at: '"lookin"',
      says: 'Rename the file to lookin.json, or change the id.',
      nearMiss: ({ module }) => (module.title = 'lookin'),
    },
    {
      in: 'translation',
      broken: (course) => (translate(course).language = 'ar'),
      at: '"quiet-rows"',
      says: 'Rename the file to scenarios/quiet-rows.ar.json',
      nearMiss: translate,
    },
  ],
  'unknown-part': [
    {
      in: 'course',
      broken: ({ course }) => course.parts.push({ type: 'module', id: 'lookin' }),
      at: '"lookin"',
      says: 'There is no module "lookin". Did you mean "looking"?',
      nearMiss: ({ course }) => course.parts.shift(),
    },
  ],
  'unknown-objective': [
    {
      broken: ({ scenario }) => scenario.objectives.push('LO9'),
      at: '"LO9"',
      says: 'There is no objective "LO9".',
      nearMiss: ({ scenario }) => scenario.objectives.reverse(),
    },
    {
      broken: ({ scenario }) => (scenario.steps['the-chain'].tests = ['LO2', 'LO7']),
      at: '"LO7"',
      says: 'Use one of the "objectives" of this scenario',
      nearMiss: ({ scenario }) => (scenario.steps['the-chain'].tests = ['LO2', 'LO1']),
    },
  ],
  'unknown-source': [
    {
      in: 'module',
      broken: ({ module }) =>
        (module.pages[1].blocks[0] = { type: 'note', text: 'Tell it as it was.', sources: ['S9'] }),
      at: '"S9"',
      says: 'There is no source "S9".',
      nearMiss: ({ module }) =>
        (module.pages[1].blocks[0] = { type: 'note', text: 'Tell it as it was.', sources: ['S2'] }),
    },
  ],
  'nothing-required': [
    {
      in: 'course',
      broken: ({ course }) => course.parts.forEach((part: { required?: boolean }) => (part.required = false)),
      at: '[\n    {\n      "type"',
      says: 'No part of this course is required',
      nearMiss: ({ course }) => (course.parts[0].required = false),
    },
  ],
  'unreachable-pass-mark': [
    {
      in: 'course',
      broken: ({ scenario: { steps, walks } }) => {
        steps.warned.outcome = 'acceptable';
        steps['in-the-aisle'].choices[0].score = 20;
        Object.assign(walks[1], { outcome: 'acceptable', score: 22 });
      },
      at: '80',
      says: 'Without a harmful choice nobody reaches 80 %: the most that can be earned is 75 % in "quiet-rows".',
      nearMiss: ({ course, scenario: { steps, walks } }) => {
        steps.warned.outcome = 'acceptable';
        steps['in-the-aisle'].choices[0].score = 20;
        Object.assign(walks[1], { outcome: 'acceptable', score: 22 });
        course.passMark = 75;
      },
    },
  ],
  'suspend-data': [
    {
      in: 'course',
      broken: ({ scenario }) => chain(scenario, 1750),
      at: '[\n    {\n      "type": "module"',
      says: 'not every LMS keeps more than 3500',
      nearMiss: ({ scenario }) => chain(scenario, 1700),
    },
  ],
  'untested-objective': [
    {
      in: 'course',
      broken: ({ course }) => course.objectives.push({ id: 'LO3', text: 'Let go.' }),
      at: '{\n      "id": "LO3"',
      says: 'No decision of any scenario, and no item of the assessment, tests the objective "LO3".',
      nearMiss: ({ course, scenario }) => {
        course.objectives.push({ id: 'LO3', text: 'Let go.' });
        scenario.objectives.push('LO3');
        scenario.steps['last-door'].tests = ['LO3'];
      },
    },
  ],
  'always-report': [
    {
      in: 'course',
      broken: ({ scenario }) => (scenario.steps.uneventful.reported = true),
      at: '[\n    {\n      "type": "module"',
      says: '"always report" passes',
      nearMiss: ({ scenario }) => (scenario.steps.warned.reported = true),
    },
  ],
  'unknown-scenario': [
    {
      in: 'spare',
      broken: (course) => (course.spare = { ...translate(course), scenario: 'quiet-row' }),
      at: '"quiet-row"',
      says: 'There is no scenario "quiet-row". Did you mean "quiet-rows"?',
      nearMiss: translate,
    },
  ],
  'same-language': [
    {
      in: 'english',
      broken: (course) => (course.english = { ...translate(course), language: 'en' }),
      at: '"en"',
      says: 'The source is written in English already.',
      nearMiss: translate,
    },
  ],
  'changed-details': [
    {
      in: 'translation',
      broken: (course) =>
        (translate(course).texts['steps.in-the-galley.text.0'].text = 'Elle tire le rideau.'),
      at: '"Elle tire',
      says: 'lacks {senior}',
      nearMiss: (course) => (translate(course).texts['steps.in-the-galley.text.0'].text = 'Là, {senior} !'),
    },
  ],
  'unknown-text': [
    {
      in: 'translation',
      broken: (course) => (translate(course).texts.titel = { text: 'Un titre', source: '00000000' }),
      at: '{\n      "text": "Un titre"',
      says: 'The source has no text "titel".',
      nearMiss: (course) => (translate(course).texts.title.text = 'titel'),
    },
  ],
  'missing-translation': [
    {
      in: 'translation',
      broken: (course) => delete translate(course).texts.title,
      at: '{\n    "summary"',
      says: '1 text is not in',
      nearMiss: translate,
    },
  ],
  'stale-translation': [
    {
      in: 'translation',
      broken: (course) => (translate(course).texts.title.source = '00000000'),
      at: '{\n      "text": "« Quiet rows »"',
      says: 'has changed since it was translated',
      nearMiss: (course) => (translate(course).texts.title.text = 'Rangées calmes'),
    },
  ],
};

/** A course in which the checker finds nothing, to be changed by the fixtures of the rules. */
import { readFileSync } from 'node:fs';
import { textsOf } from '../../../../src/scenario/texts.ts';
import { fingerprintOf } from '../../../../src/scenario/translation.ts';

/** A document of any form at all, for mistakes that the types would not let pass. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

/** The documents of a course, by the names that fixtures call them. */
export interface Course {
  course: Loose;
  sources: Loose;
  module: Loose;
  scenario: Loose;
  /** This and those below: none, as long as no fixture asks for it. */
  assessment: Loose;
  countries: Loose;
  contacts: Loose;
  translation: Loose;
  /** A file that is called like a translation of a scenario which is not there. */
  spare: Loose;
  /** A file that is called like a translation of the scenario into its own language. */
  english: Loose;
}

export const fileOf: Record<keyof Course, string> = {
  course: 'modules/course.json',
  sources: 'modules/sources.json',
  module: 'modules/looking.json',
  scenario: 'scenarios/quiet-rows.json',
  assessment: 'modules/assessment.json',
  countries: 'modules/countries.json',
  contacts: 'modules/contacts.json',
  translation: 'scenarios/quiet-rows.fr.json',
  spare: 'scenarios/quiet-row.fr.json',
  english: 'scenarios/quiet-rows.en.json',
};

/** The day on which the course is checked. */
export const today = '2026-11-24';

/** A new copy each time, so that a fixture may change it. */
export function cleanCourse(): Course {
  const read = (file: string): Loose =>
    JSON.parse(readFileSync(new URL(`../../../fixtures/clean-course/${file}`, import.meta.url), 'utf8'));
  return {
    course: read(fileOf.course),
    sources: read(fileOf.sources),
    module: read(fileOf.module),
    scenario: read(fileOf.scenario),
    assessment: undefined,
    countries: undefined,
    contacts: undefined,
    translation: undefined,
    spare: undefined,
    english: undefined,
  };
}

/** A whole translation of the scenario as it is now. */
export function translate(course: Course): Loose {
  const texts = textsOf(course.scenario).map(({ key, text }) => [
    key,
    { text: `« ${text} »`, source: fingerprintOf(text) },
  ]);
  course.translation = {
    scenario: 'quiet-rows',
    language: 'fr',
    review: { status: 'awaiting-expert' },
    texts: Object.fromEntries(texts),
  };
  return course.translation;
}

/** The course as it lies in a content folder. */
export function filesOf(course: Course): Map<string, string> {
  const names = Object.keys(fileOf) as (keyof Course)[];
  return new Map(
    names
      .filter((name) => course[name] !== undefined)
      .map((name) => [fileOf[name], JSON.stringify(course[name], null, 2)]),
  );
}

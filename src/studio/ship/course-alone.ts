import type { Content, FileProblem } from '../../course/content.ts';
import { airlineSchema, courseSchema, sourcesSchema, type Course } from '../../course/schema.ts';
import { isTranslationFile } from '../../course/translations.ts';
import { inLanguage } from '../../package/localised.ts';
import { retitled } from '../../package/retitled.ts';
import { checkScenario } from '../../scenario/check/check.ts';
import { readJson } from '../../scenario/check/json-source.ts';
import { isError } from '../../scenario/check/problem.ts';
import { checkShape } from '../../scenario/check/shape.ts';
import { checkTranslation, readTranslation } from '../../scenario/check/translation.ts';
import { explore } from '../../scenario/explore/explore.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Translation } from '../../scenario/schema/translation.ts';
import { percentage } from '../../scenario/score.ts';
import type { OriginalName } from '../../scenario/translation/original.ts';
import type { Files } from '../files/files.ts';
import { courseFor, objectivesFor, translationsOfDefaults } from './course-defaults.ts';

/** One scenario as a course of its own, or the errors that it has. */
export type CourseAlone =
  | { content: Content; scenario: Scenario; problems?: undefined }
  | { content?: undefined; problems: FileProblem[] };

/**
 * A course of one scenario alone, which is what `splitContent` makes of it where the course lists it. It asks for nothing
 * but that the scenario has no errors: where the course can't be read or does not list it, or there is none, there are
 * defaults. Takes any texts; never throws.
 * @param file of the scenario
 */
export function courseAlone(files: Files, file: string): CourseAlone {
  const { scenario, problems } = checkScenario(files.get(file) ?? '');
  if (!scenario) return { problems: problems.filter(isError).map((problem) => ({ ...problem, file })) };
  const read = <T>(path: string, schema: Parameters<typeof checkShape>[0]) => {
    const { value } = readJson(files.get(path) ?? '');
    return value === undefined ? undefined : (checkShape(schema, value).value as T | undefined);
  };
  const airline = read<NonNullable<Content['airline']>>('modules/airline.json', airlineSchema);
  const translations = translationsIn(files, scenario);
  const listed = read<Course>('modules/course.json', courseSchema);
  const course = listed ?? courseFor(scenario, languagesOf(scenario, translations), bestPercentOf(scenario));
  const ofCourse: Course = {
    ...course,
    id: listed ? `${listed.id}-${scenario.id}` : scenario.id,
    review: scenario.review,
    objectives: objectivesFor(scenario, course.objectives),
    parts: [{ type: 'scenario', id: scenario.id }],
  };
  const content: Content = {
    course: ofCourse,
    modules: [],
    scenarios: [scenario],
    ...(airline && { airline }),
    translations: listed ? translations : [...translations, ...translationsOfDefaults(ofCourse)],
    sources: read<Content['sources']>('modules/sources.json', sourcesSchema) ?? {},
  };
  const name: OriginalName = { kind: 'scenario', id: scenario.id };
  return {
    scenario,
    content: retitled(content, (language) => inLanguage(scenario, name, language, translations)),
  };
}

/** Those of the scenario, the course and the airline, as far as they have no errors. */
function translationsIn(files: Files, scenario: Scenario): Translation[] {
  const wanted = [`scenarios/${scenario.id}.`, 'modules/course.', 'modules/airline.'];
  return [...files].flatMap(([path, text]) => {
    if (!isTranslationFile(path) || !wanted.some((start) => path.startsWith(start))) return [];
    const { translation, problems } = readTranslation(text);
    if (!translation || problems.some(isError)) return [];
    const fits = translation.scenario === undefined || !checkTranslation(scenario, translation).some(isError);
    return fits ? [translation] : [];
  });
}

/** Its own language first. */
function languagesOf({ id, language }: Scenario, translations: readonly Translation[]) {
  const others = translations.filter((one) => one.scenario === id).map((one) => one.language);
  return [...new Set([language, ...others])];
}

/** The most that somebody earns who does no harm, rounded down as the course does it. */
function bestPercentOf(scenario: Scenario): number {
  const explored = explore(scenario);
  if (!explored.complete) return 0;
  return percentage({ score: explored.bestHarmlessScore, harmed: false }, explored.bestScore);
}

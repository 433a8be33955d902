/** What the player knows of a course from the start. */
import type { Content } from '../course/content.ts';
import { assessmentMinutes } from '../course/assessment.ts';
import { dataNames, type DataName, type PackedCourse } from '../course/packed.ts';
import type { Block, Course, Module } from '../course/schema.ts';
import { packTexts, type PackedText } from '../course/skeleton.ts';
import { courseName, translationOf } from '../course/translations.ts';
import type { Exploration } from '../scenario/explore/explore.ts';
import { testedObjectives } from '../scenario/objectives.ts';
import type { Scenario } from '../scenario/schema.ts';
import { textsOf } from '../scenario/texts.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { OriginalName } from '../scenario/translation/original.ts';
import { inLanguage, languagesOf } from './localised.ts';

/** What a course is made of, in its order. */
export interface CourseParts {
  modules: readonly Module[];
  explored: readonly (Exploration & { scenario: Scenario })[];
  assessment: Content['assessment'];
}

/** The course in a language, and its texts by themselves. */
export interface PackedInLanguage {
  document: Omit<PackedCourse, 'standard' | 'fingerprint'>;
  texts: PackedText[];
}

/** In each language of the course, the one that it opens in first. */
export function packCourse(content: Content, parts: CourseParts): Map<Language, PackedInLanguage> {
  const unreviewed = unreviewedIn(content, parts);
  return new Map(
    languagesOf(content.course).map((language) => [
      language,
      packInLanguage(content, parts, { language, unreviewed }),
    ]),
  );
}

/** The airline's own data stand in the job aid of every course; the others where a module shows them. */
export function documentsShown(modules: readonly Module[], content: Content): DataName[] {
  const isShown = new Set<DataName>(['airline', ...modules.flatMap(dataIn)]);
  return dataNames.filter((name) => isShown.has(name) && content[name]);
}

/** What the pages of a module show beside their own texts; some depend on what the airline lets its crew do. */
function dataIn({ pages }: Module): DataName[] {
  const blocks = pages.flatMap((page) => page.blocks);
  const has = (...types: Block['type'][]) => blocks.some(({ type }) => types.includes(type));
  const depends = blocks.some((block) => 'if' in block && block.if !== undefined);
  const isShown: Record<DataName, boolean> = {
    airline: depends || has('airline', 'countries'),
    countries: has('countries'),
    contacts: has('countries', 'hotlines'),
  };
  return dataNames.filter((name) => isShown[name]);
}

function packInLanguage(
  content: Content,
  { explored, modules, assessment }: CourseParts,
  { language, unreviewed }: { language: Language; unreviewed: Language[] },
): PackedInLanguage {
  const { translations, airline } = content;
  const untranslated = new Set<string>();
  const said = <T extends { language: Language }>(document: T, name: OriginalName, at: string): T => {
    const localised = inLanguage(document, name, language, translations);
    for (const key of localised.untranslated) untranslated.add(at === '' ? key : `${at}.${key}`);
    return localised.document;
  };
  const { $schema, editions, languages, ...course } = said(content.course, courseName, 'course');
  const frame = airline && said(airline, { kind: 'module', id: 'airline' }, 'airline');
  const bank = assessment && said(assessment, { kind: 'module', id: 'assessment' }, 'assessment');
  const shown = documentsShown(modules, content);
  const document: Omit<PackedInLanguage['document'], 'left'> = {
    course,
    languages: languagesOf(content.course),
    unreviewed,
    ...(frame && {
      airline: {
        name: frame.name,
        ...(frame.colours && { colours: frame.colours }),
        ...(frame.logo && { logo: frame.logo }),
      },
    }),
    documents: shown,
    modules: modules.map((module) => {
      const { id, title, summary, minutes, pages } = said(
        module,
        { kind: 'module', id: module.id },
        `modules.${module.id}`,
      );
      const shows = dataIn(module).filter((name) => shown.includes(name));
      return { id, title, summary, minutes, language: module.language, pages: pages.length, shows };
    }),
    ...(bank && {
      assessment: {
        id: bank.id,
        title: bank.title,
        summary: bank.summary,
        minutes: assessmentMinutes(bank, content.course),
        language: bank.language,
        objectives: testedBy(new Set(bank.items.map(({ objective }) => objective)), content.course),
      },
    }),
    scenarios: explored.map(({ scenario, bestScore }) => {
      const { id, title, summary, minutes, about } = said(
        scenario,
        { kind: 'scenario', id: scenario.id },
        `scenarios.${scenario.id}`,
      );
      const objectives = testedBy(testedObjectives(scenario), content.course);
      return {
        ...{ id, title, summary, minutes, language: scenario.language, bestScore, objectives },
        ...(about && { about }),
      };
    }),
  };
  const shownKeys = new Set(textsOf(document).map(({ key }) => key));
  const left = [...untranslated].filter((key) => shownKeys.has(key));
  return { document: { ...document, left }, texts: packTexts(document, untranslated) };
}

/** Languages in which a translation of something in the course awaits a native expert. */
function unreviewedIn(content: Content, { explored, modules, assessment }: CourseParts): Language[] {
  const { course, translations } = content;
  const ids = [
    ...documentsShown(modules, content),
    ...modules.map(({ id }) => id),
    ...(assessment ? ['assessment'] : []),
  ];
  const names: OriginalName[] = [
    courseName,
    ...ids.map((id) => ({ kind: 'module', id }) as const),
    ...explored.map(({ scenario: { id } }) => ({ kind: 'scenario', id }) as const),
  ];
  const awaits = (language: Language) => (name: OriginalName) => {
    const status = translationOf(name, language, translations)?.review.status;
    return status !== undefined && status !== 'reviewed';
  };
  return languagesOf(course).filter((language) => names.some(awaits(language)));
}

/** Those of the objectives of a course that are tested, in its order. */
function testedBy(tested: Iterable<string>, { objectives }: Pick<Course, 'objectives'>): string[] {
  const all = new Set(tested);
  return objectives.map(({ id }) => id).filter((id) => all.has(id));
}

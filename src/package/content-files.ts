import type { Content } from '../course/content.ts';
import { assessmentMinutes } from '../course/assessment.ts';
import { requiredParts } from '../course/result.ts';
import { packTexts, type PackedText } from '../course/skeleton.ts';
import type { Block, Course, Module, Part } from '../course/schema.ts';
import type { PackedCourse, Standard } from '../course/packed.ts';
import { suspendDataOverhead } from '../course/suspend-data.ts';
import { courseName, translationOf } from '../course/translations.ts';
import { textsOf } from '../scenario/texts.ts';
import { explore, type Exploration } from '../scenario/explore/explore.ts';
import { testedObjectives } from '../scenario/objectives.ts';
import type { Scenario } from '../scenario/schema.ts';
import { percentage } from '../scenario/score.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { OriginalName } from '../scenario/translation/original.ts';
import { citedIn } from './cited.ts';
import { sha256 } from './digest.ts';
import { documentScript } from './document-script.ts';
import { inLanguage, languagesOf, packDocument } from './localised.ts';

/** What a package holds of the content, by path relative to the manifest. */
export interface ContentFiles {
  files: Map<string, string>;
  fingerprint: string;
  /** The most characters of suspend data that any way through the course takes. */
  worstSuspendChars: number;
  /** The score that somebody can reach who does no harm, in percent; undefined where there is no score. */
  bestPercent: number | undefined;
}

/**
 * Writes checked content as the player reads it: one script for each thing that is loaded by itself, and one for its texts in
 * each language. The course itself is there as JSON too, for whoever looks into a package.
 */
export async function contentFiles(content: Content, standard: Standard): Promise<ContentFiles> {
  const { course } = content;
  const modules = inCourseOrder(course, 'module', content.modules);
  const scenarios = inCourseOrder(course, 'scenario', content.scenarios);
  const assessment = course.parts.some(({ type }) => type === 'assessment') ? content.assessment : undefined;
  const explored = scenarios.map((scenario) => ({
    scenario,
    ...exploreChecked(scenario),
    objectives: testedBy(testedObjectives(scenario), course),
  }));
  const shown = documentsShown(modules, content);

  const files = new Map<string, string>();
  const add = (name: string, document: unknown) =>
    files.set(`content/${name}.js`, documentScript(name, document));
  const addAll = (at: string, document: object & { language: Language }, name: OriginalName) => {
    const { skeleton, texts } = packDocument(document, name, content);
    add(at, skeleton);
    for (const [language, packed] of texts) add(`${language}/${at}`, packed);
  };
  for (const module of modules)
    addAll(`modules/${module.id}`, withoutSchema(module), { kind: 'module', id: module.id });
  for (const { scenario } of explored) {
    const { walks, ...played } = withoutSchema(scenario);
    addAll(`scenarios/${scenario.id}`, played, { kind: 'scenario', id: scenario.id });
  }
  if (assessment) addAll('assessment', withoutSchema(assessment), { kind: 'module', id: 'assessment' });
  for (const name of shown) addAll(name, withoutSchema(content[name]!), { kind: 'module', id: name });
  const cited = [...modules, ...scenarios, assessment, ...shown.map((name) => content[name])];
  add('sources', citedIn(content.sources, cited));
  const facts = { explored, modules, assessment, shown };
  const languages = languagesOf(course);
  const packed = languages.map((language) => packCourse(content, facts, language));
  const [own] = packed;
  const fingerprint = await fingerprintOf(new Map([...files, ['course', JSON.stringify(packed)]]));
  const document: PackedCourse = { standard, fingerprint, ...own!.document };
  add('course', document);
  for (const [i, { texts }] of packed.entries()) if (i > 0) add(`${languages[i]!}/course`, texts);
  files.set('content/course.json', JSON.stringify(document));

  const trails = explored.reduce((sum, { longestTrail }) => sum + longestTrail, 0);
  const overhead = suspendDataOverhead(course.parts, objectivesIn(document));
  const scored = explored.filter(({ scenario: { id } }) =>
    requiredParts(course).some((part) => part.id === id),
  );
  return { files, fingerprint, worstSuspendChars: overhead + trails, bestPercent: bestPercentOf(scored) };
}

/** How many objectives each scenario and the assessment test, by id. */
export function objectivesIn({ scenarios, assessment }: PackedCourse): Record<string, number> {
  const tests = [...scenarios, ...(assessment ? [assessment] : [])];
  return Object.fromEntries(tests.map(({ id, objectives }) => [id, objectives.length]));
}

const data = ['airline', 'countries', 'contacts'] as const;
type Data = (typeof data)[number];

/** The airline's own data stand in the job aid of every course; the others where a module shows them. */
function documentsShown(modules: readonly Module[], content: Content): Data[] {
  const isShown = new Set<Data>(['airline', ...modules.flatMap(dataIn)]);
  return data.filter((name) => isShown.has(name) && content[name]);
}

/** What the pages of a module show beside their own texts; some depend on what the airline lets its crew do. */
function dataIn({ pages }: Module): Data[] {
  const blocks = pages.flatMap((page) => page.blocks);
  const has = (...types: Block['type'][]) => blocks.some(({ type }) => types.includes(type));
  const depends = blocks.some((block) => 'if' in block && block.if !== undefined);
  const isShown: Record<Data, boolean> = {
    airline: depends || has('airline', 'countries'),
    countries: has('countries'),
    contacts: has('countries', 'hotlines'),
  };
  return data.filter((name) => isShown[name]);
}

interface Facts {
  explored: readonly (Exploration & { scenario: Scenario; objectives: string[] })[];
  modules: readonly Module[];
  assessment: Content['assessment'];
  shown: Data[];
}

type Described = Omit<PackedCourse, 'standard' | 'fingerprint'>;

/** What the player knows of the course from the start, in a language. */
function packCourse(
  content: Content,
  { explored, modules, assessment, shown }: Facts,
  language: Language,
): { document: Described; texts: PackedText[] } {
  const { translations, airline } = content;
  const untranslated = new Set<string>();
  const said = <T extends { language: Language }>(document: T, name: OriginalName, at: string): T => {
    const localised = inLanguage(document, name, language, translations);
    for (const key of localised.untranslated) untranslated.add(at === '' ? key : `${at}.${key}`);
    return localised.document;
  };
  const { editions, languages, ...course } = withoutSchema(said(content.course, courseName, 'course'));
  const frame = airline && said(airline, { kind: 'module', id: 'airline' }, 'airline');
  const bank = assessment && said(assessment, { kind: 'module', id: 'assessment' }, 'assessment');
  const document: Omit<Described, 'left'> = {
    course,
    languages: languagesOf(content.course),
    unreviewed: unreviewedIn(content, [
      courseName,
      ...[...shown, ...modules.map(({ id }) => id)].map((id) => ({ kind: 'module', id }) as const),
      ...(bank ? [{ kind: 'module', id: 'assessment' } as const] : []),
      ...explored.map(({ scenario: { id } }) => ({ kind: 'scenario', id }) as const),
    ]),
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
    scenarios: explored.map(({ scenario, bestScore, objectives }) => {
      const { id, title, summary, minutes, about } = said(
        scenario,
        { kind: 'scenario', id: scenario.id },
        `scenarios.${scenario.id}`,
      );
      return {
        ...{ id, title, summary, minutes, language: scenario.language, bestScore, objectives },
        ...(about && { about }),
      };
    }),
  };
  const left = [...untranslated].filter((key) => textsOf(document).some((text) => text.key === key));
  return { document: { ...document, left }, texts: packTexts(document, untranslated) };
}

/** Languages in which a translation of one of these documents awaits a native expert. */
function unreviewedIn({ course, translations }: Content, documents: readonly OriginalName[]): Language[] {
  const awaits = (language: Language) => (name: OriginalName) => {
    const status = translationOf(name, language, translations)?.review.status;
    return status !== undefined && status !== 'reviewed';
  };
  return languagesOf(course).filter((language) => documents.some(awaits(language)));
}

/** The mean over the scenarios, rounded down as the course does it. */
function bestPercentOf(
  scored: readonly Pick<Exploration, 'bestScore' | 'bestHarmlessScore'>[],
): number | undefined {
  if (scored.length === 0) return undefined;
  const percents = scored.map(({ bestScore, bestHarmlessScore }) =>
    percentage({ score: bestHarmlessScore, harmed: false }, bestScore),
  );
  return Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
}

/** Those of the objectives of a course that are tested, in its order. */
function testedBy(tested: Iterable<string>, { objectives }: Pick<Course, 'objectives'>): string[] {
  const all = new Set(tested);
  return objectives.map(({ id }) => id).filter((id) => all.has(id));
}

/** The checker has found that all of it can be explored. */
function exploreChecked(scenario: Scenario): Exploration {
  const explored = explore(scenario);
  if (!explored.complete) throw new Error(`The scenario "${scenario.id}" has too many states.`);
  return explored;
}

/** In the order of the course, in whichever order the files were read. */
function inCourseOrder<T extends { id: string }>(
  { parts }: Pick<Course, 'parts'>,
  type: Part['type'],
  documents: readonly T[],
) {
  const ids = parts.filter((part) => part.type === type).map(({ id }) => id);
  return ids.map((id) => documents.find((document) => document.id === id)!);
}

function withoutSchema<T extends { $schema?: string | undefined }>(document: T): Omit<T, '$schema'> {
  const { $schema: _, ...rest } = document;
  return rest;
}

async function fingerprintOf(files: ReadonlyMap<string, string>): Promise<string> {
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(new TextEncoder().encode(JSON.stringify(inOrder)));
}

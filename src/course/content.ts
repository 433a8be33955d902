import { inFileOrder } from '../scenario/check/check.ts';
import { isError, type PlacedProblem } from '../scenario/check/problem.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import { checkCourse } from './check.ts';
import { checkCareItems } from './check/care-items.ts';
import {
  airlineFile,
  assessmentFile,
  campaignFile,
  contactsFile,
  countriesFile,
  courseFile,
  selfCareFile,
  sourcesFile,
} from './check/files.ts';
import { allParts } from './editions.ts';
import { kindOf, readFile, type Documents, type Kind, type Read, type ReadFile } from './read-file.ts';
import type {
  Airline,
  Assessment,
  Campaign,
  Contacts,
  Countries,
  Course,
  Module,
  Part,
  SelfCare,
  Sources,
} from './schema.ts';
import { checkTranslations, isTranslationFile, type Translatable } from './translations.ts';

/** A course with everything that it and its editions are made of, checked. */
export interface Content {
  course: Course;
  modules: Module[];
  scenarios: Scenario[];
  assessment?: Assessment;
  airline?: Airline;
  countries?: Countries;
  contacts?: Contacts;
  /** What is printed beside the course; a package holds nothing of it. */
  campaign?: Campaign;
  /** Care items, their labels, and the page that they open; a package holds nothing of them. */
  selfCare?: SelfCare;
  /** Of any of these, into whichever languages. */
  translations: Translation[];
  sources: Sources;
}

/** A problem with the file it stands in. */
export interface FileProblem extends PlacedProblem {
  file: string;
}

/**
 * Reads and checks a whole content folder.
 * @param files the text of every JSON file below `modules/` and `scenarios/`, by path with forward slashes
 * @param today YYYY-MM-DD, to tell which sources are out of date; where it is left out, age does not matter
 * @param readOne how a file is read, for whoever keeps what was read
 * @returns the content where there is no error, and all problems of every file, file by file from top to end
 */
export function readContent(
  files: ReadonlyMap<string, string>,
  today?: string,
  readOne: Read = readFile,
): { content?: Content; problems: FileProblem[] } {
  const read = new Map<string, Omit<ReadFile<unknown>, 'value'>>();
  const documents = new Map<string, unknown>();

  const open = <K extends Kind>(kind: K, file: string): Documents[K] | undefined => {
    const text = files.get(file);
    const found = text === undefined ? missing : readOne(kind, file, text);
    read.set(file, found);
    if (found.document !== undefined) documents.set(file, found.document);
    return found.value;
  };

  const course = open('course', courseFile);
  const sources = open('sources', sourcesFile);
  const optional = <K extends Kind>(kind: K, file: string) =>
    files.has(file) ? open(kind, file) : undefined;
  const assessment = optional('assessment', assessmentFile);
  const airline = optional('airline', airlineFile);
  const countries = optional('countries', countriesFile);
  const contacts = optional('contacts', contactsFile);
  const campaign = optional('campaign', campaignFile);
  const selfCare = optional('self-care', selfCareFile);
  const modules = new Map<string, Module>();
  const scenarios = new Map<string, Scenario>();
  const translations = new Map<string, Translation>();
  const collect = <K extends Kind>(kind: K, file: string, into: Map<string, Documents[K]>) => {
    const value = open(kind, file);
    if (value !== undefined) into.set(file, value);
  };
  for (const file of files.keys()) {
    const kind = kindOf(file);
    if (kind === 'translation') collect(kind, file, translations);
    else if (kind === 'module') collect(kind, file, modules);
    else if (kind === 'scenario') collect(kind, file, scenarios);
  }

  const paths = [...files.keys()].filter((file) => !isTranslationFile(file));
  const isFile = (path: string) => files.has(path);
  const translatable = new Map<string, Translatable>([...modules, ...scenarios]);
  for (const [file, document] of [
    [courseFile, course],
    [assessmentFile, assessment],
    [airlineFile, airline],
    [countriesFile, countries],
    [contactsFile, contacts],
    [campaignFile, campaign],
    [selfCareFile, selfCare],
  ] as const) {
    if (document) translatable.set(file, document);
  }
  const between = [
    ...checkCourse({ documents, modules, scenarios }, { course, assessment, paths, today }),
    ...checkTranslations({ course, documents: translatable, translations, isFile }),
    ...checkCareItems({ selfCare, contacts, translations }),
  ];
  const further = new Map([...read.keys()].map((file): [string, PlacedProblem[]] => [file, []]));
  for (const { file, problem } of between) further.get(file)!.push(read.get(file)!.place(problem));
  const problems = [...read].flatMap(([file, { problems: found }]) =>
    [...found, ...further.get(file)!].sort(inFileOrder).map((problem) => ({ ...problem, file })),
  );
  if (problems.some(isError) || !course || !sources) return { problems };
  const parts = allParts(course);
  const inCourse = (type: Part['type'], id: string) =>
    parts.some((part) => part.type === type && part.id === id);
  return {
    content: {
      course,
      modules: [...modules.values()].filter(({ id }) => inCourse('module', id)),
      scenarios: [...scenarios.values()].filter(({ id }) => inCourse('scenario', id)),
      ...(assessment && inCourse('assessment', assessment.id) && { assessment }),
      ...(airline && { airline }),
      ...(countries && { countries }),
      ...(contacts && { contacts }),
      ...(campaign && { campaign }),
      ...(selfCare && { selfCare }),
      translations: [...translations.values()].filter(
        ({ scenario }) => scenario === undefined || inCourse('scenario', scenario),
      ),
      sources,
    },
    problems,
  };
}

const missing: ReadFile<never> = {
  document: undefined,
  value: undefined,
  problems: [
    {
      rule: 'missing-file',
      path: [],
      line: 1,
      column: 1,
      message: 'This file is missing.',
      remedy: 'Add it, or name another folder with --content.',
    },
  ],
  place: (problem) => ({ ...problem, line: 1, column: 1 }),
};

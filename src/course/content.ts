import type { z } from 'zod';
import { checkScenarioFile, inFileOrder } from '../scenario/check/check.ts';
import { readJson } from '../scenario/check/json-source.ts';
import { isError, type PlacedProblem, type Problem } from '../scenario/check/problem.ts';
import { checkShape } from '../scenario/check/shape.ts';
import { readTranslation } from '../scenario/check/translation.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import { checkCourse } from './check.ts';
import {
  airlineFile,
  assessmentFile,
  contactsFile,
  countriesFile,
  courseFile,
  partTypeOf,
  sourcesFile,
} from './check/files.ts';
import { allParts } from './editions.ts';
import {
  airlineSchema,
  assessmentSchema,
  contactsSchema,
  countriesSchema,
  courseSchema,
  moduleSchema,
  sourcesSchema,
  type Airline,
  type Assessment,
  type Contacts,
  type Countries,
  type Course,
  type Module,
  type Part,
  type Sources,
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
  /** Of any of these, into whichever languages. */
  translations: Translation[];
  sources: Sources;
}

/** A problem with the file it stands in. */
export interface FileProblem extends PlacedProblem {
  file: string;
}

/** A file as it was read, and everything that is wrong with it. */
interface ReadFile {
  problems: readonly PlacedProblem[];
  place(problem: Problem): PlacedProblem;
}

/**
 * Reads and checks a whole content folder.
 * @param files the text of every JSON file below `modules/` and `scenarios/`, by path with forward slashes
 * @param today YYYY-MM-DD, to tell which sources are out of date; where it is left out, age does not matter
 * @returns the content where there is no error, and all problems of every file, file by file from top to end
 */
export function readContent(
  files: ReadonlyMap<string, string>,
  today?: string,
): { content?: Content; problems: FileProblem[] } {
  const read = new Map<string, ReadFile>();
  const documents = new Map<string, unknown>();

  const open = <S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined => {
    const text = files.get(file);
    if (text === undefined) {
      read.set(file, missing);
      return undefined;
    }
    const source = readJson(text);
    read.set(file, source);
    if (source.value === undefined) return undefined;
    documents.set(file, source.value);
    const { value, problems } = checkShape(schema, source.value);
    read.set(file, { ...source, problems: [...source.problems, ...problems.map(source.place)] });
    return value;
  };

  const course = open(courseFile, courseSchema);
  const sources = open(sourcesFile, sourcesSchema);
  const optional = <S extends z.ZodType>(file: string, schema: S) =>
    files.has(file) ? open(file, schema) : undefined;
  const assessment = optional(assessmentFile, assessmentSchema);
  const airline = optional(airlineFile, airlineSchema);
  const countries = optional(countriesFile, countriesSchema);
  const contacts = optional(contactsFile, contactsSchema);
  const modules = new Map<string, Module>();
  const scenarios = new Map<string, Scenario>();
  const translations = new Map<string, Translation>();
  for (const [file, text] of files) {
    if (isTranslationFile(file)) {
      const { translation, ...translated } = readTranslation(text);
      read.set(file, translated);
      if (translation) translations.set(file, translation);
    } else if (partTypeOf(file) === 'module') {
      const module = open(file, moduleSchema);
      if (module) modules.set(file, module);
    } else if (partTypeOf(file) === 'scenario') {
      const source = readJson(text);
      const { scenario, problems } = checkScenarioFile(source);
      read.set(file, { ...source, problems });
      if (source.value !== undefined) documents.set(file, source.value);
      if (scenario) scenarios.set(file, scenario);
    }
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
  ] as const) {
    if (document) translatable.set(file, document);
  }
  const between = [
    ...checkCourse({ documents, modules, scenarios }, { course, assessment, paths, today }),
    ...checkTranslations({ course, documents: translatable, translations, isFile }),
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
      translations: [...translations.values()].filter(
        ({ scenario }) => scenario === undefined || inCourse('scenario', scenario),
      ),
      sources,
    },
    problems,
  };
}

const missing: ReadFile = {
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

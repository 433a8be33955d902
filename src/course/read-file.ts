/** Reading one file of a content folder by itself, whatever stands around it. */
import type { z } from 'zod';
import { tell, checkPlay, withPlay, type Checked } from '../scenario/check/check.ts';
import { readJson, type JsonSource } from '../scenario/check/json-source.ts';
import type { PlacedProblem, Problem } from '../scenario/check/problem.ts';
import { checkShape } from '../scenario/check/shape.ts';
import { readTranslation } from '../scenario/check/translation.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import {
  airlineFile,
  assessmentFile,
  campaignFile,
  contactsFile,
  countriesFile,
  courseFile,
  partTypeOf,
  recordsFile,
  selfCareFile,
  sourcesFile,
} from './check/files.ts';
import { namedSchemas } from './named-schemas.ts';
import {
  moduleSchema,
  sourcesSchema,
  type Airline,
  type Assessment,
  type Campaign,
  type Contacts,
  type Countries,
  type Course,
  type Module,
  type SelfCare,
  type Sources,
} from './schema.ts';
import { isTranslationFile } from './translations.ts';

/** What the files of a content folder hold, by kind. */
export interface Documents {
  course: Course;
  sources: Sources;
  assessment: Assessment;
  airline: Airline;
  countries: Countries;
  contacts: Contacts;
  campaign: Campaign;
  'self-care': SelfCare;
  module: Module;
  scenario: Scenario;
  translation: Translation;
}

export type Kind = keyof Documents;

/** A file as it was read, and everything that is wrong with it by itself. */
export interface ReadFile<T> {
  /** As it was parsed; undefined where it is not JSON. Of a translation it is not kept. */
  document: unknown;
  /** Undefined where it is not of the right shape; a scenario, where it has any error. */
  value: T | undefined;
  problems: readonly PlacedProblem[];
  place(problem: Problem): PlacedProblem;
}

/** How a file is read. The same text is always read in the same way, so that what was read may be kept. */
export type Read = <K extends Kind>(kind: K, file: string, text: string) => ReadFile<Documents[K]>;

/** What a file is by its path; undefined where it is none that crew are shown anything of. */
export function kindOf(file: string): Kind | undefined {
  if (file === recordsFile) return undefined;
  return isTranslationFile(file) ? 'translation' : (named.get(file) ?? partTypeOf(file));
}

const named: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  [courseFile, 'course'],
  [sourcesFile, 'sources'],
  [assessmentFile, 'assessment'],
  [airlineFile, 'airline'],
  [countriesFile, 'countries'],
  [contactsFile, 'contacts'],
  [campaignFile, 'campaign'],
  [selfCareFile, 'self-care'],
]);

export const readFile: Read = (kind, _file, text) => readers[kind](text);

const readers: { readonly [K in Kind]: (text: string) => ReadFile<Documents[K]> } = {
  course: reader(namedSchemas.course),
  sources: reader(sourcesSchema),
  assessment: reader(namedSchemas.assessment),
  airline: reader(namedSchemas.airline),
  countries: reader(namedSchemas.countries),
  contacts: reader(namedSchemas.contacts),
  campaign: reader(namedSchemas.campaign),
  'self-care': reader(namedSchemas['self-care']),
  module: reader(moduleSchema),
  scenario: (text) => {
    const told = tell(readJson(text));
    return asRead(told.source, withPlay(told, checkPlay(told)));
  },
  translation: (text) => {
    const { translation, problems, place } = readTranslation(text);
    return { document: undefined, value: translation, problems, place };
  },
};

/** A scenario file that has been checked, as one that was read. */
export function asRead({ value, place }: JsonSource, { scenario, problems }: Checked): ReadFile<Scenario> {
  return { document: value, value: scenario, problems, place };
}

function reader<S extends z.ZodType>(schema: S): (text: string) => ReadFile<z.infer<S>> {
  return (text) => {
    const source = readJson(text);
    const { value: document, place } = source;
    if (document === undefined) return { document, value: undefined, problems: source.problems, place };
    const { value, problems } = checkShape(schema, document);
    return { document, value, problems: [...source.problems, ...problems.map(place)], place };
  };
}

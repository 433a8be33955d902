/** Which files of a content folder are translated, and what a translator should know of each. */
import type { z } from 'zod';
import { checkScenario, inFileOrder } from '../scenario/check/check.ts';
import { readJson } from '../scenario/check/json-source.ts';
import { checkMarkup } from '../scenario/check/markup.ts';
import { isError, type Path, type PlacedProblem, type Problem } from '../scenario/check/problem.ts';
import { checkShape } from '../scenario/check/shape.ts';
import { textsOf } from '../scenario/texts.ts';
import { originalScenario, type Original, type OriginalName } from '../scenario/translation/original.ts';
import { idOfFile, partTypeOf, recordsFile, sourcesFile } from './check/files.ts';
import { namedSchemas } from './named-schemas.ts';
import {
  moduleSchema,
  type Assessment,
  type Campaign,
  type Contacts,
  type Countries,
  type Course,
  type Module,
  type SelfCare,
} from './schema.ts';
import { isTranslationFile } from './translations.ts';

/** The name of a file that is translated; undefined for those that are not: sources, rules on records, and translations themselves. */
export function originalNameOf(file: string): OriginalName | undefined {
  if (file === sourcesFile || file === recordsFile || isTranslationFile(file)) return undefined;
  return { kind: partTypeOf(file) === 'scenario' ? 'scenario' : 'module', id: idOfFile(file) };
}

/** Reads one document, whatever stands around it. @returns the original where it has no error, and what is wrong with it */
export function readOriginal(
  { kind, id }: OriginalName,
  text: string,
): { original?: Original; problems: PlacedProblem[] } {
  if (kind === 'scenario') {
    const { scenario, problems } = checkScenario(text);
    return { ...(scenario && { original: originalScenario(id, scenario) }), problems };
  }
  const source = readJson(text);
  if (source.value === undefined) return { problems: source.problems };
  const read = Object.hasOwn(readers, id) ? readers[id]! : readModule;
  const { value, problems: ofShape } = read(source.value);
  const found = [...ofShape, ...checkMarkup(textsOf(source.value))];
  const problems = [...source.problems, ...found.map(source.place)].sort(inFileOrder);
  if (!value || problems.some(isError)) return { problems };
  return { original: { kind, id, ...value, valuesOf: () => [] }, problems };
}

type Reader = (value: unknown) => {
  value: Pick<Original, 'document' | 'schema' | 'placeOf'> | undefined;
  problems: Problem[];
};

function reader<T extends Original['document']>(
  schema: z.ZodType<T>,
  placeIn: (document: T, path: Path) => string,
): Reader {
  return (value) => {
    const { value: document, problems } = checkShape(schema, value);
    if (!document) return { value: undefined, problems };
    return { value: { document, schema, placeOf: (path) => placeIn(document, path) }, problems };
  };
}

const readModule = reader(moduleSchema, placeInModule);

/** By the name of the file; every other one in modules/ is a module. */
const readers: Readonly<Record<string, Reader>> = {
  course: reader(namedSchemas.course, placeInCourse),
  assessment: reader(namedSchemas.assessment, placeInAssessment),
  airline: reader(namedSchemas.airline, () => 'The airline'),
  countries: reader(namedSchemas.countries, placeInCountries),
  contacts: reader(namedSchemas.contacts, placeInContacts),
  campaign: reader(namedSchemas.campaign, placeInCampaign),
  'self-care': reader(namedSchemas['self-care'], placeInSelfCare),
};

function placeInCourse({ editions }: Course, [list, i]: Path): string {
  if (list === 'editions') return `In the edition "${editions![Number(i)]!.id}"`;
  return list === 'objectives' ? 'An objective' : 'The course';
}

function placeInModule({ pages }: Module, [list, i, within, j]: Path): string {
  if (list !== 'pages') return 'The module';
  const { title, blocks } = pages[Number(i)]!;
  const kind = within === 'blocks' ? ` (${blocks[Number(j)]!.type})` : '';
  return `On the page "${title}"${kind}`;
}

function placeInAssessment({ items }: Assessment, [list, i]: Path): string {
  return list === 'items' ? `In the item "${items[Number(i)]!.id}"` : 'The assessment';
}

function placeInCountries({ countries }: Countries, [, i]: Path): string {
  return `In the country briefing "${countries[Number(i)]!.name}"`;
}

function placeInContacts({ contacts }: Contacts, [, i]: Path): string {
  return `A contact for "${contacts[Number(i)]!.name}"`;
}

function placeInCampaign(_: Campaign, [part]: Path): string {
  switch (part) {
    case 'crew':
      return 'In print for crew';
    case 'public':
      return 'In print for passengers';
    case 'tiles':
      return 'In a picture for social media';
    default:
      return 'In small print';
  }
}

function placeInSelfCare({ items, guide }: SelfCare, [part, within, i]: Path): string {
  switch (part) {
    case 'items':
      return `On the care item "${items[Number(within)]!.title}"`;
    case 'label':
      return 'On each label';
    case 'landing':
      return 'On the page that a code opens';
    default:
      return within === 'parts' ? `On the sheet, under "${guide.parts[Number(i)]!.heading}"` : 'On the sheet';
  }
}

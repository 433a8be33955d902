/** What a course asks: by it, what SCORM 1.2 writes as `a,c` is told by name. */
import { z } from 'zod';
import { fill, type PackedText } from '../course/skeleton.ts';
import { documentIn } from '../package/document-script.ts';
import { packageOf, type CoursePackage, type Offered } from './packages.ts';
import type { Content } from './registrations.ts';

export interface Question {
  /** Plain text; empty where it is not known. */
  description: string;
  /** Ids of what is on offer, in the authored order. */
  options: readonly string[];
  /** Ids of what an option can be put with. */
  targets: readonly string[];
}

/** @returns the question of an interaction; undefined where it is not known */
export type Questions = (interaction: string) => Question | undefined;

/** The content that a learner took, as its player records it. */
export interface TakenContent {
  language: string;
  fingerprint: string;
}

/** @returns how to find the questions of an attempt, as far as the very content that was taken is among the packages */
export function questionsOfPackages(
  packages: Offered,
): (attempt: Pick<Content, 'courseId' | 'standard'>, taken: TakenContent) => Questions | undefined {
  const known = new WeakMap<CoursePackage, Map<string, Questions>>();
  return ({ courseId, standard }, { language, fingerprint }) => {
    const found = packageOf(packages(), courseId, standard);
    if (found?.packed.fingerprint !== fingerprint) return undefined;
    const languages = known.get(found) ?? new Map<string, Questions>();
    known.set(found, languages);
    const questions = languages.get(language) ?? questionsIn(found, language);
    if (found.packed.languages.some((one) => one === language)) languages.set(language, questions);
    return questions;
  };
}

/** What the player records beside its questions, whatever the course. */
export function standingQuestion(interaction: string): Question | undefined {
  const found = [...standing].find(([end]) => interaction.endsWith(end));
  return found && { description: '', options: found[1], targets: [] };
}

const standing = new Map([
  ['.report-made', ['report', 'no-report']],
  ['.skipped', ['skipped']],
  ['assessment.supervisor-review', ['due']],
]);

/**
 * The questions of a package.
 * @param language in which to describe them
 */
export function questionsIn({ files }: Pick<CoursePackage, 'files'>, language: string): Questions {
  const read = new Map<string, unknown>();
  const document = (name: string) => {
    if (!read.has(name)) read.set(name, readDocument(files, name, language));
    return read.get(name);
  };
  return (interaction) => {
    const [part = '', id = ''] = interaction.split(/\.(.*)/s);
    return part === 'assessment'
      ? itemIn(assessmentShape.safeParse(document('assessment')).data, id)
      : stepIn(scenarioShape.safeParse(document(`scenarios/${part}`)).data, id);
  };
}

const ids = z.array(z.object({ id: z.string() }).transform(({ id }) => id)).default([]);
const scenarioShape = z.object({
  steps: z.record(
    z.string(),
    z.object({
      prompt: z.string().default(''),
      choices: ids,
      signs: z.array(z.string()).default([]),
      items: ids,
      entries: ids,
      fields: ids,
    }),
  ),
});
const assessmentShape = z.object({
  items: z.array(z.object({ id: z.string(), text: z.string(), prompt: z.string(), options: ids })),
});

function stepIn(scenario: z.infer<typeof scenarioShape> | undefined, id: string): Question | undefined {
  if (!scenario || !Object.hasOwn(scenario.steps, id)) return undefined;
  const { prompt, choices, signs, items, entries, fields } = scenario.steps[id]!;
  return {
    description: untold(prompt),
    options: [...choices, ...signs, ...items, ...entries],
    targets: fields,
  };
}

function itemIn(bank: z.infer<typeof assessmentShape> | undefined, id: string): Question | undefined {
  const item = bank?.items.find((one) => one.id === id);
  return item && { description: `${item.text} ${item.prompt}`, options: item.options, targets: [] };
}

/** Which of its variants a learner was told is not known here. */
function untold(text: string): string {
  return text.replace(/\{[a-z][a-z0-9-]*\}/g, '…');
}

/** A package that says something else in its place is no reason to lose a decision. */
function readDocument(files: CoursePackage['files'], name: string, language: string): unknown {
  try {
    const [skeleton, texts] = [name, `${language}/${name}`].map((path) => {
      const bytes = files.get(`content/${path}.js`);
      const json = bytes && documentIn(new TextDecoder().decode(bytes))?.json;
      return json === undefined ? undefined : (JSON.parse(json) as unknown);
    });
    if (!Array.isArray(texts)) return skeleton;
    return fill(skeleton, texts as unknown as readonly PackedText[]).document;
  } catch {
    return undefined;
  }
}

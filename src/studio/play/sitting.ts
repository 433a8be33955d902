/** What the player needs to play a scenario as it stands in the studio, from some step on. */
import type { FileProblem } from '../../course/content.ts';
import { beginAttempt, freshProgress, goTo, keepTrail } from '../../course/progress.ts';
import type { Part } from '../../course/schema.ts';
import { writeSuspendData } from '../../course/suspend-data.ts';
import { contentFiles } from '../../package/content-files.ts';
import { documentIn } from '../../package/document-script.ts';
import { compile, replay } from '../../scenario/compile.ts';
import type { Decision } from '../../scenario/decision.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import { writeTrail } from '../../scenario/trail.ts';
import { firstStamp, withStamp } from '../../tracking/journal/stamp.ts';
import type { Files } from '../files/files.ts';
import { courseAlone } from '../ship/course-alone.ts';
import { wayTo } from './way-to.ts';

/** Where to begin: at a step, where there is a way to it, or after decisions, as far as they hold. */
export type From = { step: string } | { decisions: readonly Decision[] };

export interface SittingWish {
  files: Files;
  /** Of the scenario. */
  file: string;
  from: From;
  /** Milliseconds since 1970. */
  now: number;
}

export interface Sitting {
  problems?: undefined;
  scenario: Scenario;
  /** Of the course that is played. */
  parts: readonly Part[];
  /** That it can be played in, its own first. */
  languages: readonly Language[];
  /** As JSON by name, as the player asks for it. */
  documents: Record<string, string>;
  suspendData: string;
  /** That have been made before it begins. */
  decisions: readonly Decision[];
  /** Whether it begins where it was wished. Otherwise it begins at the start, or where the decisions stop to hold. */
  asWished: boolean;
}

/** Why the scenario can't be played: its errors. */
export interface NoSitting {
  problems: readonly FileProblem[];
}

/** Never throws for any content; a scenario with errors is not played, whatever is wrong in other files is left out. */
export async function prepareSitting({ files, file, from, now }: SittingWish): Promise<Sitting | NoSitting> {
  const alone = courseAlone(files, file);
  if (!alone.content) return { problems: alone.problems };
  const { scenario, content } = alone;
  const { course, translations, airline } = content;
  const spoken = translations.filter((one) => one.scenario === scenario.id).map(({ language }) => language);
  const languages = [
    ...new Set([course.language, scenario.language, ...(course.languages ?? []), ...spoken]),
  ];
  // A picture is a file of its own, which nothing in memory can stand in for.
  const { logo, ...withoutLogo } = airline ?? { name: '' };
  const played = { ...content, course: { ...course, languages }, ...(airline && { airline: withoutLogo }) };
  const { files: packed } = await contentFiles(played as typeof content, 'scorm2004');
  const way = 'step' in from ? wayTo(scenario, from.step) : from.decisions;
  const decisions = replay(compile(scenario), way ?? []).context.decisions;
  return {
    scenario,
    parts: course.parts,
    languages,
    documents: documentsIn(packed),
    suspendData: withStamp(firstStamp(now), suspendDataAfter(scenario, course.parts, decisions)),
    decisions,
    asWished: way?.length === decisions.length,
  };
}

/** What a player saves that has come to these decisions in the first attempt at the scenario. */
function suspendDataAfter(
  scenario: Scenario,
  parts: readonly Part[],
  decisions: readonly Decision[],
): string {
  const { id } = scenario;
  const begun = decisions.length === 0 ? freshProgress : beginAttempt(freshProgress, id);
  const trail = writeTrail(scenario, decisions);
  return writeSuspendData(parts, goTo(trail === '' ? begun : keepTrail(begun, id, trail), id));
}

function documentsIn(files: ReadonlyMap<string, string>): Record<string, string> {
  const documents = [...files.values()].map(documentIn).filter((document) => document !== undefined);
  return Object.fromEntries(documents.map(({ name, json }) => [name, json]));
}

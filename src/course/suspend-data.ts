/**
 * A learner's progress as SCORM suspend data: `c3.` version, then the part on the screen, then a segment for each part
 * begun, then a checksum. URL-safe ASCII (`A–Z a–z 0–9 - _ . ~`) only, since some LMSs forget to encode anything else.
 */
import { digits, hash, number, token, tokenWidth } from '../scenario/token.ts';
import { drawMarkWidth } from './assessment.ts';
import { objectivesWidth, readObjectives, writeObjectives } from './suspended-objectives.ts';
import type { Part } from './schema.ts';
import {
  freshProgress,
  freshScenario,
  type AssessmentProgress,
  type FirstAttempt,
  type ModuleProgress,
  type Progress,
  type ScenarioProgress,
} from './progress.ts';

const version = 'c3.';
const noneYet = '--';
const checksumWidth = 4;

/**
 * The most characters of it that a course may come to need. SCORM 1.2 allows 4,096; some LMSs count what they
 * add to them in encoding.
 */
export const mostSuspendChars = 3500;

/** Tracking puts a stamp in front, to tell the newer of two copies. */
export const stampWidth = 20;

/**
 * What everything but the trails takes at the most: stamp, marks, checksum, and the fixed fields of every part.
 * @param objectives how many objectives each scenario and assessment tests, by its id
 */
export function suspendDataOverhead(
  parts: readonly Part[],
  objectives: Readonly<Record<string, number>>,
): number {
  const fields = parts.map((part) => 1 + tokenWidth + fieldsWidth(part, objectives[part.id] ?? 0));
  return (
    stampWidth +
    version.length +
    tokenWidth +
    1 +
    checksumWidth +
    fields.reduce((sum, width) => sum + width, 0)
  );
}

function fieldsWidth(part: Part, objectives: number): number {
  if (part.type === 'module') return 2;
  const tried = 3 + objectivesWidth(objectives);
  return tried + (part.type === 'scenario' ? firstWidth : drawWidth + part.draw);
}

/** Progress as text. Parts that have not been begun take no room. */
export function writeSuspendData(parts: readonly Part[], progress: Progress): string {
  const segments = parts.flatMap(({ type, id }) => {
    const fields = writePart(type, id, progress);
    return fields === '' ? [] : [token(id) + fields];
  });
  const at = progress.at === null ? '' : token(progress.at);
  const body = version + [at, ...segments].join('~');
  return `${body}.${checksum(body)}`;
}

/** The progress that `writeSuspendData` wrote; undefined for anything else. Takes any text; never throws. */
export function readSuspendData(parts: readonly Part[], text: string): Progress | undefined {
  const body = text.slice(0, -checksumWidth - 1);
  if (!body.startsWith(version) || text !== `${body}.${checksum(body)}`) return undefined;
  const [at, ...segments] = body.slice(version.length).split('~');
  const modules: Record<string, ModuleProgress> = {};
  const scenarios: Record<string, ScenarioProgress> = {};
  const assessments: Record<string, AssessmentProgress> = {};
  const skipped: string[] = [];
  for (const segment of segments) {
    const part = parts.find(({ id }) => token(id) === segment.slice(0, tokenWidth));
    const fields = segment.slice(tokenWidth);
    if (part && isWrittenAsSkipped(part, fields)) skipped.push(part.id);
    if (part?.type === 'module') modules[part.id] = readModule(fields);
    else if (part?.type === 'scenario') scenarios[part.id] = readScenario(fields);
    else if (part) assessments[part.id] = readAssessment(fields);
  }
  const here = parts.find(({ id }) => token(id) === at);
  return { ...freshProgress, at: here?.id ?? null, modules, scenarios, assessments, skipped };
}

/** Stands where it would be said whether a module is read. */
const skippedModule = '2';
/** Stands where there would be a result. */
const skippedScenario = '-_';

function isWrittenAsSkipped({ type }: Part, fields: string): boolean {
  return type === 'module' ? fields.charAt(1) === skippedModule : fields.slice(1, 3) === skippedScenario;
}

function writeModule(module: ModuleProgress | undefined, isSkipped: boolean): string {
  if (!module && !isSkipped) return '';
  const { page, read } = module ?? { page: 0, read: false };
  return digits(page, 1) + (read ? '1' : isSkipped ? skippedModule : '0');
}

function readModule(fields: string): ModuleProgress {
  return { page: number(fields.charAt(0)) || 0, read: fields.charAt(1) === '1' };
}

/** The digit that counts attempts also says whether the last is under way. More than fit are no longer told apart. */
const mostAttempts = 31;

interface Tried {
  attempts: number;
  underWay: boolean;
  best: number | null;
  objectives: Readonly<Record<string, number>>;
}

function writeTried({ attempts, underWay, best, objectives }: Tried, none = noneYet): string {
  const result = best === null ? none : digits(best, 2) + writeObjectives(objectives);
  return digits(2 * Math.min(attempts, mostAttempts) + Number(underWay), 1) + result;
}

/** @returns the rest of the fields too */
function readTried(fields: string): Tried & { rest: string } {
  const begun = number(fields.charAt(0)) || 0;
  const common = { attempts: Math.floor(begun / 2), underWay: begun % 2 === 1 };
  const result = fields.slice(1, 3);
  if (result === noneYet || result === skippedScenario)
    return { ...common, best: null, objectives: {}, rest: fields.slice(3) };
  const { objectives, width } = readObjectives(fields.slice(3));
  const best = Math.min(100, number(result) || 0);
  return { ...common, best, objectives, rest: fields.slice(3 + width) };
}

function writeScenario(before: ScenarioProgress | undefined, isSkipped: boolean): string {
  const scenario = before ?? (isSkipped ? freshScenario : undefined);
  if (!scenario) return '';
  const none = isSkipped ? skippedScenario : noneYet;
  return writeTried(scenario, none) + writeFirst(scenario) + scenario.trail;
}

function readScenario(fields: string): ScenarioProgress {
  const { rest, ...tried } = readTried(fields);
  if (tried.best === null) return { ...tried, first: null, trail: rest };
  return { ...tried, first: readFirst(rest.slice(0, firstWidth)), trail: rest.slice(firstWidth) };
}

const firstWidth = 3;
const noFirst = '-'.repeat(firstWidth);

/** The first digit says whether there was a report, too. More than fit are no longer told apart. */
const mostHits = 31;

/** Stands where there is a result, which is never without a first attempt. */
function writeFirst({ best, first }: ScenarioProgress): string {
  if (best === null) return '';
  if (!first) return noFirst;
  const { reported, hits, missed, falseAlarms } = first;
  const eye = (mostHits + 1) * Number(reported) + Math.min(hits, mostHits);
  return [eye, missed, falseAlarms].map((count) => digits(Math.min(count, 62), 1)).join('');
}

function readFirst(text: string): FirstAttempt | null {
  if (text === noFirst) return null;
  const [eye = 0, missed = 0, falseAlarms = 0] = [...text].map((digit) => number(digit) || 0);
  return { reported: eye > mostHits, hits: eye % (mostHits + 1), missed, falseAlarms };
}

const seedWidth = 2;
const flawed = '1';
/** Seed, mark, and whether the best attempt was flawed. */
const drawWidth = seedWidth + drawMarkWidth + 1;

function writeAssessment(assessment: AssessmentProgress | undefined): string {
  if (!assessment) return '';
  const { seed, mark, isFlawed, answers } = assessment;
  const drawn = digits(seed, seedWidth) + mark + (isFlawed ? flawed : '0');
  return writeTried(assessment) + drawn + answers.map((at) => digits(at, 1)).join('');
}

function readAssessment(fields: string): AssessmentProgress {
  const { rest, ...tried } = readTried(fields);
  const answers = [...rest.slice(drawWidth)].map((digit) => number(digit) || 0);
  return {
    ...tried,
    ...(rest.charAt(drawWidth - 1) === flawed && { isFlawed: true }),
    seed: number(rest.slice(0, seedWidth)) || 0,
    mark: rest.slice(seedWidth, drawWidth - 1),
    answers,
  };
}

function writePart(type: Part['type'], id: string, progress: Progress): string {
  const isSkipped = progress.skipped.includes(id);
  if (type === 'module') return writeModule(progress.modules[id], isSkipped);
  return type === 'scenario'
    ? writeScenario(progress.scenarios[id], isSkipped)
    : writeAssessment(progress.assessments[id]);
}

function checksum(body: string): string {
  return digits(hash(body) % 64 ** checksumWidth, checksumWidth);
}

/**
 * A learner's progress as SCORM suspend data: `c2.` version, then the part on the screen, then a segment for each part
 * begun, then a checksum. URL-safe ASCII (`A–Z a–z 0–9 - _ . ~`) only, since some LMSs forget to encode anything else.
 */
import { digits, hash, number, token, tokenWidth } from '../scenario/token.ts';
import { objectivesWidth, readObjectives, writeObjectives } from './suspended-objectives.ts';
import type { Part } from './schema.ts';
import { freshProgress, type ModuleProgress, type Progress, type ScenarioProgress } from './progress.ts';

const version = 'c2.';
const noneYet = '--';
const checksumWidth = 4;

/**
 * The most characters of it that a course may come to need. SCORM 1.2 allows 4,096; some LMSs count what they
 * add to them in encoding.
 */
export const mostSuspendChars = 3500;

/** Tracking puts a stamp in front, to tell the newer of two copies. */
export const stampWidth = 18;

/**
 * What everything but the trails takes at the most: stamp, marks, checksum, and the fixed fields of every part.
 * @param objectives how many objectives each scenario tests, by its id
 */
export function suspendDataOverhead(
  parts: readonly Part[],
  objectives: Readonly<Record<string, number>>,
): number {
  const fields = parts.map(
    ({ type, id }) => 1 + tokenWidth + (type === 'module' ? 2 : 3 + objectivesWidth(objectives[id] ?? 0)),
  );
  return (
    stampWidth +
    version.length +
    tokenWidth +
    1 +
    checksumWidth +
    fields.reduce((sum, width) => sum + width, 0)
  );
}

/** Progress as text. Parts that have not been begun take no room. */
export function writeSuspendData(parts: readonly Part[], progress: Progress): string {
  const segments = parts.flatMap(({ type, id }) => {
    const fields =
      type === 'module' ? writeModule(progress.modules[id]) : writeScenario(progress.scenarios[id]);
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
  for (const segment of segments) {
    const part = parts.find(({ id }) => token(id) === segment.slice(0, tokenWidth));
    const fields = segment.slice(tokenWidth);
    if (part?.type === 'module') modules[part.id] = readModule(fields);
    else if (part) scenarios[part.id] = readScenario(fields);
  }
  const here = parts.find(({ id }) => token(id) === at);
  return { ...freshProgress, at: here?.id ?? null, modules, scenarios };
}

function writeModule(module: ModuleProgress | undefined): string {
  return module ? digits(module.page, 1) + (module.read ? '1' : '0') : '';
}

function readModule(fields: string): ModuleProgress {
  return { page: number(fields.charAt(0)) || 0, read: fields.charAt(1) === '1' };
}

/** The digit that counts attempts also says whether the last is under way. More than fit are no longer told apart. */
const mostAttempts = 31;

function writeScenario(scenario: ScenarioProgress | undefined): string {
  if (!scenario) return '';
  const { attempts, underWay, best, objectives, trail } = scenario;
  const result = best === null ? noneYet : digits(best, 2) + writeObjectives(objectives);
  return digits(2 * Math.min(attempts, mostAttempts) + Number(underWay), 1) + result + trail;
}

function readScenario(fields: string): ScenarioProgress {
  const begun = number(fields.charAt(0)) || 0;
  const common = { attempts: Math.floor(begun / 2), underWay: begun % 2 === 1 };
  const result = fields.slice(1, 3);
  if (result === noneYet) return { ...common, best: null, objectives: {}, trail: fields.slice(3) };
  const { objectives, width } = readObjectives(fields.slice(3));
  return {
    ...common,
    best: Math.min(100, number(result) || 0),
    objectives,
    trail: fields.slice(3 + width),
  };
}

function checksum(body: string): string {
  return digits(hash(body) % 64 ** checksumWidth, checksumWidth);
}

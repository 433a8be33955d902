/**
 * A learner's progress as SCORM suspend data: `c1.` version, then the part on the screen, then a segment for each part
 * begun, then a checksum. URL-safe ASCII (`A–Z a–z 0–9 - _ . ~`) only, since some LMSs forget to encode anything else.
 */
import { digits, hash, number, token, tokenWidth } from '../scenario/token.ts';
import type { Part } from './schema.ts';
import { freshProgress, type ModuleProgress, type Progress, type ScenarioProgress } from './progress.ts';

const version = 'c1.';
const noneYet = '--';
const checksumWidth = 4;

/**
 * The most characters of it that a course may come to need. SCORM 1.2 allows 4,096; some LMSs count what they
 * add to them in encoding.
 */
export const mostSuspendChars = 3500;

/** What everything but the trails takes at the most: marks, checksum, and the fixed fields of every part. */
export function suspendDataOverhead(parts: readonly Part[]): number {
  const fields = parts.map((part) => 1 + tokenWidth + (part.type === 'module' ? 2 : 3));
  return version.length + tokenWidth + 1 + checksumWidth + fields.reduce((sum, width) => sum + width, 0);
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

/** More attempts than one digit holds are no longer told apart. */
const mostAttempts = 63;

function writeScenario(scenario: ScenarioProgress | undefined): string {
  if (!scenario) return '';
  const best = scenario.best === null ? noneYet : digits(scenario.best, 2);
  return digits(Math.min(scenario.attempts, mostAttempts), 1) + best + scenario.trail;
}

function readScenario(fields: string): ScenarioProgress {
  const best = fields.slice(1, 3);
  return {
    attempts: number(fields.charAt(0)) || 0,
    best: best === noneYet ? null : Math.min(100, number(best) || 0),
    trail: fields.slice(3),
  };
}

function checksum(body: string): string {
  return digits(hash(body) % 64 ** checksumWidth, checksumWidth);
}

import { isRecord, type Json } from './json.ts';
import { isAddress } from './launch-parameters.ts';
import { launchAgain } from './token.ts';
import type { Launch } from '../tracker.ts';

/** What the LMS has prepared for a session in the State document `LMS.LaunchData` (cmi5 §10.2). */
export interface LaunchData {
  /** What the context of every statement begins with. */
  contextTemplate: Json;
  mode: Launch['mode'];
  /** 0 to 1; null where the LMS sets none. */
  masteryScore: number | null;
  returnTo: string | null;
}

/**
 * Reads the document as the LMS gave it.
 * @throws {Error} where it has no context template, without which no statement could be made
 */
export function readLaunchData(document: unknown): LaunchData {
  const { contextTemplate, launchMode, masteryScore, returnURL } = isRecord(document) ? document : {};
  if (!isRecord(contextTemplate)) {
    throw new Error(`The document LMS.LaunchData of your LMS has no “contextTemplate”. ${launchAgain}`);
  }
  return {
    contextTemplate,
    mode: readMode(launchMode),
    masteryScore: isShare(masteryScore) ? masteryScore : null,
    returnTo: isAddress(returnURL) ? returnURL : null,
  };
}

function readMode(launchMode: unknown): Launch['mode'] {
  const word = String(launchMode).toLowerCase();
  return word === 'review' || word === 'browse' ? word : 'normal';
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

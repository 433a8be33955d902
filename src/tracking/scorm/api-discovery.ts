/** Finding the API object that an LMS provides: SCORM 1.2 RTE §3.3.6, SCORM 2004 RTE §3.3. */
import { calls, type Api, type Standard } from './api-client.ts';

export interface FoundApi {
  standard: Standard;
  api: Api;
}

const objectNames = { scorm12: 'API', scorm2004: 'API_1484_11' } as const;
const deepest = 500;
const tries = 10;
const pause = 200;

/**
 * The API of the standard that the package declares; where there is none, that of the other one. Some players add the
 * API after the course has loaded, so a course that is framed or was opened by another window looks again for 2 s.
 */
export async function discoverApi(own: Window, declared: Standard): Promise<FoundApi | undefined> {
  let api = findApi(own, declared);
  for (let left = isHosted(own) ? tries : 0; !api && left > 0; left--) {
    await new Promise((resume) => setTimeout(resume, pause));
    api = findApi(own, declared);
  }
  if (api) return { standard: declared, api };
  const other = declared === 'scorm12' ? 'scorm2004' : 'scorm12';
  api = findApi(own, other);
  return api && { standard: other, api };
}

/**
 * One look: own window, its parents, then the openers of all these with their parents. It goes up one window at a
 * time and never to the topmost one directly, which may belong to another site while the API lies below it.
 */
export function findApi(own: Window, standard: Standard): Api | undefined {
  const frames = ancestry(own);
  return firstApi(frames, standard) ?? firstApi(frames.map(openerOf).flatMap(ancestry), standard);
}

/** Whether there is any other window that could hold an API. */
function isHosted(own: Window): boolean {
  return parentOf(own) !== null || openerOf(own) !== null;
}

function ancestry(own: Window | null): Window[] {
  const windows: Window[] = [];
  for (let win = own; win && windows.length < deepest; win = parentOf(win)) windows.push(win);
  return windows;
}

function firstApi(windows: readonly Window[], standard: Standard): Api | undefined {
  for (const win of windows) {
    const api = apiOf(win, standard);
    if (api) return api;
  }
  return undefined;
}

function apiOf(win: Window, standard: Standard): Api | undefined {
  return readable(() => {
    const api = (win as unknown as Record<string, Api | undefined>)[objectNames[standard]];
    const { initialize, get, set, commit, terminate } = calls[standard];
    const names = [initialize, get, set, commit, terminate];
    return api && names.every((name) => typeof api[name] === 'function') ? api : undefined;
  });
}

function parentOf(win: Window): Window | null {
  return readable(() => (win.parent === win ? null : win.parent)) ?? null;
}

function openerOf(win: Window): Window | null {
  return readable(() => win.opener as Window | null) ?? null;
}

/** A window of another site throws at nearly every touch. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

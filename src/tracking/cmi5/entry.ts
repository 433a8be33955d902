/** What a cmi5 package carries beside the player, which loads it where it is launched by cmi5. */
import { connectOnlyToLms } from './connect-only.ts';
import { readLaunchParameters } from './launch-parameters.ts';
import { cmi5Tracker } from './tracker.ts';
import type { Tracker } from '../tracker.ts';

/** A tracker for the launch that the window's address holds; undefined where it holds none. */
export function openCmi5(window: Window): Tracker | undefined {
  const parameters = readLaunchParameters(window.location.search);
  if (!parameters) return undefined;
  connectOnlyToLms(window.document, parameters);
  return cmi5Tracker(parameters, {
    fetch: (url, init) => window.fetch(url, init),
    sessionStorage: () => window.sessionStorage,
    now: () => Date.now(),
    elapsed: () => window.performance.now() / 1000,
  });
}

/** The way into tracking: finds what the course runs in. */
import { browser } from './browser.ts';
import { discoverApi } from './scorm/api-discovery.ts';
import { scorm12 } from './scorm/scorm12.ts';
import { scorm2004 } from './scorm/scorm2004.ts';
import type { Tracker } from './tracker.ts';

/** What a cmi5 package carries beside the player, as `cmi5.js`. */
export interface Cmi5Script {
  /** Undefined where the page was not launched as cmi5. */
  openCmi5(window: Window): Tracker | undefined;
}

/**
 * The tracker for what the window runs in, or for a plain browser where there is no LMS.
 * @param declared the standard of the package
 * @param loadCmi5 fetches what only a cmi5 package has
 */
export async function openTracker(
  declared: 'scorm12' | 'scorm2004' | 'cmi5' | 'web',
  window: Window,
  loadCmi5: () => Promise<Cmi5Script>,
): Promise<Tracker> {
  if (declared === 'web') return browser;
  if (declared === 'cmi5') return (await loadCmi5()).openCmi5(window) ?? browser;
  const found = await discoverApi(window, declared);
  if (!found) return browser;
  return found.standard === 'scorm12' ? scorm12(found.api) : scorm2004(found.api);
}

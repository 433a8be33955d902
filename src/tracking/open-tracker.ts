/** The way into tracking: finds what the course runs in. */
import type { Standard } from './api-client.ts';
import { discoverApi } from './api-discovery.ts';
import { browser } from './browser.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import type { Tracker } from './tracker.ts';

/**
 * The tracker for the LMS that the window runs in, or for a plain browser where there is none.
 * @param options.declared the standard of the package
 * @param options.courseId keeps courses apart that share a browser's store
 */
export async function openTracker(options: {
  declared: Standard;
  courseId: string;
  window: Window;
}): Promise<Tracker> {
  const { declared, courseId, window } = options;
  const found = await discoverApi(window, declared);
  if (!found) return browser(courseId, () => window.localStorage);
  return found.standard === 'scorm12' ? scorm12(found.api) : scorm2004(found.api);
}

import type { Standard } from '../../../src/tracking/scorm/api-client.ts';
import { strictLms, type StrictOptions } from '../../lms/strict-api.ts';
import { trackerOn } from '../samples.ts';

/** An LMS that can be away. It keeps what was committed from one launch to the next. */
export function lmsThatCanBeAway(standard: Standard, options: StrictOptions = {}) {
  const online = { is: true };
  const strict = () => strictLms(standard, { values: { ...kept }, commits: () => online.is, ...options });
  let kept: Record<string, string> = {};
  return {
    online,
    launch(values: Record<string, string> = {}) {
      kept = { ...kept, ...values };
      const run = strict();
      kept = run.stored;
      return trackerOn(standard, run.api);
    },
    forget: () => void (kept = {}),
    ids: () =>
      Object.keys(kept)
        .filter((key) => /interactions\.\d+\.id$/.test(key))
        .map((key) => kept[key]),
    held: (element: string) => kept[element],
  };
}

/** Tracking by cmi5: statements to the LRS of an LMS (cmi5 Quartz, over xAPI 1.0.3). */
import type { LaunchParameters } from './launch-parameters.ts';
import { openSession } from './open.ts';
import type { Platform } from './platform.ts';
import { sessionOn, type Session } from './session.ts';
import type { Tracker } from '../tracker.ts';

/**
 * A tracker for one launch. Its `launch` rejects where no session can be opened, with what the learner can do; then nothing is
 * ever sent. Requests go to the two addresses of the launch parameters and nowhere else.
 */
export function cmi5Tracker(parameters: LaunchParameters, platform: Platform): Tracker {
  let session: Session | undefined;
  const untaken = Promise.resolve(false);
  return {
    kind: 'cmi5',
    async launch() {
      const opened = await openSession(parameters, platform);
      session = sessionOn(opened);
      return opened.launch;
    },
    record: (interaction) => session?.record(interaction),
    save: (standing) => session?.save(standing) ?? untaken,
    finish: (standing) => session?.finish(standing) ?? untaken,
  };
}

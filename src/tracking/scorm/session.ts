/**
 * One communication session with a SCORM LMS (RTE 1.2 §3.3, RTE 2004 §3.1), in a call order that LMSs agree on: read,
 * note that the course has begun, then at each save the score before the status, and everything before Commit.
 */
import { apiClient, type Answer, type Api, type Value } from './api-client.ts';
import type { Dialect } from './dialect.ts';
import { keepEarned, type Earned } from '../earned.ts';
import { interactionLog } from './interactions.ts';
import { objectiveLog } from './objectives.ts';
import { isNotBegun, readLaunch } from './read-launch.ts';
import type { Launch, Standing, Taken, Tracker } from '../tracker.ts';

/** How often an LMS is asked to take what it must not have half of. */
const mostTries = 5;

/** The least session time, in seconds: some LMSs refuse none at all. */
const leastTime = 0.01;

/** A tracker on an API. Its `launch` rejects where the LMS opens no session; then nothing is ever written. */
export function scormTracker(api: Api, dialect: Dialect): Tracker {
  const { elements } = dialect;
  const client = apiClient(api, dialect.standard);
  const interactions = interactionLog(client);
  const objectives = objectiveLog(client, dialect.objective);
  let state: 'closed' | 'open' | 'readonly' | 'ended' = 'closed';
  let begun = 0;
  let earned: Earned = { completion: 'incomplete', success: 'unknown' };
  /** The last suspend data that the LMS is known to hold, or is taken to hold where it can't be read. */
  let lastGood = '';
  /** Whether what the LMS would commit now is whole: the suspend data, and the status. */
  let isDataWhole = true;
  let isStatusWhole = true;
  let taken = '';
  /** A score that was earned in a run whose data the LMS has cleared away; a later run is not to lower it. */
  let isScoreFinal = false;
  /** How the last save went; true where there is nothing to save. */
  let isTaken = false;

  function open(): Launch {
    if (!client.initialize()) throw new Error(`The LMS did not open a session: error ${client.lastError()}.`);
    begun = performance.now();
    dialect.probes.forEach(client.probe);
    const launch = readLaunch(client, dialect);
    earned = launch.earned;
    if (/^[A-Za-z0-9\-_.~]*$/.test(launch.suspendData)) lastGood = launch.suspendData;
    isScoreFinal = earned.success === 'passed' && launch.suspendData === '';
    const writes = launch.mode === 'normal' && launch.credit;
    state = writes ? 'open' : 'readonly';
    isTaken = !writes;
    if (writes) begin(launch);
    return launch;
  }

  /** An LMS may take a course that never set a status for completed, and drop what a crash left without an exit. */
  function begin({ suspendData }: Launch): void {
    interactions.open();
    objectives.open();
    // The record is complete, and the LMS has cleared the rest away: looking in again is to change nothing.
    if (earned.completion === 'completed' && suspendData === '') return;
    // An LMS that holds data but no status has lost what it had, which the next save tells it again.
    if (suspendData === '' && isNotBegun(client, dialect)) client.set(elements.completion, 'incomplete');
    client.set(elements.exit, 'suspend');
    client.commit();
  }

  /** Sets it all, whatever becomes of one part; true where every part was taken. */
  function write(standing: Standing): boolean {
    earned = keepEarned(earned, standing);
    const isCompleted = earned.completion === 'completed';
    noteTaken(standing.taken);
    const sent = [
      interactions.send(),
      objectives.send(standing.objectives),
      keep(standing.suspendData),
      ...set([
        [elements.location, standing.location.slice(0, dialect.longestLocation)],
        ...(standing.score === null || isScoreFinal ? [] : dialect.score(standing.score)),
      ]),
      setStatus(),
      ...set([
        ...dialect.progress(isCompleted ? 1 : standing.progress),
        [elements.sessionTime, dialect.duration(Math.max(leastTime, (performance.now() - begun) / 1000))],
      ]),
    ];
    return sent.every(Boolean);
  }

  /** Once in a session, and again where the learner goes on in another language. */
  function noteTaken(now: Taken): void {
    if (JSON.stringify(now) === taken) return;
    taken = JSON.stringify(now);
    interactions.recordFirst(dialect.taken(now, new Date()));
  }

  function set(values: readonly Value[]): boolean[] {
    return values.map(([element, value, need]) =>
      need ? client.setOptional(element, value) !== 'failed' : client.set(element, value),
    );
  }

  /** Half a status must not be committed: an LMS may act on it, and take the other half no more. */
  function setStatus(): boolean {
    const answers = dialect.status(earned).map(insist);
    isStatusWhole = !answers.includes('failed');
    return answers.every((answer) => answer === 'taken');
  }

  function insist([element, value]: Value): Answer {
    for (let left = mostTries; left > 0; left--) {
      if (client.set(element, value)) return 'taken';
      if (client.isRefused()) return 'refused';
    }
    return 'failed';
  }

  /**
   * Some LMSs answer "true" and keep nothing, or cut the text off, so it is read back. What they can't hold must not cost
   * what they could: then they get the last again that they held.
   */
  function keep(suspendData: string): boolean {
    if (insist([elements.suspendData, suspendData]) !== 'taken') return false;
    const isKept = client.get(elements.suspendData) === suspendData || client.isRefused();
    if (isKept) lastGood = suspendData;
    isDataWhole = isKept || insist([elements.suspendData, lastGood]) === 'taken';
    return isKept;
  }

  function commit(): boolean {
    return isDataWhole && isStatusWhole && client.commit();
  }

  function settle(): void {
    interactions.settle();
    objectives.settle();
  }

  function end(standing: Standing): boolean {
    const isSent = write(standing);
    const isExitSet = set(dialect.exit(earned.completion === 'completed')).every(Boolean);
    const isCommitted = !dialect.commitsBeforeTerminate || commit();
    const isTerminated = client.terminate();
    return isSent && isExitSet && (dialect.commitsBeforeTerminate ? isCommitted : isTerminated);
  }

  return {
    kind: dialect.standard,
    launch: () => new Promise((resolve) => resolve(open())),
    record: (interaction) => interactions.record(dialect.interaction(interaction)),
    save(standing) {
      if (state !== 'open') return Promise.resolve(isTaken);
      const isSent = write(standing);
      const isCommitted = commit();
      isTaken = isSent && isCommitted;
      if (isTaken) settle();
      return Promise.resolve(isTaken);
    },
    finish(standing) {
      const before = state;
      // Ended before the calls, from within which an LMS may take the page down and so bring us here again.
      state = 'ended';
      if (before === 'open') isTaken = end(standing);
      if (before === 'readonly') client.terminate();
      return Promise.resolve(isTaken);
    },
  };
}

import { isSameEarned, keepEarned } from '../earned.ts';
import type { Interaction, Launch, Standing, Tracker } from '../tracker.ts';
import type { Entry } from './entry.ts';
import { newer } from './newer.ts';
import { changedAt, firstStamp, nextGeneration, nextStamp, readStamp, withStamp } from './stamp.ts';
import { openStore, type Store } from './store.ts';

/** Where the newest standing is kept: with the LMS, or only on this device, or only on the screen. */
export type Kept = 'lms' | 'device' | 'nowhere';

export interface JournalledLaunch extends Launch {
  /** Whether this device knows more than the LMS, so that the LMS is to be told at once. */
  isAhead: boolean;
  /** A run on this device that the LMS does not know of, where only the learner can tell whether to go on with it. */
  found: Found | undefined;
}

interface Found {
  /** When it was last changed, in milliseconds since 1970. */
  at: number;
  /** Goes on with it. @returns its suspend data */
  take(): string;
  /** Leaves it, and removes it from the device. */
  leave(): void;
}

export interface JournalledTracker extends Tracker {
  launch(): Promise<JournalledLaunch>;
}

interface Surroundings {
  courseId: string;
  /** Asked for at each use, since reading `window.localStorage` may throw in a sandbox. */
  storage: () => Storage;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Told after each save where it is kept. */
  onKept: (kept: Kept) => void;
}

/**
 * A tracker that notes each standing and each decision on this device before the LMS is told, and at launch goes on with
 * whichever of the two knows more. What the LMS has not taken is sent again, in this session or a later one.
 */
export function withJournal(tracker: Tracker, surroundings: Surroundings): JournalledTracker {
  const { courseId, storage, now, onKept } = surroundings;
  const hasLms = tracker.kind !== 'browser';
  let store: Store | undefined;
  /** Whether this sitting is for the record. Otherwise what is kept may be looked at, and nothing is written. */
  let writes = false;
  let entry: Entry = fresh(now());
  let finished: Promise<boolean> | undefined;
  /** Until the learner has said what becomes of a run that was found, nothing may take its place. */
  let isAsking = false;

  async function launch(): Promise<JournalledLaunch> {
    const told = await tracker.launch();
    store = storeFor(told);
    const kept = store?.read();
    writes = told.mode === 'normal' && told.credit;
    const choice = hasLms ? newer(told, kept) : kept ? 'ask' : 'lms';
    if (kept && choice === 'device') return { ...told, ...takeUp(kept, told), isAhead: isAhead(kept, told) };
    const held = readStamp(told.suspendData);
    const stamp = held ? nextGeneration(held.stamp, now()) : firstStamp(now());
    entry = { ...fresh(now()), stamp, confirmed: held?.stamp.generation ?? null };
    entry = { ...entry, data: held?.data ?? '', earned: told.earned };
    const isSameRun = kept !== undefined && kept.stamp.begun === held?.stamp.begun;
    if (isSameRun) addFrom(kept);
    const isOwed = isSameRun && (kept.unsent.length > 0 || entry.earned !== told.earned);
    return {
      ...told,
      suspendData: entry.data,
      earned: entry.earned,
      isAhead: isOwed,
      found: find(kept, told),
    };

    function find(one: Entry | undefined, at: Launch): Found | undefined {
      if (!one || choice !== 'ask' || !writes) return undefined;
      isAsking = true;
      return {
        at: changedAt(one.stamp),
        take() {
          isAsking = false;
          return takeUp(one, at).suspendData;
        },
        leave() {
          isAsking = false;
          store?.remove();
        },
      };
    }
  }

  /** The learner went on with the run elsewhere; what was earned and decided here, and not sent, still counts. */
  function addFrom({ earned, score, unsent }: Entry): void {
    const all = keepEarned(entry.earned, earned);
    entry = { ...entry, unsent, ...(!isSameEarned(all, entry.earned) && { earned: all, score }) };
    unsent.forEach(tracker.record);
  }

  /** Where nobody can be told apart, nothing is kept. */
  function storeFor({ learner, registration }: Launch): Store | undefined {
    const who = learner.id || learner.name;
    if (hasLms && who === '') return undefined;
    return openStore(storage, { courseId, learner: who, registration }, now());
  }

  function takeUp(kept: Entry, told: Launch): Pick<JournalledLaunch, 'suspendData' | 'earned' | 'found'> {
    // An LMS that holds this very change has all that went with it, though it did not say so.
    const held = readStamp(told.suspendData)?.stamp;
    const unsent = held?.changed === kept.stamp.changed ? [] : kept.unsent;
    // Sittings that the LMS has missed count no more than one, so that they are not taken for more than one that it took.
    const isTaken = kept.confirmed === kept.stamp.generation;
    const stamp = isTaken ? nextGeneration(kept.stamp, now()) : kept.stamp;
    entry = { ...kept, stamp, earned: keepEarned(told.earned, kept.earned), unsent };
    unsent.forEach(tracker.record);
    return { suspendData: entry.data, earned: entry.earned, found: undefined };
  }

  /** What has been earned stays, also where the content has changed since. */
  function note(standing: Standing): Standing {
    const earned = keepEarned(entry.earned, standing);
    const score = isSameEarned(earned, standing) ? standing.score : entry.score;
    const stamp = nextStamp(entry.stamp, now());
    entry = { ...entry, stamp, data: standing.suspendData, earned, score };
    return { ...standing, ...earned, score, suspendData: withStamp(stamp, standing.suspendData) };
  }

  async function send(standing: Standing, how: 'save' | 'finish'): Promise<boolean> {
    const noted = note(standing);
    const { stamp, unsent } = entry;
    const isOnDevice = writes && (store?.write(entry) ?? false);
    const isTaken = await tracker[how](noted);
    if (isTaken) confirm(stamp.generation, unsent);
    if (stamp === entry.stamp) onKept(isTaken && hasLms ? 'lms' : isOnDevice ? 'device' : 'nowhere');
    return isTaken && (hasLms || isOnDevice);
  }

  function confirm(confirmed: number, sent: readonly Interaction[]): void {
    const unsent = entry.unsent.filter((interaction) => !sent.includes(interaction));
    entry = { ...entry, confirmed, unsent };
    // Another window may have taken the course over in the meantime.
    const onDevice = store?.read();
    if (writes && onDevice && onDevice.stamp.changed <= entry.stamp.changed) store?.write(entry);
  }

  /** Ends the session and leaves everything as it is. */
  function endUnasked(standing: Standing): Promise<boolean> {
    return tracker.finish({ ...standing, suspendData: '' });
  }

  return {
    kind: tracker.kind,
    launch,
    record(interaction) {
      entry = { ...entry, unsent: [...entry.unsent, interaction] };
      tracker.record(interaction);
    },
    // What comes after the end reaches nobody, so it is not to be taken for told.
    save: (standing) => finished ?? (isAsking ? Promise.resolve(true) : send(standing, 'save')),
    finish: (standing) => (finished ??= isAsking ? endUnasked(standing) : send(standing, 'finish')),
  };
}

function isAhead({ stamp }: Entry, told: Launch): boolean {
  return readStamp(told.suspendData)?.stamp.changed !== stamp.changed;
}

function fresh(now: number): Entry {
  return {
    stamp: firstStamp(now),
    confirmed: null,
    data: '',
    earned: { completion: 'incomplete', success: 'unknown' },
    score: null,
    unsent: [],
  };
}

import { withJournal, type Kept } from '../../../src/tracking/journal/with-journal.ts';
import type { Tracker } from '../../../src/tracking/tracker.ts';
import { MemoryStorage } from './memory-storage.ts';

export const day = 24 * 60 * 60 * 1000;
export const start = Date.UTC(2026, 10, 24, 8);

/** A device on which courses are launched, one after the other. */
export function device() {
  const storage = new MemoryStorage();
  const clock = { now: start };
  async function open(tracker: Tracker, courseId = 'cabin-signs') {
    const told: Kept[] = [];
    const now = () => (clock.now += 1000);
    const onKept = (kept: Kept) => void told.push(kept);
    const journalled = withJournal(tracker, { courseId, storage: () => storage, now, onKept });
    return { told, tracker: journalled, launch: await journalled.launch() };
  }
  return { storage, clock, open };
}

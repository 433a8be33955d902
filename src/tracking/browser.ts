/** Without an LMS: the course remembers the learner in this browser, or in nothing but the page where it may not. */
import { keepEarned, type Earned } from './earned.ts';
import type { Launch, Standing, Tracker } from './tracker.ts';

interface Saved {
  suspendData: string;
  earned: Earned;
}

const fresh: Saved = { suspendData: '', earned: { completion: 'incomplete', success: 'unknown' } };

/**
 * A tracker on a store of this browser. `save` resolves to false where the store takes nothing, and `finish` is the
 * same as `save`, since there is no session to end.
 * @param storage asked for at each use, since reading `window.localStorage` may throw in a sandbox
 */
export function browser(courseId: string, storage: () => Storage): Tracker {
  const key = `crosscheck.${courseId}`;
  let earned = fresh.earned;

  async function save({ suspendData, completion, success }: Standing): Promise<boolean> {
    earned = keepEarned(earned, { completion, success });
    try {
      storage().setItem(key, JSON.stringify({ suspendData, earned } satisfies Saved));
      return true;
    } catch {
      return false;
    }
  }

  function launch(): Launch {
    const saved = read(storage, key);
    earned = saved.earned;
    return { ...saved, learner: { id: '', name: '' }, mode: 'normal', credit: true, passMark: null };
  }

  return { kind: 'browser', launch: async () => launch(), record: () => {}, save, finish: save };
}

/** What was saved under a key, as far as it can be made out. */
function read(storage: () => Storage, key: string): Saved {
  try {
    const saved = JSON.parse(storage().getItem(key) ?? '{}') as Partial<Saved>;
    const { completion, success } = saved.earned ?? fresh.earned;
    return {
      suspendData: typeof saved.suspendData === 'string' ? saved.suspendData : '',
      earned: {
        completion: completion === 'completed' ? completion : 'incomplete',
        success: success === 'passed' || success === 'failed' ? success : 'unknown',
      },
    };
  } catch {
    return fresh;
  }
}

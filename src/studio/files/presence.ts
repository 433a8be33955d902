/** Whether the same file is open in another tab of this browser, and which of the two edits it. */

/** A tab that has a file. */
interface Holder {
  /** The page's own name for itself, such as the title of the scenario that it shows. */
  tab: string;
  /** Since when, in milliseconds since 1970. */
  since: number;
}

export type Presence =
  | { state: 'mine' }
  /** Another tab has it; who that is comes a little later, or never where it does not answer. */
  | { state: 'theirs'; holder?: Holder }
  /** Another tab has taken it over from this one. */
  | { state: 'taken'; holder?: Holder }
  /** This browser can't tell. */
  | { state: 'unknown' };

export interface PresenceWatch {
  /** Makes this tab the one that has the file; the other is told. */
  takeOver(): void;
  /** Lets go of the file. */
  stop(): void;
}

interface Said {
  file: string;
  holder?: Holder;
}

/**
 * Watches whether this tab has a file to itself. The file becomes this tab's own by itself when the other one is closed.
 * @param store the id of the content store
 * @param onPresence is told at first and at each change
 */
export function watchPresence(
  { store, file }: { store: string; file: string },
  tab: string,
  onPresence: (presence: Presence) => void,
): PresenceWatch {
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) {
    onPresence({ state: 'unknown' });
    return { takeOver: () => undefined, stop: () => undefined };
  }
  const name = `crosscheck-studio ${store} ${file}`;
  const channel = new BroadcastChannel('crosscheck-studio presence');
  const self: Holder = { tab, since: Date.now() };
  let presence: Presence['state'] | undefined;
  let release: () => void = () => undefined;
  let queue = new AbortController();
  let stopped = false;

  function become(now: Presence): void {
    if (stopped) return;
    presence = now.state;
    onPresence(now);
  }

  const say = (said: Omit<Said, 'file'> = {}) => {
    channel.postMessage({ file: name, ...said } satisfies Said);
  };

  /** Holds the lock until it is let go of. */
  const hold = (lock: Lock | null): Promise<void> | undefined => {
    if (!lock || stopped) return undefined;
    become({ state: 'mine' });
    self.since = Date.now();
    say({ holder: self });
    return new Promise((resolve) => (release = resolve));
  };

  async function request(options: LockOptions, otherwise: () => void): Promise<void> {
    try {
      let got = true;
      await navigator.locks.request(name, options, (lock) => {
        got = lock !== null;
        return hold(lock);
      });
      if (!got) otherwise();
    } catch (error) {
      if (stopped || options.signal?.aborted) return;
      // A lock that is held ends so where another tab takes it.
      if (presence === 'mine' && error instanceof DOMException && error.name === 'AbortError') {
        become({ state: 'taken' });
        say();
        wait();
      } else become({ state: 'unknown' });
    }
  }

  /** Becomes the next to have the file. */
  function wait(): void {
    queue = new AbortController();
    void request({ signal: queue.signal }, () => undefined);
  }

  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.file !== name || stopped) return;
    if (data.holder === undefined) {
      if (presence === 'mine') say({ holder: self });
    } else if (presence === 'theirs' || presence === 'taken') {
      become({ state: presence, holder: data.holder });
    }
  };

  void request({ ifAvailable: true }, () => {
    become({ state: 'theirs' });
    say();
    wait();
  });

  return {
    takeOver() {
      if (stopped || presence === 'mine') return;
      queue.abort();
      void request({ steal: true }, () => undefined);
    },
    stop() {
      stopped = true;
      queue.abort();
      release();
      channel.close();
    },
  };
}

import type { ContentStore, Look } from './content-store.ts';

/** Milliseconds between two looks. */
const pause = 4_000;

export interface StoreWatch {
  /** Looks now, such as before a save. Never rejects. */
  look(): Promise<void>;
  stop(): void;
}

/**
 * Looks at a store every few seconds, and whenever somebody comes back to the page.
 * @param onLook takes what has changed since the last look; not called where nothing has
 * @param onTrouble takes why it can't be looked at, and undefined once it can be again
 */
export function watchStore(
  store: ContentStore,
  onLook: (look: Look) => void,
  onTrouble: (error: Error | undefined) => void = () => undefined,
): StoreWatch {
  let under: Promise<void> | undefined;
  let troubled = false;
  let stopped = false;

  async function lookOnce(): Promise<void> {
    try {
      const found = await store.look();
      if (stopped) return;
      if (troubled) onTrouble(undefined);
      troubled = false;
      if (found) onLook(found);
    } catch (error) {
      if (stopped) return;
      troubled = true;
      onTrouble(error as Error);
    }
  }

  const look = () => (under ??= lookOnce().finally(() => (under = undefined)));
  const lookIfSeen = () => {
    if (document.visibilityState === 'visible') void look();
  };
  const timer = setInterval(lookIfSeen, pause);
  addEventListener('focus', lookIfSeen);
  document.addEventListener('visibilitychange', lookIfSeen);
  return {
    look,
    stop() {
      stopped = true;
      clearInterval(timer);
      removeEventListener('focus', lookIfSeen);
      document.removeEventListener('visibilitychange', lookIfSeen);
    },
  };
}

/** The clock of a device that nobody waits for: time passes when a test says so. */

export interface Clock {
  /** Lets seconds pass. Whatever is due happens in its order, each with all that it leads to. */
  pass(seconds: number): Promise<void>;
  /** Time that a page spends waiting for an answer, in which nothing else of it happens. */
  block(seconds: number): void;
  /** Sets the device's clock forward, or with less than 0 back; nothing becomes due by it. */
  set(seconds: number): void;
  /** Lets everything happen that waits for nothing but its turn, and for what is followed. */
  settle(): Promise<void>;
  /** Follows something, such as a network, that takes turns of its own. */
  follow(isBusy: () => boolean): void;
  /** Forgets what was to happen later, as when a page is gone. */
  forget(): void;
  /** Gives the real time back. */
  stop(): void;
}

interface Timer {
  at: number;
  act: () => void;
}

const noon = Date.UTC(2026, 10, 24, 12);
const real = { Date, setTimeout, clearTimeout, setImmediate };

/** Puts itself in the place of `Date`, `performance.now`, `setTimeout` and `clearTimeout`, until it is stopped. */
export function startClock(): Clock {
  let elapsed = 0;
  let offset = noon;
  let timers = new Map<number, Timer>();
  let latest = 0;

  const now = () => Math.floor(offset + elapsed);
  let isBusy = () => false;
  const turn = () => new Promise<void>((resolve) => real.setImmediate(resolve));

  async function settle(): Promise<void> {
    await turn();
    // What comes after an answer may be another question.
    while (isBusy()) {
      await turn();
      await turn();
    }
  }

  const due = (until: number) =>
    [...timers]
      .filter(([, { at }]) => at <= until)
      .sort(([a, one], [b, other]) => one.at - other.at || a - b)[0];

  const globals = {
    Date: new Proxy(real.Date, {
      construct: (date, given: unknown[]) =>
        Reflect.construct(date, given.length > 0 ? given : [now()]) as Date,
      get: (date, key) => (key === 'now' ? now : (Reflect.get(date, key) as unknown)),
    }),
    setTimeout: (act: () => void, wait = 0) => {
      timers.set(++latest, { at: elapsed + wait, act });
      return latest;
    },
    clearTimeout: (timer: number) => void timers.delete(timer),
  };
  Object.assign(globalThis, globals);
  Object.defineProperty(performance, 'now', { value: () => elapsed, configurable: true });

  return {
    async pass(seconds) {
      const until = elapsed + seconds * 1000;
      for (let next = due(until); next; next = due(until)) {
        const [timer, { at, act }] = next;
        timers.delete(timer);
        elapsed = Math.max(elapsed, at);
        act();
        await settle();
      }
      elapsed = Math.max(elapsed, until);
      await settle();
    },
    block: (seconds) => void (elapsed += seconds * 1000),
    set: (seconds) => void (offset += seconds * 1000),
    settle,
    follow: (followed) => void (isBusy = followed),
    forget: () => void (timers = new Map()),
    stop() {
      const { Date, setTimeout, clearTimeout } = real;
      Object.assign(globalThis, { Date, setTimeout, clearTimeout });
      Reflect.deleteProperty(performance, 'now');
    },
  };
}

/** The network between a page and an LMS: it loses, holds and refuses what a test tells it to. */

/** What becomes of a request. A number is the status that it is answered with, unheard. */
export type Fault =
  | number
  /** It never arrives. */
  | 'unreached'
  /** It is heard, and its answer is lost. */
  | 'lost'
  /** It stays under way until `release`. */
  | 'held';

export interface Network {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Lets through what is held. */
  release(): void;
  /** The page is gone: what it has begun arrives, but it hears no answer and begins nothing. */
  closePage(): void;
  /** There is a page again. */
  openPage(): void;
}

/** What a browser lets pages that are gone have under way, in bytes. */
const mostKeptAlive = 64 * 1024;

/** @param hear the LMS; a request is heard as it arrives, and so in order */
export function network(
  hear: (url: string, init: RequestInit) => Response,
  faultFor: (url: string, init: RequestInit) => Fault | undefined,
): Network {
  let held: (() => void)[] = [];
  let isPageGone = false;
  let keptAlive = 0;

  async function answer(url: string, init: RequestInit): Promise<Response> {
    const fault = faultFor(url, init);
    if (fault === 'unreached') throw new TypeError('Failed to fetch');
    if (typeof fault === 'number') return new Response(null, { status: fault });
    if (fault === 'held') await new Promise<void>((resolve) => held.push(resolve));
    const response = hear(url, init);
    await new Promise((resolve) => setImmediate(resolve));
    if (isPageGone) return never();
    if (fault === 'lost') throw new TypeError('Failed to fetch');
    return response;
  }

  return {
    fetch(url, init) {
      if (isPageGone) return never();
      const size = init.keepalive && typeof init.body === 'string' ? Buffer.byteLength(init.body) : 0;
      if (keptAlive + size > mostKeptAlive) return Promise.reject(new TypeError('Failed to fetch'));
      keptAlive += size;
      return answer(url, init).finally(() => (keptAlive -= size));
    },
    release() {
      const waiting = held;
      held = [];
      waiting.forEach((go) => go());
    },
    closePage() {
      isPageGone = true;
    },
    openPage() {
      isPageGone = false;
    },
  };
}

function never(): Promise<Response> {
  return new Promise(() => undefined);
}

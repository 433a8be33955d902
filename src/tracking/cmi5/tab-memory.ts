/** What a tab keeps of its session over a reload: the token can't be had again, and `initialized` is said once. */
import { isRecord } from './json.ts';
import type { Platform } from './platform.ts';

export interface TabMemory {
  token: string;
  /** When the latest statement was made, in milliseconds since 1970; the first of all is `initialized`. */
  latest: number;
  initialized: 'not-yet' | 'sent' | 'taken';
  /** Seconds that the session took before the page was loaded. */
  seconds: number;
  hasFailed: boolean;
  hasEnded: boolean;
}

export function newMemory(token: string): TabMemory {
  return { token, latest: 0, initialized: 'not-yet', seconds: 0, hasFailed: false, hasEnded: false };
}

/** What was kept under a key; undefined where nothing is, or where this browser keeps nothing. */
export function recall({ sessionStorage }: Platform, key: string): TabMemory | undefined {
  try {
    const memory: unknown = JSON.parse(sessionStorage().getItem(key) ?? 'null');
    return isMemory(memory) ? memory : undefined;
  } catch {
    return undefined;
  }
}

/** Without it the session goes on, but does not outlive a reload. */
export function remember({ sessionStorage }: Platform, key: string, memory: TabMemory): void {
  try {
    sessionStorage().setItem(key, JSON.stringify(memory));
  } catch {
    // A sandbox or a full store.
  }
}

function isMemory(value: unknown): value is TabMemory {
  return (
    isRecord(value) &&
    typeof value.token === 'string' &&
    ['not-yet', 'sent', 'taken'].includes(String(value.initialized)) &&
    [value.latest, value.seconds].every(Number.isFinite)
  );
}

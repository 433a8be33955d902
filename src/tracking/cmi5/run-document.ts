/** Keeps a run in its State document, so that two windows do not undo each other (xAPI 1.0.3, Communication §3.1). */
import { isTaken, type Answer, type Lrs } from './lrs.ts';
import { readRun, type Run } from './run.ts';

const stateId = 'crosscheck.run';

/** What is known of the document that a write would replace. */
type Version = { kind: 'absent' | 'untagged' | 'unknown' } | { kind: 'tagged'; etag: string };

export interface RunDocument {
  /** Writes it. Where another window was faster, what that has written is taken up first. */
  keep(): Promise<boolean>;
  /** Writes it in one request that is made at once and outlives the page. */
  keepLast(): Promise<boolean>;
}

/** What the document is written from. */
export interface Source {
  write(): string;
  takeUp(theirs: Run): void;
  /** Whether a write that waits for an answer should still go on. */
  goesOn(): boolean;
}

/** Reads the document of the registration. */
export function readDocument(lrs: Lrs): Promise<Answer> {
  return lrs.getState(stateId);
}

/** @param first the answer to `readDocument` */
export function runDocument(lrs: Lrs, first: Answer, { write, takeUp, goesOn }: Source): RunDocument {
  let version = versionOf(first);

  async function put(condition: Record<string, string>, isLast: boolean): Promise<Answer> {
    version = { kind: 'unknown' };
    const answer = await lrs.putState(stateId, write(), condition, isLast);
    if (isTaken(answer) && answer.etag !== null) version = { kind: 'tagged', etag: answer.etag };
    return answer;
  }

  async function readAgain(): Promise<void> {
    const answer = await readDocument(lrs);
    version = versionOf(answer);
    if (isTaken(answer)) takeUp(readRun(answer.body));
  }

  return {
    async keep() {
      for (let attempt = 0; attempt < 3; attempt++) {
        if (version.kind === 'unknown') await readAgain();
        if (version.kind === 'unknown' || !goesOn()) return false;
        const answer = await put(conditionFor(version), false);
        if (isTaken(answer)) return true;
        if (!isConflict(answer) || !goesOn()) return false;
      }
      return false;
    },
    keepLast: async () => isTaken(await put(conditionFor(version), true)),
  };
}

function versionOf(answer: Answer): Version {
  if (answer.status === 404) return { kind: 'absent' };
  if (!isTaken(answer)) return { kind: 'unknown' };
  return answer.etag === null ? { kind: 'untagged' } : { kind: 'tagged', etag: answer.etag };
}

function conditionFor(version: Version): Record<string, string> {
  if (version.kind === 'absent') return { 'If-None-Match': '*' };
  return version.kind === 'tagged' ? { 'If-Match': version.etag } : {};
}

/** LRSs of xAPI 1.0.3 answer either. */
function isConflict({ status }: Answer): boolean {
  return status === 409 || status === 412;
}

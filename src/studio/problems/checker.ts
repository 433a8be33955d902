/** The page's side of the checker: tells it what has changed, and keeps its last answers together. */
import type { Files } from '../files/files.ts';
import { createChecking } from './checking.ts';
import type { FoundProblem } from './mends/mend.ts';
import type { Answer, Task } from './protocol.ts';

/** What is known of the content. */
export interface Found {
  /** Of every file, file by file. */
  problems: readonly FoundProblem[];
  /** Whether all of it is about the files as they are now. */
  settled: boolean;
}

/** Something that takes tasks, and that can be ended. */
interface Thread {
  check(task: Task): void;
  end(): void;
}

/** A checker that says nothing for so long, in milliseconds, is lost in a text that has been replaced meanwhile. */
const firstPatience = 2000;

export class Checker {
  private version = 0;
  private sent: Files = new Map();
  private problems: readonly FoundProblem[] = [];
  private thread: Thread | undefined;
  private patience = firstPatience;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private last: Omit<Task, 'version' | 'changed' | 'removed'> = { open: undefined, today: '' };

  /**
   * @param told is given what is known, each time that more is
   * @param startWorker starts the thread that checks; where it can't, the page checks by itself
   */
  constructor(
    private readonly told: (found: Found) => void,
    private readonly startWorker: () => Worker | undefined,
  ) {}

  /**
   * Has files checked; what was being checked before is given up.
   * @param open the file that is being edited, which is answered for first
   * @param today YYYY-MM-DD
   */
  check(files: Files, open: string | undefined, today: string): void {
    const changed = [...files].filter(([file, text]) => this.sent.get(file) !== text);
    const removed = [...this.sent.keys()].filter((file) => !files.has(file));
    this.sent = files;
    this.last = { open, today };
    this.send({ changed, removed });
  }

  /** Ends the thread. */
  close(): void {
    clearTimeout(this.waiting);
    this.thread?.end();
    this.thread = undefined;
    this.sent = new Map();
  }

  private send(changes: Pick<Task, 'changed' | 'removed'>): void {
    this.thread ??= this.start();
    this.version++;
    this.thread.check({ version: this.version, ...changes, ...this.last });
    // A first task has nothing before it that it could be waiting for.
    if (this.version > 1) this.waiting ??= setTimeout(() => this.restart(), this.patience);
  }

  private restart(): void {
    this.waiting = undefined;
    this.patience *= 2;
    this.thread?.end();
    this.thread = undefined;
    this.send({ changed: [...this.sent], removed: [] });
  }

  private start(): Thread {
    const worker = this.startWorker();
    if (!worker) return this.withoutWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.take(data));
    // Where a policy forbids it, a worker may start and fail only then.
    worker.addEventListener('error', () => {
      worker.terminate();
      this.thread = this.withoutWorker();
      this.send({ changed: [...this.sent], removed: [] });
    });
    return { check: (task) => worker.postMessage(task), end: () => worker.terminate() };
  }

  private withoutWorker(): Thread {
    let ended = false;
    const check = createChecking(
      (answer) => {
        if (!ended) this.take(answer);
      },
      (work, wait) =>
        setTimeout(() => {
          if (!ended) work();
        }, wait),
    );
    return { check, end: () => (ended = true) };
  }

  private take(answer: Answer): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    if (answer.version !== this.version) return;
    if (answer.type === 'content') {
      this.problems = answer.problems;
    } else {
      const { file, problems } = answer;
      this.problems = inPlaceOf(file, problems, this.problems);
    }
    this.told({ problems: this.problems, settled: answer.type === 'content' });
  }
}

/** All problems, with those of one file replaced where they stood. */
function inPlaceOf(
  file: string,
  problems: readonly FoundProblem[],
  all: readonly FoundProblem[],
): readonly FoundProblem[] {
  const at = all.findIndex((one) => one.file === file);
  const others = all.filter((one) => one.file !== file);
  const place = at < 0 ? others.length : at;
  return [...others.slice(0, place), ...problems, ...others.slice(place)];
}

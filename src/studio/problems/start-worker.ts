import CheckingWorker from './worker.ts?worker&inline';

/** Starts the checker in a thread of its own; undefined where the browser does not let it. */
export function startWorker(): Worker | undefined {
  try {
    return new CheckingWorker({ name: 'Crosscheck problems' });
  } catch {
    return undefined;
  }
}

/** Does what takes long, in a worker where the browser allows one. */
import type { Answered, Asked } from './messages.ts';
import type { InputOf, OutputOf, Perform, TaskName } from './tasks.ts';

interface Waiting extends Asked {
  resolve(output: OutputOf<TaskName>): void;
  reject(error: Error): void;
}

let start: (() => Worker) | undefined;
let perform: Perform = () => Promise.reject(new Error('Nobody has said how it is done.'));
let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

/**
 * Says how it is done; called before anything is asked for.
 * @param startWorker undefined where the page is to do it
 * @param here how the page does it, where a worker can't be had, as where a policy forbids it
 */
export function workIn(startWorker: (() => Worker) | undefined, here: Perform): void {
  start = startWorker;
  perform = here;
}

/** Rejects as the task does. */
export function inBackground<Name extends TaskName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const running = (worker ??= begin());
  if (!running) return perform(name, input);
  return new Promise((resolve, reject) => {
    const one = { id: asked++, name, input };
    waiting.set(one.id, { ...one, resolve: resolve as Waiting['resolve'], reject });
    running.postMessage(one satisfies Asked);
  });
}

function begin(): Worker | undefined {
  try {
    const begun = start?.();
    begun?.addEventListener('message', ({ data }: MessageEvent<Answered>) => take(data));
    begun?.addEventListener('error', giveUp);
    return begun;
  } catch {
    start = undefined;
    return undefined;
  }
}

function take(answer: Answered): void {
  const one = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (answer.error === undefined) one?.resolve(answer.output);
  else one?.reject(new Error(answer.error));
}

/** A worker that can't run leaves its work to the page. */
function giveUp(): void {
  start = undefined;
  worker?.terminate();
  worker = undefined;
  const left = [...waiting.values()];
  waiting.clear();
  for (const { name, input, resolve, reject } of left) perform(name, input).then(resolve, reject);
}

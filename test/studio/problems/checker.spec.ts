import { afterEach, expect, test, vi } from 'vitest';
import { Checker, type Found } from '../../../src/studio/problems/checker.ts';
import type { Answer, Task } from '../../../src/studio/problems/protocol.ts';
import { filesWith, scenarioFile } from '../../course/sample-course.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A thread that does nothing by itself. */
class StillWorker extends EventTarget {
  readonly tasks: Task[] = [];
  ended = false;

  postMessage(task: Task): void {
    this.tasks.push(task);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(data: Answer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function start() {
  const workers: StillWorker[] = [];
  const told: Found[] = [];
  const checker = new Checker(
    (found) => told.push(found),
    () => {
      const worker = new StillWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
  );
  return { checker, workers, told };
}

const files = filesWith(() => undefined);
const edited = new Map(files).set(scenarioFile, '{}');

test('sends what has changed, and no more', () => {
  const { checker, workers } = start();
  checker.check(files, scenarioFile, '2026-11-24');
  checker.check(edited, scenarioFile, '2026-11-24');
  const [first, second] = workers[0]!.tasks;
  expect(first!.changed).toHaveLength(files.size);
  expect(second!.changed).toEqual([[scenarioFile, '{}']]);
  checker.check(new Map(), undefined, '2026-11-24');
  expect(workers[0]!.tasks[2]!.removed).toEqual([...files.keys()]);
  checker.close();
});

test('takes no answer about a text that has been replaced', () => {
  const { checker, workers, told } = start();
  checker.check(files, scenarioFile, '2026-11-24');
  checker.check(edited, scenarioFile, '2026-11-24');
  workers[0]!.answer({ type: 'content', version: 1, problems: [] });
  expect(told).toEqual([]);
  workers[0]!.answer({ type: 'content', version: 2, problems: [] });
  expect(told).toEqual([{ problems: [], settled: true }]);
  checker.close();
});

test('begins anew with the text as it is where the thread is lost in an older one', () => {
  vi.useFakeTimers();
  const { checker, workers } = start();
  checker.check(files, scenarioFile, '2026-11-24');
  checker.check(edited, scenarioFile, '2026-11-24');
  vi.advanceTimersByTime(2500);
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  expect(new Map(workers[1]!.tasks[0]!.changed)).toEqual(edited);
  checker.close();
});

test('checks by itself where no thread can be started', async () => {
  const told: Found[] = [];
  const settled = new Promise<void>((done) => {
    const checker = new Checker(
      (found) => {
        told.push(found);
        if (found.settled) done();
      },
      () => undefined,
    );
    checker.check(edited, scenarioFile, '2026-11-24');
  });
  await settled;
  expect(told.at(-1)!.problems.map(({ rule }) => rule)).toContain('shape');
});

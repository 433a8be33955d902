import { afterEach, expect, it, vi } from 'vitest';
import { layOut } from '../../../src/studio/map/layout.ts';
import { layOutInWorker } from '../../../src/studio/map/layout-worker.ts';

const input = { cards: [{ width: 280, height: 100 }], pairs: [], first: 0 };

afterEach(() => vi.unstubAllGlobals());

it('lays out in the page where no worker can be started', async () => {
  vi.stubGlobal('Worker', function refused() {
    throw new Error('SecurityError');
  });
  expect(await layOutInWorker()(input)).toEqual(layOut(input));
});

it('lays out in the page what a worker has failed to lay out, and all that comes after', async () => {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage(): void {
        queueMicrotask(() => this.dispatchEvent(new Event('error')));
      }
    },
  );
  const later = layOutInWorker();
  expect(await later(input)).toEqual(layOut(input));
  expect(await later(input)).toEqual(layOut(input));
});

import LayoutWorker from './worker.ts?worker&inline';
import type { LayOutLater } from './layout-later.ts';
import { layOut, type Layout, type LayoutInput } from './layout.ts';

interface Answer {
  number: number;
  layout: Layout;
}

/** Lays out in a worker; in the page itself where none can be started. */
export function layOutInWorker(): LayOutLater {
  const waiting = new Map<number, { input: LayoutInput; take: (layout: Layout) => void }>();
  let worker = started();
  let count = 0;

  function started(): Worker | undefined {
    try {
      const made = new LayoutWorker();
      made.addEventListener('message', ({ data: { number, layout } }: MessageEvent<Answer>) => {
        waiting.get(number)?.take(layout);
        waiting.delete(number);
      });
      made.addEventListener('error', () => {
        worker = undefined;
        for (const { input, take } of waiting.values()) take(layOut(input));
        waiting.clear();
      });
      return made;
    } catch {
      return undefined;
    }
  }

  return (input) =>
    new Promise((take) => {
      if (!worker) return take(layOut(input));
      const number = count++;
      waiting.set(number, { input, take });
      worker.postMessage({ number, input });
    });
}

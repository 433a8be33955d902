/** The checker in a thread of its own. */
import '../strict-policy.ts';
import { createChecking } from './checking.ts';
import type { Task } from './protocol.ts';

const check = createChecking(
  (answer) => self.postMessage(answer),
  (work, wait) => setTimeout(work, wait),
);

self.addEventListener('message', ({ data }: MessageEvent<Task>) => check(data));

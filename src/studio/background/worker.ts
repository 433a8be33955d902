/** The worker that does what takes long. */
import type { Answered, Asked } from './messages.ts';
import { perform } from './tasks.ts';

const page = self as unknown as {
  postMessage(answer: Answered): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Asked>) => void): void;
};

page.addEventListener('message', ({ data: { id, name, input } }) => {
  perform(name, input).then(
    (output) => page.postMessage({ id, output }),
    (error: Error) => page.postMessage({ id, error: error.message }),
  );
});

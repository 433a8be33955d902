import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withUpload } from '../../../src/host/records/upload.ts';

const sent = (chunks: string[]) =>
  new Request('http://127.0.0.1/', {
    method: 'POST',
    body: new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
    duplex: 'half',
  } as RequestInit);

test('what is sent is in a file while the work takes, and gone after it', async () => {
  let kept = '';
  const text = await withUpload(sent(['one,', 'two']), 7, async (path) => {
    kept = path;
    return readFile(path, 'utf8');
  });
  expect(text).toBe('one,two');
  expect(existsSync(kept)).toBe(false);
});

test('a file that turns out to be too large is refused, whatever it had said of its length', async () => {
  let read = false;
  const work = async () => void (read = true);
  await expect(withUpload(sent(['one,', 'two', '!']), 7, work)).rejects.toMatchObject({ status: 413 });
  expect(read).toBe(false);
});

import { expect, test } from 'vitest';
import { uploaded } from '../../../src/host/records/upload.ts';

const sent = (chunks: string[], headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1/', {
    method: 'POST',
    headers,
    body: new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
    duplex: 'half',
  } as RequestInit);

async function textOf(request: Request, limit: number): Promise<string> {
  const chunks = [];
  for await (const chunk of uploaded(request, limit)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

test('what is sent comes as it was, up to the limit', async () => {
  expect(await textOf(sent(['one,', 'two']), 7)).toBe('one,two');
  expect(await textOf(new Request('http://127.0.0.1/', { method: 'POST' }), 7)).toBe('');
});

test('a file that turns out to be too large is refused, whatever it had said of its length', async () => {
  await expect(textOf(sent(['one,', 'two', '!']), 7)).rejects.toMatchObject({ status: 413 });
});

import { expect, test } from 'vitest';
import { ahead } from '../../../src/records/store/ahead.ts';

async function* made(log: string[], failAt = Infinity) {
  try {
    for (let i = 0; i < 3; i++) {
      if (i === failAt) throw new Error('no more');
      log.push(`made ${i}`);
      yield i;
    }
  } finally {
    log.push('ended');
  }
}

test('the next is made while one is worked on, in order', async () => {
  const log: string[] = [];
  for await (const item of ahead(made(log))) {
    await new Promise((resolve) => setTimeout(resolve));
    log.push(`took ${item}`);
  }
  expect(log).toEqual(['made 0', 'made 1', 'took 0', 'made 2', 'took 1', 'ended', 'took 2']);
});

test('what fails is told in its turn', async () => {
  const log: string[] = [];
  const taking = (async () => {
    for await (const item of ahead(made(log, 1))) log.push(`took ${item}`);
  })();
  await expect(taking).rejects.toThrow('no more');
  expect(log).toEqual(['made 0', 'ended', 'took 0']);
});

test('whoever stops early ends the making too', async () => {
  const log: string[] = [];
  for await (const item of ahead(made(log))) if (item === 0) break;
  expect(log.at(-1)).toBe('ended');
});

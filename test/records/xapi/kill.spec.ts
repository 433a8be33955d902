/** A process that reads an LRS and dies: what it has kept stays, and the next one goes on from there. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countRecords } from '../../../src/records/store/records.ts';
import { ended, startProcess } from '../process.ts';
import { describeOnStores } from '../stores.ts';
import { signedIn, startLrs, type TestLrs } from './lrs.ts';
import { said } from './said.ts';

const count = 12_000;
const statements = Array.from({ length: count }, (_, i) =>
  said('completed', '2026-03-01T08:00:00.000Z', {
    actor: { account: { homePage: 'https://lms.example', name: `crew-${i}` } },
  }),
);

describeOnStores(({ newAddress, open }) => {
  let lrs: TestLrs;
  beforeEach(async () => {
    lrs = await startLrs(500);
    lrs.store(statements);
  });
  afterEach(() => lrs.close());

  test('a process that is killed again and again reads everything once', { timeout: 120_000 }, async () => {
    const address = await newAddress();
    const db = await open(address);
    const read = async (killAtPage: number) => {
      const script = new URL('./read-lrs.ts', import.meta.url);
      const child = startProcess(script, JSON.stringify(address), signedIn(lrs.url));
      let pages = 0;
      lrs.asked = [];
      lrs.onPage = () => void (++pages === killAtPage && child.kill('SIGKILL'));
      return ended(child);
    };
    await read(4);
    expect(await countRecords(db)).toBe(0);
    await read(14);
    const after = await countRecords(db);
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(count);
    expect((await db.selectFrom('statement').selectAll().execute()).length).toBe(after);
    const last = await read(-1);
    expect(last).toMatchObject({ code: 0, errors: '' });
    expect(lrs.asked[0]).toContain('since=');
    expect(lrs.asked.length).toBeLessThan(count / 500);
    expect(await countRecords(db)).toBe(count);
  });
});

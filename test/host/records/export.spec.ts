import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { writeSelected, writeStandings } from '../../../src/host/records/export.ts';
import { refreshCurrency } from '../../../src/records/validity/refresh.ts';
import { describeOnStores } from '../../records/stores.ts';
import { on, others, rules, seedCrew } from './crew.ts';

describeOnStores(({ newAddress, open }) => {
  test('a file has the records of those whom the filter selects, whatever of them it asks', async () => {
    const address = await newAddress();
    await seedCrew(address);
    const db = await open(address);
    await refreshCurrency(db, rules);
    const learners = async (filter: object) => {
      const out = new PassThrough();
      const [csv] = await Promise.all([
        text(out),
        writeSelected(db, { on, within: 30, ...filter }, 'csv', out),
      ]);
      return csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[1]);
    };
    expect(await learners({})).toHaveLength(others + 3);
    expect(await learners({ standing: 'overdue' })).toEqual(['00429']);
    expect(await learners({ standing: 'due', base: 'CMN' })).toEqual(['00428']);
    expect(await learners({ standing: 'missing' })).toEqual([]);
    expect(await learners({ search: 'CHLOÉ' })).toEqual(['00429']);
    expect(await learners({ search: "'; drop table currency; --" })).toEqual([]);

    const out = new PassThrough();
    const filter = { on, within: 30, requirement: 'recurrent' };
    const [csv] = await Promise.all([text(out), writeStandings(db, filter, out)]);
    expect(csv.trim().split('\r\n')).toHaveLength(others + 4);
  });
});

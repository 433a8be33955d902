import { expect, test } from 'vitest';
import { chosenIn } from '../../../src/records/ask/chosen.ts';
import { keepDecisions } from '../../../src/records/store/decisions.ts';
import type { Store } from '../../../src/records/store/open.ts';
import { upsertRecord } from '../../../src/records/store/records.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';

type Answer = [interaction_id: string, response: unknown, type?: string];

/** An attempt of somebody with its answers. */
async function attempt(db: Store, learner_id: string, attempt: number, ...answers: Answer[]): Promise<void> {
  const record = sampleRecord({ learner_id, attempt });
  await upsertRecord(db, record);
  const decisions = answers.map(([interaction_id, response, type = 'choice'], sequence) => ({
    ...{ record_id: record.record_id, sequence, interaction_id, type, description: '' },
    ...{ response: JSON.stringify(response), correct: '[]', result: 'neutral' as const },
    ...{ decided_at: null, latency_seconds: null, objectives: '[]' },
  }));
  await keepDecisions(db, record.record_id, decisions, []);
}

/** So many people who have answered once. */
async function people(db: Store, from: number, many: number, ...answers: Answer[]): Promise<void> {
  for (let i = from; i < from + many; i++) await attempt(db, `crew-${i}`, 1, ...answers);
}

describeOnStores(({ open }) => {
  test('counts the learners of each choice, whoever took it more than once being one', async () => {
    const db = await open();
    await people(db, 0, 6, ['tray.tea', ['pour']], ['tray.form', [], 'matching']);
    await people(db, 6, 5, ['tray.tea', ['ask']]);
    await attempt(db, 'crew-0', 2, ['tray.tea', ['pour']]);
    expect(await chosenIn(db, 'tray')).toEqual([
      { step: 'form', learners: 6, choices: {} },
      { step: 'tea', learners: 11, choices: { pour: 6, ask: 5 } },
    ]);
  });

  test('of few learners it is told only that there are some, and no sum that would tell how many', async () => {
    const db = await open();
    await people(db, 0, 6, ['tray.tea', ['pour']]);
    await people(db, 6, 4, ['tray.tea', ['ask']], ['tray.late', ['wait']]);
    expect(await chosenIn(db, 'tray')).toEqual([
      { step: 'late', learners: 'few', choices: { wait: 'few' } },
      { step: 'tea', learners: null, choices: { pour: 6, ask: 'few' } },
    ]);
  });

  test('other scenarios, and what is recorded beside steps, are not counted', async () => {
    const db = await open();
    await people(
      db,
      0,
      5,
      ...([
        ['tray.tea', ['pour']],
        ['tray.report-made', ['report']],
        ['tray.skipped', ['skipped']],
        ['tray-two.tea', ['pour']],
        ['tra.tea', ['pour']],
        ['other', ['pour']],
      ] as Answer[]),
    );
    expect(await chosenIn(db, 'tray')).toEqual([{ step: 'tea', learners: 5, choices: { pour: 5 } }]);
    expect(await chosenIn(db, 'nothing')).toEqual([]);
  });

  test('several signs that were marked at once, and what is no list, are no choice', async () => {
    const db = await open();
    await people(db, 0, 5, ['tray.row', ['a', 'b']], ['tray.tea', { pour: true }]);
    expect(await chosenIn(db, 'tray')).toEqual([
      { step: 'row', learners: 5, choices: {} },
      { step: 'tea', learners: 5, choices: {} },
    ]);
  });
});

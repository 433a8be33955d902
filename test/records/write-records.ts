/** A process that writes records until it is killed, and says so after each: `write-records.ts STORE LEARNER COUNT`. */
import { openStore, storeAddress } from '../../src/records/store/open.ts';
import { countRecords, upsertRecord } from '../../src/records/store/records.ts';
import { sampleRecord } from './sample-record.ts';

const [store, learner, count] = process.argv.slice(2);
const db = await openStore(storeAddress(store!));
for (let attempt = 1; attempt <= Number(count); attempt += 1) {
  // As the local LMS does: read, then write what follows from it.
  await db.transaction().execute(async (transaction) => {
    await countRecords(transaction);
    await upsertRecord(transaction, sampleRecord({ learner_id: learner!, attempt }));
  });
  process.stdout.write(`${attempt}\n`);
}
await db.destroy();

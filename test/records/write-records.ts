/** A process that writes records until it is killed, and says so after each: `write-records.ts FILE LEARNER COUNT`. */
import { openDatabase } from '../../src/records/database.ts';
import { countRecords, upsertRecord } from '../../src/records/records.ts';
import { sampleRecord } from './sample-record.ts';

const [file, learner, count] = process.argv.slice(2);
const db = await openDatabase(file!);
for (let attempt = 1; attempt <= Number(count); attempt += 1) {
  // As the local LMS does: read, then write what follows from it.
  await db.transaction().execute(async (transaction) => {
    await countRecords(transaction);
    await upsertRecord(transaction, sampleRecord({ learner_id: learner!, attempt }));
  });
  process.stdout.write(`${attempt}\n`);
}
await db.destroy();

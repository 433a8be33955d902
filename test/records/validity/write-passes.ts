/** A process in which fifty people who had failed pass, one after another: `write-passes.ts STORE`. */
import { openStore, storeAddress } from '../../../src/records/store/open.ts';
import { upsertRecord } from '../../../src/records/store/records.ts';
import { sampleRecord } from '../sample-record.ts';

const db = await openStore(storeAddress(process.argv[2]!));
for (let i = 0; i < 50; i++) {
  await db.transaction().execute(async (transaction) => {
    await upsertRecord(
      transaction,
      sampleRecord({ learner_id: `crew-${i}`, course_id: 'recognise-and-report' }),
    );
  });
}
await db.destroy();

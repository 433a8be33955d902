/** A process that writes all records to its output as CSV: `export-records.ts FILE`. */
import { writeCsv } from '../../src/records/export/csv.ts';
import { openStore, storeAddress } from '../../src/records/store/open.ts';
import { streamRecords } from '../../src/records/store/records.ts';

const db = await openStore(storeAddress(process.argv[2]!));
await writeCsv(streamRecords(db), process.stdout);
await db.destroy();

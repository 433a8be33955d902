/** A process that writes all records to its output as CSV: `export-records.ts FILE`. */
import { writeCsv } from '../../src/records/csv.ts';
import { openDatabase } from '../../src/records/database.ts';
import { streamRecords } from '../../src/records/records.ts';

const db = await openDatabase(process.argv[2]!);
await writeCsv(streamRecords(db), process.stdout);
await db.destroy();

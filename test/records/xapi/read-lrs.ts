/** Reads an LRS into a store, as a process that can be killed. Its arguments: the store's address as JSON, the LRS's. */
import { openStore, type StoreAddress } from '../../../src/records/store/open.ts';
import { importFromLrs } from '../../../src/records/xapi/import.ts';

const [address, url] = process.argv.slice(2) as [string, string];
const store = await openStore(JSON.parse(address) as StoreAddress);
await importFromLrs(store, { url, actor: { name: 'tester' } });
await store.destroy();

/** Every test of the store runs on both databases that a store can be in. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, inject } from 'vitest';
import type { Engine } from '../../src/records/store/engine.ts';
import { databaseFile, openStore, type Store, type StoreAddress } from '../../src/records/store/open.ts';
import { createDatabase } from '../postgres/server.ts';

export interface Stores {
  engine: Engine;
  /** The address of a store that is not there yet; a new one each time. */
  newAddress(): Promise<StoreAddress>;
  /** Opens a store; the test's end closes it. @param address a new one where it is left out */
  open(address?: StoreAddress): Promise<Store>;
}

/** Describes the same tests once for SQLite and once for PostgreSQL. */
export function describeOnStores(tests: (stores: Stores) => void): void {
  describe.each(['sqlite', 'postgres'] as const)('on %s', (engine) => {
    const folders: string[] = [];
    const opened: Store[] = [];
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.destroy()));
      await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
    });
    const newAddress = async (): Promise<StoreAddress> => {
      if (engine === 'postgres') {
        return { engine, url: await createDatabase(inject('postgres'), `test_${randomUUID().slice(0, 13)}`) };
      }
      const folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
      folders.push(folder);
      return { engine, file: databaseFile(join(folder, 'data')) };
    };
    tests({
      engine,
      newAddress,
      async open(address) {
        const store = await openStore(address ?? (await newAddress()));
        opened.push(store);
        return store;
      },
    });
  });
}

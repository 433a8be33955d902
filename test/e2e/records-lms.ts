/** The local LMS with the records of a small airline. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type ServerOptions } from '../../src/host/server.ts';
import { databaseFile } from '../../src/records/store/open.ts';
import { dist } from '../../src/setup/build.ts';
import { rules, seedCrew } from '../host/records/crew.ts';
import { writeCourse } from '../host/course-zip.ts';

export interface RecordsLms {
  url: string;
  stop(): Promise<void>;
}

export async function startRecordsLms(change: Partial<ServerOptions> = {}): Promise<RecordsLms> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-records-'));
  const store = { engine: 'sqlite', file: databaseFile(folder) } as const;
  await seedCrew(store);
  const server = await startServer({
    ...{ store, rules, port: 0, owner: { name: 'tester' } },
    packages: [await writeCourse(folder, 'scorm12')],
    hostPages: join(dist, 'host'),
    ...change,
  });
  return {
    url: server.url,
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

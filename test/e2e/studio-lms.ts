/** The local LMS with the studio, on a content folder that a trainer may change. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../src/host/server.ts';
import { databaseFile } from '../../src/records/store/open.ts';
import { dist } from '../../src/setup/build.ts';

export interface StudioLms {
  url: string;
  /** The content folder. */
  content: string;
  stop(): Promise<void>;
}

/** @param content a folder, which is removed at the end */
export async function startStudioLms(content: string): Promise<StudioLms> {
  const data = mkdtempSync(join(tmpdir(), 'crosscheck-studio-'));
  const server = await startServer({
    packages: [],
    store: { engine: 'sqlite', file: databaseFile(data) },
    port: 0,
    owner: { name: 'tester' },
    hostPages: join(dist, 'host'),
    studioPages: join(dist, 'studio'),
    addedPackages: join(data, 'added'),
    content,
  });
  return {
    url: server.url,
    content,
    async stop() {
      await server.close();
      for (const folder of [data, content]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

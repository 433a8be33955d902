/** The studio as the local LMS serves it, on a content folder of its own. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../../src/host/server.ts';
import { databaseFile } from '../../../src/records/store/open.ts';
import { dist, root } from '../../../src/setup/build.ts';
import { longScenario } from '../long-scenario.ts';

export const longFile = 'scenarios/long-flight.json';

/** 25 blocks of 20 steps, and three endings. */
const blocks = 25;

export async function serveStudio(): Promise<{ url: string; content: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-studio-'));
  const content = join(folder, 'content');
  for (const part of ['modules', 'scenarios'])
    cpSync(join(root, part), join(content, part), { recursive: true });
  writeFileSync(join(content, longFile), `${JSON.stringify(longScenario(blocks), null, 2)}\n`);
  const server = await startServer({
    packages: [],
    store: { engine: 'sqlite', file: databaseFile(folder) },
    port: 0,
    owner: { name: 'bench' },
    hostPages: join(dist, 'host'),
    studioPages: join(dist, 'studio'),
    content,
  });
  return {
    url: server.url,
    content,
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

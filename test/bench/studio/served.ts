/** The studio as the local LMS serves it, on a copy of the shipped content with one scenario more, which is long. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../src/setup/build.ts';
import { startStudioLms, type StudioLms } from '../../e2e/studio-lms.ts';
import { longScenario } from '../long-scenario.ts';

export const longFile = 'scenarios/long-flight.json';

/** 25 blocks of 20 steps, and three endings. */
const blocks = 25;

export function serveStudio(): Promise<StudioLms> {
  const content = mkdtempSync(join(tmpdir(), 'crosscheck-content-'));
  for (const part of ['modules', 'scenarios'])
    cpSync(join(root, part), join(content, part), { recursive: true });
  writeFileSync(join(content, longFile), `${JSON.stringify(longScenario(blocks), null, 2)}\n`);
  return startStudioLms(content);
}

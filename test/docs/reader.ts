import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { snippetsOf, type Snippet } from './snippets.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Tests whether somebody comes through a page who does all that it says, from top to bottom.
 * @param page a file in `docs/`
 * @param document which of the reader's files the values are put into
 */
export function readerFollows(page: string, document: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-docs-'));
  const snippets = snippetsOf(readFileSync(at(`docs/${page}`), 'utf8'));

  afterAll(() => rmSync(folder, { recursive: true }));

  test('the page tells its reader to write and to type something', () => {
    expect(new Set(snippets.map(({ kind }) => kind))).toEqual(new Set(['file', 'value', 'command']));
  });

  test.each(snippets.map((snippet, i) => [i + 1, titleOf(snippet), snippet] as const))(
    'a reader who follows the page comes through snippet %i, %s',
    (_, __, snippet) => {
      switch (snippet.kind) {
        case 'file':
          mkdirSync(join(folder, dirname(snippet.path)), { recursive: true });
          writeFileSync(join(folder, snippet.path), snippet.json);
          return;
        case 'value':
          return put(join(folder, document), snippet.at, JSON.parse(snippet.json));
        case 'command':
          expect(run(folder, snippet.args)).toMatch(asPattern(snippet.printed));
      }
    },
    60_000,
  );
}

function titleOf(snippet: Snippet): string {
  if (snippet.kind === 'file') return snippet.path;
  return snippet.kind === 'value' ? snippet.at.join('.') : snippet.args.join(' ');
}

function put(file: string, place: readonly string[], value: unknown): void {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  let holder = document;
  for (const name of place.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
  holder[place.at(-1)!] = value;
  writeFileSync(file, JSON.stringify(document, null, 2));
}

/** What the terminal shows, without the word that the player is being built. */
function run(folder: string, args: readonly string[]): string {
  const command = ['-c', `"${process.execPath}" "${at('src/cli/crosscheck.js')}" ${args.join(' ')} 2>&1`];
  const { stdout } = spawnSync('sh', command, { cwd: folder, encoding: 'utf8' });
  return stdout.replace(/^Building .*\n/gm, '').trim();
}

function asPattern(printed: string): RegExp {
  const parts = printed.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from '../../../src/setup/build.ts';
import type { Bar } from '../bars.ts';

/**
 * Bytes of the page, the script and the style of the player, each by gzip -9, before it kept journals, pinged and spoke cmi5
 * (commit 8f574af). Over the network it came to 89.6 KB then, with the font and the content.
 */
const before = 54_339;

/** What the player has grown by; it must have been built. */
export function playerBars(): Bar[] {
  const folder = join(dist, 'player');
  const assets = readdirSync(join(folder, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  const files = ['index.html', ...assets.map((name) => join('assets', name))];
  const now = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
    0,
  );
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const inPlayer = readdirSync(folder, { recursive: true }).filter((name) =>
    String(name).endsWith('cmi5.js'),
  );
  return [
    { name: 'Player, gzip', figure: kilobytes(now), unit: 'KB', most: null },
    { name: 'More than before', figure: kilobytes(now - before), unit: 'KB', most: 20 },
    {
      name: 'cmi5 loaded where it is not needed',
      figure: inPlayer.length + Number(page.includes('cmi5')),
      unit: '',
      most: 0,
    },
  ];
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 102.4) / 10;
}

/**
 * What a crew member waits for: the unpacked SCORM 1.2 package in a frame, on a slow telephone (4× slowed CPU) and hotel
 * Wi-Fi (1.6 Mbit/s, 150 ms), from opening the frame to a button that works.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { chromium, type Browser } from 'playwright-core';
import { ingredientsOf, writePackages } from '../../src/cli/packages.ts';
import { median, printBars } from './bars.ts';
import { fakeLmsPage } from './fake-api.ts';
import { servePackage } from './package-server.ts';

const runs = 5;
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };

interface Run {
  /** Until the first button is on the screen. */
  bytes: number;
  requests: number;
  /** Milliseconds from opening the frame to the first button on the screen. */
  interactive: number;
  calls: number;
  /** How often a later screen waited for the network: requests of which each came only after the one before had ended. */
  waits: number;
}

/** In the course’s frame: notes when the first button is on the screen. Text, since it runs in the page as it stands. */
const watchForButton = `if (window !== window.top) requestAnimationFrame(function look() {
  const app = document.querySelector('cc-app')?.shadowRoot;
  const button = app?.querySelector('cc-course')?.shadowRoot?.querySelector('button');
  if (button && button.getBoundingClientRect().height > 0) {
    window.top.interactive = performance.timeOrigin + performance.now();
  } else {
    requestAnimationFrame(look);
  }
});`;

async function measure(browser: Browser, url: string): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  await page.addInitScript(watchForButton);
  await page.goto(url);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const loads: Load[] = [];
  devtools.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    // A question whether the package is still there is nothing that anybody waits for.
    if (request.method !== 'HEAD' && request.url.startsWith('http'))
      loads.push({ id: requestId, from: timestamp, to: Infinity, bytes: 0 });
  });
  devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const load = loads.find(({ id }) => id === requestId);
    if (load) Object.assign(load, { to: timestamp, bytes: encodedDataLength });
  });

  await page.evaluate('openCourse()');
  await page.waitForFunction('window.interactive', undefined, { timeout: 30_000 });
  const first = [...loads];
  const interactive = await page.evaluate<number>('window.interactive - window.opened');
  const calls = await page.evaluate<number>('window.calls.length');

  // The button that was on the screen works, at once: nothing was fetched in advance yet.
  const course = page.frameLocator('iframe');
  const waits: number[] = [];
  const waitsFor = async (act: () => Promise<void>): Promise<void> => {
    const before = loads.length;
    await act();
    await page.waitForLoadState('networkidle');
    waits.push(wavesOf(loads.slice(before)));
  };
  await waitsFor(async () => {
    await course.locator('#next').click();
    await course.getByText('Page 1 of').waitFor();
  });
  const open = (id: string) =>
    course.locator('cc-app').evaluate((app, part) => (app as unknown as OpenApp).session.open(part), id);
  for (const id of later) await waitsFor(() => open(id));
  await context.close();
  return {
    bytes: first.reduce((sum, load) => sum + load.bytes, 0),
    requests: first.length,
    interactive: Math.round(interactive),
    calls,
    waits: Math.max(...waits),
  };
}

/** Parts that are opened after the first, of each kind. */
const later = ['second-hand-suspicion', 'my-routes', 'assessment'];

interface OpenApp {
  session: { open(id: string): Promise<void> };
}

interface Load {
  id: string;
  /** Seconds. */
  from: number;
  to: number;
  bytes: number;
}

/** How many loads came one after the other. */
function wavesOf(loads: readonly Load[]): number {
  let waves = 0;
  let until = -Infinity;
  for (const { from, to } of [...loads].sort((a, b) => a.from - b.from)) {
    if (from < until) continue;
    waves++;
    until = Math.max(
      ...loads.filter((other) => other.from < to && other.from >= from).map((other) => other.to),
    );
  }
  return waves;
}

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
const [written] = await writePackages(await ingredientsOf('.'), { targets: ['scorm12'], out: folder });
const files = unzipSync(readFileSync(written!.file));
const server = await servePackage(files, fakeLmsPage);
const withoutFonts = zipSync(
  Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith('.woff2'))),
  { level: 9 },
).length;
const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] });
const measured: Run[] = [];
for (let run = 0; run < runs; run++) measured.push(await measure(browser, server.url));
await browser.close();
server.close();
rmSync(folder, { recursive: true });

const most = (what: keyof Run) => Math.max(...measured.map((run) => run[what]));
const times = measured.map(({ interactive }) => interactive);
process.stdout.write(`First interactive screen, run by run: ${times.join(', ')} ms\n`);
const passed = printBars('player', [
  { name: 'Bytes over the network', figure: kilobytes(most('bytes')), unit: 'KB', most: 100 },
  { name: 'Requests', figure: most('requests'), unit: '', most: 12 },
  { name: `First interactive screen, median of ${runs}`, figure: median(times) / 1000, unit: 's', most: 1.6 },
  { name: 'LMS calls until then', figure: most('calls'), unit: '', most: null },
  { name: 'Times that a later screen waits', figure: most('waits'), unit: '', most: 1 },
  { name: 'Package without fonts, zipped', figure: kilobytes(withoutFonts), unit: 'KB', most: 400 },
  { name: 'Suspend data of the worst path', figure: written!.worstSuspendChars, unit: 'chars', most: 600 },
]);
process.exitCode = passed ? 0 : 1;

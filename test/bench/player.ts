/**
 * What a crew member waits for: the unpacked SCORM 1.2 package in a frame, on a slow telephone (4× slowed CPU) and hotel
 * Wi-Fi (1.6 Mbit/s, 150 ms), from opening the frame to a button that works.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium, type Browser } from 'playwright-core';
import { writePackages } from '../../src/cli/packages.ts';
import { median, printBars } from './bars.ts';
import { fakeLmsPage } from './fake-api.ts';
import { servePackage } from './package-server.ts';

const runs = 5;
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };

interface Run {
  bytes: number;
  requests: number;
  /** Milliseconds from opening the frame to the first button on the screen. */
  interactive: number;
  calls: number;
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
  let bytes = 0;
  let requests = 0;
  devtools.on(
    'Network.requestWillBeSent',
    ({ request }) => (requests += Number(request.url.startsWith('http'))),
  );
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));

  await page.evaluate('openCourse()');
  await page.waitForFunction('window.interactive', undefined, { timeout: 30_000 });
  const interactive = await page.evaluate<number>('window.interactive - window.opened');
  const calls = await page.evaluate<number>('window.calls.length');
  await page.waitForLoadState('networkidle');
  const facts = { bytes, requests, interactive: Math.round(interactive), calls };

  // The button that was on the screen works.
  const course = page.frameLocator('iframe');
  await course.locator('#next').click();
  await course.getByText('Page 1 of').waitFor();
  await context.close();
  return facts;
}

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
const [written] = await writePackages({ content: '.', targets: ['scorm12'], out: folder });
const server = await servePackage(unzipSync(readFileSync(written!.file)), fakeLmsPage);
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
  { name: 'Bytes over the network', figure: Math.round(most('bytes') / 102.4) / 10, unit: 'KB', most: 100 },
  { name: 'Requests', figure: most('requests'), unit: '', most: 12 },
  { name: `First interactive screen, median of ${runs}`, figure: median(times) / 1000, unit: 's', most: 1.6 },
  { name: 'LMS calls until then', figure: most('calls'), unit: '', most: null },
  { name: 'Suspend data of the worst path', figure: written!.worstSuspendChars, unit: 'chars', most: 100 },
]);
process.exitCode = passed ? 0 : 1;

/** What `docs/privacy.md` says of requests, cookies and storage, held against whole courses in a browser. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { scormStandards, type Standard } from '../../src/course/packed.ts';
import { t } from '../../src/player/language/language.ts';
import { cmi5LmsFor, lmsAddress } from './cmi5-lms.ts';
import { openBrowser, press, tablet, type Course } from './course.ts';
import { packageOf, smallContent } from './packages.ts';
import { coursePage, nameOf, openCourse, startScormLms, type ScormLms } from './scorm-lms.ts';
import { boardSmallFlight, playOn } from './small-course.ts';

const written = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');

/** The keys that the document names, as patterns; what stands in `<>` differs. */
const documentedKeys = [...written.matchAll(/^\| `(crosscheck\.[^`]+)`/gm)].map(
  ([, key]) => new RegExp(`^${key!.replaceAll('.', '\\.').replaceAll(/<\w+>/g, '[a-z0-9-]+')}$`),
);

const learner = 'crew-4711';

interface Sitting {
  context: BrowserContext;
  page: Page;
  frame: Frame;
  course: Course;
  /** What is only the learner's. */
  names: string[];
  /** The addresses that the course may ask, by how they begin. */
  allowed: string[];
}

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.each([...scormStandards, 'web', 'cmi5'] as const)('a package of %s', (standard) => {
  let host: ScormLms;

  beforeAll(async () => {
    const scorm = standard === 'scorm2004' ? standard : 'scorm12';
    host = await startScormLms({ standard: scorm, files: await packageOf(smallContent, standard) });
  });

  afterAll(() => host.stop());

  test('asks only its own files and its LMS, sets no cookie, and keeps only what is documented', async () => {
    const asked: { url: string; from: Frame }[] = [];
    const { context, page, frame, course, names, allowed } = await open(standard, host, (url, from) =>
      asked.push({ url, from }),
    );
    await boardSmallFlight(course);
    await playOn(course, 0);
    await course.getByText(t().sources).first().click();
    await course.getByText('Galley handbook').waitFor();
    expect(await keptIn(frame)).not.toEqual({});
    await press(course, t().leave);
    await press(course, t().wayOut.exit);
    await course.getByRole('heading', { level: 1, name: t().closed.title }).waitFor();

    const byCourse = asked.filter(({ from }) => from === frame).map(({ url }) => url);
    expect(byCourse.some((url) => url.endsWith('/content/sources.js'))).toBe(true);
    expect(byCourse.filter((url) => !allowed.some((beginning) => url.startsWith(beginning)))).toEqual([]);
    expect(await context.cookies()).toEqual([]);

    const kept = await keptIn(frame);
    expect(Object.keys(kept).filter((key) => !documentedKeys.some((pattern) => pattern.test(key)))).toEqual(
      [],
    );
    const text = JSON.stringify(kept);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(await otherStores(frame)).toEqual({ databases: 0, caches: 0 });
    await page.close();
    await context.close();
  });

  test('refuses what would be planted in its page, and lets nothing out', async () => {
    const { context, frame } = await open(standard, host, () => undefined);
    const loaded = await frame.evaluate(plant, host.elsewhere);
    expect(loaded).toEqual([]);
    expect(host.paths.filter((path) => path.startsWith('/planted'))).toEqual([]);
    await context.close();
  });
});

/** Opens the course as its learner would, in a browser that has seen nothing yet. */
async function open(
  standard: Standard,
  host: ScormLms,
  onRequest: (url: string, from: Frame) => void,
): Promise<Sitting> {
  const context = await browser.newContext(tablet);
  context.on('request', (request) => onRequest(request.url(), request.frame()));
  const own = [`${host.address}/course/`, 'data:'];
  if (standard === 'scorm12' || standard === 'scorm2004') {
    const { page, course } = await openCourse(context, host, learner);
    const names = [learner, ...nameOf(learner).split(', ')];
    return { context, page, course, frame: page.frames()[1]!, names, allowed: own };
  }
  const page = await context.newPage();
  const query = standard === 'web' ? '' : await cmi5Query(context);
  await page.goto(host.address + coursePage + query);
  await page.getByRole('button', { name: /^Begin: / }).waitFor();
  const allowed = standard === 'web' ? own : [...own, `${lmsAddress}/`];
  return { context, page, course: page, frame: page.mainFrame(), names: [learner, 'Surname'], allowed };
}

async function cmi5Query(context: BrowserContext): Promise<string> {
  const account = { homePage: lmsAddress, name: learner };
  const lms = await cmi5LmsFor(context, { actor: { objectType: 'Agent', name: 'Given Surname', account } });
  return lms.launch().query;
}

function keptIn(frame: Frame): Promise<Record<string, string>> {
  return frame.evaluate(() => ({ ...localStorage, ...sessionStorage }));
}

async function otherStores(frame: Frame): Promise<{ databases: number; caches: number }> {
  return frame.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
}

/** Tries to bring something of another site into the page, in every way that a page has. @returns what came in */
async function plant(site: string): Promise<string[]> {
  const loads = (element: HTMLElement) =>
    new Promise<boolean>((answer) => {
      element.onload = () => answer(true);
      element.onerror = () => answer(false);
      document.head.append(element);
    });
  const made = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    change: Partial<HTMLElementTagNameMap[K]>,
  ): HTMLElementTagNameMap[K] => Object.assign(document.createElement(name), change);
  const ways = {
    image: loads(made('img', { src: `${site}/planted.png` })),
    script: loads(made('script', { src: `${site}/planted.js` })),
    style: loads(made('link', { rel: 'stylesheet', href: `${site}/planted.css` })),
    fetch: fetch(`${site}/planted.json`, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    ),
    // It says that it was queued whatever becomes of it; the host is asked whether it came.
    beacon: Promise.resolve(navigator.sendBeacon(`${site}/planted`, 'beacon') && false),
  };
  const entries = Object.entries(ways).map(async ([name, way]) => ((await way) ? [name] : []));
  return (await Promise.all(entries)).flat();
}

/**
 * An LMS around one package, in as many frames and windows as a test wants. Its pages pass each call on to the strict LMS,
 * which keeps what was committed for each learner, and which a test can take away.
 */
import type { BrowserContext, Page } from 'playwright-core';
import type { ScormStandard } from '../../src/course/packed.ts';
import type { Files } from '../../src/package/files.ts';
import { calls } from '../../src/tracking/scorm/api-client.ts';
import { contentType } from '../../src/host/content-type.ts';
import { strictLms, type StrictLms } from '../lms/strict-api.ts';
import type { Course } from './course.ts';
import { startSite, type Answer, type Asked, type Site } from './site.ts';

export interface ScormLms extends Site {
  /** What is well at the moment. */
  health: {
    /** Whether it opens a session. */
    opens: boolean;
    /** Whether a commit reaches the server. */
    commits: boolean;
    /** Whether the files of the package can be had. */
    files: boolean;
  };
  /** Every launch of a learner, in order. */
  sessionsOf(learner: string): readonly StrictLms[];
  /** What it holds of a learner; a test may write into it between two launches. */
  holds(learner: string): Record<string, string>;
  /** Loses all that it holds of a learner but who they are. */
  forget(learner: string): void;
}

interface ScormLmsOptions {
  standard: ScormStandard;
  files: Files;
  /** Sent with every file of the package. */
  headers?: Readonly<Record<string, string>>;
}

/** The course, as an address below that of the LMS. */
export const coursePage = '/course/index.html';

/** A page with the API of the LMS, and the course or whatever else in a frame. */
export function lmsPage(learner: string, shows: string = coursePage): string {
  return address('/lms', { learner, shows });
}

/** A page with the API of the LMS, and a button that opens something in a window. */
export function launchPage(learner: string, opens: string = coursePage): string {
  return address('/lms', { learner, opens });
}

/** A page without an API that frames something. @param sandbox what the frame may do */
export function frame(shows: string, sandbox?: string): string {
  return address('/frame', sandbox === undefined ? { shows } : { shows, sandbox });
}

/** A page without an API, and a button that opens something in a window. */
export function launcher(opens: string): string {
  return address('/frame', { opens });
}

/** As `frame`, of the kind that LMSs made before there were inline frames. */
export function frameset(shows: string): string {
  return address('/frameset', { shows });
}

function address(path: string, query: Record<string, string>): string {
  return `${path}?${new URLSearchParams(query).toString()}`;
}

const learnerElements = {
  scorm12: ['cmi.core.student_id', 'cmi.core.student_name'],
  scorm2004: ['cmi.learner_id', 'cmi.learner_name'],
} as const;

const objectNames = { scorm12: 'API', scorm2004: 'API_1484_11' } as const;

export async function startScormLms({ standard, files, headers }: ScormLmsOptions): Promise<ScormLms> {
  const health = { opens: true, commits: true, files: true };
  const sessions = new Map<string, StrictLms[]>();
  const held = new Map<string, Record<string, string>>();

  const sessionsOf = (learner: string) => sessions.get(learner) ?? [];

  function holds(learner: string): Record<string, string> {
    const last = sessionsOf(learner).at(-1);
    if (last) return last.stored;
    const [id, name] = learnerElements[standard];
    const values = held.get(learner) ?? { [id]: learner, [name]: nameOf(learner) };
    held.set(learner, values);
    return values;
  }

  function forget(learner: string): void {
    sessions.delete(learner);
    held.delete(learner);
  }

  function open(learner: string): number {
    const session = strictLms(standard, {
      values: holds(learner),
      commits: () => health.commits,
      answers: (call, result) => (call === calls[standard].initialize ? String(health.opens) : result),
    });
    return sessions.set(learner, [...sessionsOf(learner), session]).get(learner)!.length - 1;
  }

  /** Answers the last of some calls. */
  function hear(heard: readonly Call[]): Answer {
    try {
      const results = heard.map(({ learner, session, name, values }) =>
        sessionsOf(learner)[session]!.api[name]!(...values),
      );
      return { type: 'text/plain', body: String(results.at(-1)) };
    } catch {
      return { status: 500, type: 'text/plain', body: 'The session is over.' };
    }
  }

  function page({ path, query }: Asked): Answer | undefined {
    const shows = query.get('shows');
    const opens = query.get('opens');
    const sandbox = query.get('sandbox');
    const inner = shows === null ? opener(opens ?? '') : framed(shows, sandbox);
    const learner = query.get('learner');
    if (path === '/frame') return html(inner);
    if (path === '/frameset')
      return html(`<frameset cols="*"><frame src="${escaped(shows ?? '')}"></frameset>`);
    return learner === null ? undefined : html(`${apiScript(standard, learner, open(learner))}${inner}`);
  }

  function file(path: string): Answer | 'cut' | undefined {
    if (!health.files) return 'cut';
    const body = files.get(path);
    return body && { type: contentType(path), headers, body };
  }

  const site = await startSite((asked) => {
    const { path, body } = asked;
    if (path.startsWith('/course/')) return file(path.slice('/course/'.length));
    return path === '/lms/call' ? hear(JSON.parse(body) as Call[]) : page(asked);
  });
  return { ...site, health, sessionsOf, holds, forget };
}

/** A name that stands nowhere else. */
export function nameOf(learner: string): string {
  return `Surname-${learner}, Given-${learner}`;
}

/** Opens the course in a frame of the LMS, and waits until there is something to read. */
export async function openCourse(
  context: BrowserContext,
  { address }: Site,
  learner: string,
): Promise<{ page: Page; course: Course }> {
  const page = await context.newPage();
  await page.goto(address + lmsPage(learner));
  const course = page.frameLocator('iframe');
  await course.getByRole('heading', { level: 1 }).waitFor();
  return { page, course };
}

interface Call {
  learner: string;
  session: number;
  name: string;
  values: string[];
}

/** A page that is being closed can't wait for an answer, so that its last calls are sent after it, in one piece. */
function apiScript(standard: ScormStandard, learner: string, session: number): string {
  const names = JSON.stringify(Object.values(calls[standard]));
  return `<script>
    const late = [];
    const sendLate = () => navigator.sendBeacon('/lms/call', JSON.stringify(late.splice(0)));
    window.${objectNames[standard]} = Object.fromEntries(${names}.map((name) => [name, (...values) => {
      const call = { learner: ${JSON.stringify(learner)}, session: ${session}, name, values };
      const request = new XMLHttpRequest();
      try {
        request.open('POST', '/lms/call', false);
        request.send(JSON.stringify([call]));
      } catch {
        if (late.push(call) === 1) queueMicrotask(sendLate);
        return 'true';
      }
      if (request.status !== 200) throw new Error(request.responseText);
      return request.responseText;
    }]));
  </script>`;
}

function framed(shows: string, sandbox: string | null): string {
  const limits = sandbox === null ? '' : ` sandbox="${escaped(sandbox)}"`;
  return `<iframe title="Inside" src="${escaped(shows)}"${limits} style="width: 100%; height: 95vh; border: 0"></iframe>`;
}

function opener(opens: string): string {
  return `<button onclick="window.open('${escaped(opens)}', 'course', 'popup')">Open the course</button>`;
}

function html(body: string): Answer {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><title>An LMS</title><link rel="icon" href="data:,">${body}`,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

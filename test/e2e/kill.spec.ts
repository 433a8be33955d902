import { afterAll, beforeAll, expect, test } from 'vitest';
import { byTheBook, scenario } from './by-the-book.ts';
import {
  boardFlight,
  decide,
  heading,
  launch,
  openMortalBrowser,
  readBriefing,
  standards,
  toldTo,
} from './course.ts';
import { startLocalLms, type LocalLms } from './local-lms.ts';

let lms: LocalLms;

beforeAll(async () => {
  lms = await startLocalLms();
});

afterAll(() => lms.stop());

/** What the LMS has on disk of the learner's decisions. */
async function decisionsKept(learner: string): Promise<number> {
  const { registrations } = (await (await fetch(`${lms.url}/api/registrations`)).json()) as {
    registrations: { id: string; learnerId: string }[];
  };
  const { id } = registrations.find(({ learnerId }) => learnerId === learner)!;
  const launch = (await (await fetch(`${lms.url}/api/registrations/${id}/launch`)).json()) as {
    cmi: { interactions: Record<string, { id?: string }> };
  };
  // Each session says first which content it is on.
  const ids = Object.entries(launch.cmi.interactions).flatMap(([index, { id }]) =>
    /^\d+$/.test(index) && id !== 'content' ? [id] : [],
  );
  return ids.length;
}

test.each(standards)(
  'as %s, the browser killed after any decision loses none',
  async (standard) => {
    const learner = `killed-${standard.replace(/\D/g, '')}`;
    const told = toldTo(learner, scenario);
    for (const [i, turn] of byTheBook.entries()) {
      const { browser, kill } = await openMortalBrowser();
      const course = await launch(await browser.newPage(), lms.url, learner, standard);
      if (i === 0) {
        await readBriefing(course);
        await boardFlight(course);
      } else {
        expect(await heading(course)).toBe(told.steps[byTheBook[i - 1]!.leadsTo]!.title);
      }
      await decide(course, told, turn);
      await kill();
      // At the end it is told, too, whether a report was made.
      const ended = Number(i + 1 === byTheBook.length);
      expect(await decisionsKept(learner)).toBe(i + 1 + ended);
    }
    const record = lms.exportRecords().find(({ learner_id: id }) => id === learner);
    expect(record).toMatchObject({ completion: 'completed', success: 'passed', score_percent: '100' });
  },
  180_000,
);

import { expect, fixture, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { PackedCourse } from '../../src/course/packed.ts';
import { freshProgress, type Progress } from '../../src/course/progress.ts';
import { t } from '../../src/player/language/language.ts';
import type { CoursePage } from '../../src/player/elements/course-page.ts';
import type { ModulePage } from '../../src/player/elements/module-page.ts';
import '../../src/player/elements/module-page.ts';
import { putDeviceBack } from './device.ts';
import { allDone, flown, longCourse, tested, underWay } from './long-course.ts';
import { played } from './samples.ts';
import { modulePage, sample } from './screens.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from './page.ts';

const open = (progress: Progress, packed: PackedCourse = longCourse, earned = false) =>
  fixture<CoursePage>(
    html`<cc-course .packed=${packed} .progress=${progress} .passMark=${80} .earned=${earned}></cc-course>`,
  );

const { map, course: words } = t();
const { states } = map;
const briefing = `${words.part.module} · ${t().minutes(4)}`;
const flight = (minutes: number) => `${words.part.scenario} · ${t().minutes(minutes)}`;
const test = `${words.part.assessment} · ${t().minutes(8)}`;

describe('the course page', () => {
  const facts = (page: CoursePage) => all(page, '.facts').map(textOf);

  it('shows every part as a waypoint, and those that are not required apart from the route', async () => {
    const page = await open(freshProgress);
    expect(textOf(one(page, 'h1'))).to.equal('Eyes open, doors closed');
    expect(all(page, 'ol h3').map(textOf)).to.deep.equal([
      'Before the first flight',
      'The group that boards last',
      'The quiet father',
      'Eighteen questions',
    ]);
    expect(all(page, 'ul h3').map(textOf)).to.deep.equal(['My routes']);
    expect(facts(page)).to.deep.equal(
      [briefing, flight(6), flight(7), test, briefing].map((fact) => `${states['to-do']} · ${fact}`),
    );
    for (const said of [
      words.passMark(80),
      words.scenarioAttempts(undefined),
      words.assessmentAttempts(2),
      longCourse.course.support,
      t().awaitingExpert,
    ]) {
      expect(textOf(page)).to.contain(said);
    }
  });

  it('says how much is done and how long the rest takes, without what is not required', async () => {
    const tally = async (progress: Progress) => textOf(one(await open(progress), '.tally'));
    expect(await tally(freshProgress)).to.equal(`${map.partsDone(0, 4)} ${map.minutesLeft(25)}`);
    expect(await tally(underWay)).to.equal(`${map.partsDone(1, 4)} ${map.minutesLeft(21)}`);
    const onPageTwo = { ...freshProgress, modules: { 'first-briefing': { page: 1, read: false } } };
    expect(await tally(onPageTwo)).to.equal(`${map.partsDone(0, 4)} ${map.minutesLeft(24)}`);
    expect(await tally(allDone([90, 90, 90]))).to.equal(map.partsDone(4, 4));
  });

  it('offers the next thing first, by Tab and Enter', async () => {
    for (const [progress, says, wish] of [
      [freshProgress, `${words.begin}: Before the first flight`, 'cc-open "first-briefing"'],
      [underWay, `${words.goOn}: The group that boards last`, 'cc-open "late-boarding"'],
    ] as const) {
      const page = await open(progress);
      const wishes = wishesOf(page);
      await page.focusHeading();
      await sendKeys({ press: 'Tab' });
      expectFocus(button(page, says));
      await sendKeys({ press: 'Enter' });
      expect(wishes).to.deep.equal([wish]);
    }
  });

  it('goes on with what was left on the way rather than with what comes before it', async () => {
    const skipped = {
      ...freshProgress,
      scenarios: { 'quiet-father': flown(null, null, { underWay: true }) },
    };
    expect(textOf(one(await open(skipped), '#next'))).to.equal(`${words.goOn}: The quiet father`);
  });

  it('marks where one was, with the page, and what has been begun again', async () => {
    const page = await open({
      ...underWay,
      modules: { 'first-briefing': { page: 1, read: false } },
      scenarios: {
        'late-boarding': flown(64, null, { underWay: true }),
        'quiet-father': flown(null, null, { underWay: true }),
      },
    });
    expect(facts(page).slice(0, 3)).to.deep.equal([
      `${map.here} · ${briefing} · ${map.page(2, 4)}`,
      `${states.done} · ${flight(6)} · ${words.best(64)} · ${map.begunAgain}`,
      `${states['under-way']} · ${flight(7)}`,
    ]);
  });

  it('opens any part at any time', async () => {
    const page = await open(freshProgress);
    const wishes = wishesOf(page);
    for (const name of ['Eighteen questions', 'My routes', 'The quiet father']) button(page, name).click();
    expect(wishes).to.deep.equal(['cc-open "assessment"', 'cc-open "my-routes"', 'cc-open "quiet-father"']);
    const described = button(page, 'Eighteen questions').getAttribute('aria-describedby')!;
    expect(textOf(one(page, `#${described}`))).to.equal(`${states['to-do']} · ${test}`);
  });

  it('puts the result and the job aid first when the course is completed', async () => {
    const page = await open(allDone([90, 92, 88]));
    expect(textOf(page)).to.contain(words.passed(88));
    expect(facts(page)[3]).to.equal(`${states.done} · ${test} · ${words.best(88)}`);
    expect(all(page, '#next')).to.have.length(0);
    const wishes = wishesOf(page);
    await page.focusHeading();
    for (const press of ['Tab', 'Enter', 'Tab', 'Enter']) await sendKeys({ press });
    expect(wishes).to.deep.equal(['cc-completion', 'cc-job-aid']);
  });

  it('has the job aid at its foot before that, too', async () => {
    const page = await open(freshProgress);
    const wishes = wishesOf(page);
    button(page, t().jobAid.open).click();
    expect(wishes).to.deep.equal(['cc-job-aid']);
  });

  it('offers once more what holds the result back', async () => {
    for (const [percents, title] of [
      [[90, 90, 60], 'Eighteen questions'],
      [[90, 50, 90], 'The quiet father'],
      [[40, 50, 90], 'The group that boards last'],
    ] as const) {
      const page = await open(allDone(percents));
      expect(textOf(page)).to.contain(words.notYet(80));
      expect(textOf(one(page, '#next'))).to.equal(`${words.onceMore}: ${title}`);
    }
  });

  it('does not offer once more what has no attempt left', async () => {
    const done = allDone([10, 50, 90]);
    const used = {
      ...done,
      scenarios: { ...done.scenarios, 'late-boarding': flown(10, null, { attempts: 2 }) },
    };
    const packed = { ...longCourse, course: { ...longCourse.course, attempts: 2 } };
    expect(textOf(one(await open(used, packed), '#next'))).to.equal(`${words.onceMore}: The quiet father`);
  });

  it('says when every attempt is used up', async () => {
    const done = allDone([90, 90, 40]);
    const failed = await open({ ...done, assessments: { assessment: tested(40, { attempts: 2 }) } });
    expect(textOf(failed)).to.contain(words.failed(40, 80));
    expect(all(failed, '#next')).to.have.length(0);
  });

  it('says when the LMS holds the course already, and lets it be played again', async () => {
    const page = await open(freshProgress, longCourse, true);
    expect(textOf(page)).to.contain(words.alreadyEarned);
    expect(all(page, '.actions button').map(textOf)).to.deep.equal([
      t().completion.open,
      t().jobAid.open,
      `${words.begin}: Before the first flight`,
    ]);
  });

  it('has no score where nothing is played', async () => {
    const course = { ...longCourse.course, parts: longCourse.course.parts.slice(0, 1) };
    const page = await open(allDone([0, 0, 0]), { ...longCourse, course });
    expect(textOf(page)).to.contain(words.passed(null)).and.not.to.contain(words.passMark(80));
  });

  it('names who reviewed the course', async () => {
    const review = { status: 'reviewed', by: 'N. Haddad, ground operations', on: '2026-05-04' } as const;
    const page = await open(freshProgress, {
      ...longCourse,
      course: { ...longCourse.course, review },
    });
    expect(textOf(page)).to.contain(t().reviewedBy(review.by, review.on));
  });

  it('says of every text that is not translated which language it is in', async () => {
    const untranslated = { language: 'en', has: () => true } as const;
    const page = await fixture(
      html`<cc-course
        .packed=${longCourse}
        .progress=${freshProgress}
        .untranslated=${untranslated}
      ></cc-course>`,
    );
    const english = all(page, '[lang=en]').map(textOf);
    expect(english).to.include.members([
      longCourse.course.title,
      longCourse.course.support,
      'Eighteen questions',
      'Where you fly.',
    ]);
  });
});

describe('the look of the course page', () => {
  afterEach(putDeviceBack);

  it('draws the cabin by day or by night, as the device has it', async () => {
    await emulateMedia({ colorScheme: 'light' });
    const page = await open(freshProgress);
    const sky = () => one(page, '.picture stop').getAttribute('stop-color');
    const day = sky();
    await emulateMedia({ colorScheme: 'dark' });
    await waitUntil(() => sky() !== day, 'it stays day');
  });

  it('lets the aircraft glide only where motion is welcome', async () => {
    const glides = async () => {
      const craft = one(await open(underWay), '.craft');
      return getComputedStyle(craft).animationName;
    };
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(await glides()).to.equal('glide');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(await glides()).to.equal('none');
  });

  const stages = {
    'at first': freshProgress,
    'on the way': underWay,
    'when passed': allDone([90, 90, 90]),
    'with one part': played(100),
  };
  for (const [when, progress] of Object.entries(stages)) {
    const packed = when === 'with one part' ? sample.packed : longCourse;
    it(`has nothing that axe finds, in either direction and light, ${when}`, async () => {
      for (const dir of ['ltr', 'rtl']) {
        for (const colorScheme of ['light', 'dark'] as const) {
          document.documentElement.dir = dir;
          await emulateMedia({ colorScheme });
          await expect(await open(progress, packed)).to.be.accessible();
        }
      }
    });

    it(`fits a small phone, with every target for a thumb, ${when}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const page = await open(progress, packed);
      expect(document.documentElement.scrollWidth).to.equal(320);
      for (const target of all(page, 'button')) {
        const { height, width } = target.getBoundingClientRect();
        expect(Math.min(height, width), textOf(target)).to.be.at.least(44);
      }
    });
  }
});

describe('a page of a module', () => {
  const show = (page: number) => fixture<ModulePage>(modulePage(sample, page));

  it('shows its blocks, and which page it is', async () => {
    const first = await show(0);
    expect(textOf(one(first, 'h1'))).to.equal('What it is');
    expect(textOf(first)).to.contain(`Before the first flight · ${t().page.count(1, 2)}`);
    expect(all(first, '.stack p').map(textOf)).to.deep.equal([
      'An act, a means and a purpose.',
      'You need not prove anything.',
    ]);
    expect(one(first, '[role=img]').getAttribute('aria-label')).to.equal('A crew room with a table.');
    expect(
      all(await show(1), 'li')
        .slice(0, 2)
        .map(textOf),
    ).to.deep.equal(['See.', 'Tell the senior.']);
  });

  it('leads to the next page and the one before, and at both ends to the course', async () => {
    for (const [page, on, wishes] of [
      [0, t().next, ['cc-page 1', 'cc-course']],
      [1, t().page.last, ['cc-course', 'cc-page 0']],
    ] as const) {
      const shown = await show(page);
      const wished = wishesOf(shown);
      button(shown, on).click();
      button(shown, t().back).click();
      expect(wished).to.deep.equal(wishes);
    }
  });
});

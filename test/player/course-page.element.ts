import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { freshProgress, type Progress } from '../../src/course/progress.ts';
import type { ContentNote } from '../../src/player/elements/content-note.ts';
import { t } from '../../src/player/language/language.ts';
import type { CoursePage } from '../../src/player/elements/course-page.ts';
import type { ModulePage } from '../../src/player/elements/module-page.ts';
import { halfway, played } from './samples.ts';
import { contentNote, coursePage, modulePage, sample } from './screens.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from './page.ts';

describe('the course page', () => {
  const show = (progress: Progress, earned = false) =>
    fixture<CoursePage>(coursePage(sample, progress, earned));
  const briefing = `${t().course.part.module} · ${t().minutes(4)}`;
  const aScenario = `${t().course.part.scenario} · ${t().minutes(6)}`;
  const parts = (page: CoursePage) => all(page, 'li .small').map(textOf);

  it('shows what the course is made of, and where crew can turn', async () => {
    const page = await show(freshProgress);
    expect(textOf(one(page, 'h1'))).to.equal('Eyes open, doors closed');
    expect(all(page, 'h3').map(textOf)).to.deep.equal([
      'Before the first flight',
      'The group that boards last',
    ]);
    expect(parts(page)).to.deep.equal([briefing, aScenario]);
    for (const words of [
      t().course.passMark(80, undefined),
      sample.packed.course.support,
      t().awaitingExpert,
    ]) {
      expect(textOf(page)).to.contain(words);
    }
  });

  it('offers the first thing that is not done, by Tab and Enter', async () => {
    for (const [progress, says, wish] of [
      [freshProgress, `${t().course.begin}: Before the first flight`, 'cc-open "first-briefing"'],
      [halfway, `${t().course.goOn}: The group that boards last`, 'cc-open "late-boarding"'],
    ] as const) {
      const page = await show(progress);
      const wishes = wishesOf(page);
      await page.focusHeading();
      await sendKeys({ press: 'Tab' });
      expectFocus(button(page, says));
      await sendKeys({ press: 'Enter' });
      expect(wishes).to.deep.equal([wish]);
    }
  });

  it('shows what is done, begun, and the best result, and opens again what is done', async () => {
    const page = await show(halfway);
    expect(parts(page)).to.deep.equal([
      `${briefing} · ${t().course.done}`,
      `${aScenario} · ${t().course.underWay}`,
    ]);
    const wishes = wishesOf(page);
    const again = button(page, t().course.lookAgain);
    expect(again.getAttribute('aria-label')).to.equal(`${t().course.lookAgain}: Before the first flight`);
    again.click();
    expect(wishes).to.deep.equal(['cc-open "first-briefing"']);
    expect(parts(await show(played(64)))[1]).to.equal(
      `${aScenario} · ${t().course.done} · ${t().course.best(64)}`,
    );
  });

  it('says when the course is passed, when it is not yet, and when the LMS holds it already', async () => {
    const passed = await show(played(92));
    expect(textOf(passed)).to.contain(t().course.passed(92));
    expect(all(passed, '#next')).to.have.length(0);
    expect(textOf(await show(played(79)))).to.contain(t().course.notYet(80));
    expect(textOf(await show(freshProgress, true))).to.contain(t().course.alreadyEarned);
  });

  it('says when every attempt is used up, and that a part is not required', async () => {
    const { packed } = sample;
    const [module, scenario] = packed.course.parts;
    const strict = {
      ...sample,
      packed: { ...packed, course: { ...packed.course, attempts: 1, parts: [module!, scenario!] } },
    };
    const failed = textOf(await fixture<CoursePage>(coursePage(strict, played(40))));
    expect(failed).to.contain(t().course.failed(40, 80)).and.to.contain(t().course.passMark(80, 1));
    const optional = { ...strict.packed.course, parts: [module!, { ...scenario!, required: false }] };
    const eased = { ...sample, packed: { ...packed, course: optional } };
    const page = await fixture<CoursePage>(coursePage(eased, freshProgress));
    expect(parts(page)[1]).to.equal(`${aScenario} · ${t().course.optional}`);
    expect(textOf(await fixture<CoursePage>(coursePage(eased, halfway)))).to.contain(t().course.passed(null));
  });

  it('names who reviewed the course', async () => {
    const review = { status: 'reviewed', by: 'N. Haddad, ground operations', on: '2026-05-04' } as const;
    const { packed } = sample;
    const reviewed = { ...sample, packed: { ...packed, course: { ...packed.course, review } } };
    const page = await fixture<CoursePage>(coursePage(reviewed, freshProgress));
    expect(textOf(page)).to.contain(t().reviewedBy(review.by, review.on));
  });
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

describe('the content note', () => {
  it('says what will come, where it plays, and that one may stop', async () => {
    const note = await fixture<ContentNote>(contentNote(sample.scenario));
    expect(textOf(one(note, 'h1'))).to.equal('The group that boards last');
    for (const words of [
      'A person is controlled by another. There is no violence on the screen.',
      t().note.out,
      'Nouakchott–Oumtounsy International',
      'Cabin crew at door 2 left',
      '23A–F Five people who travel on one booking',
    ]) {
      expect(textOf(note)).to.contain(words);
    }
    const wishes = wishesOf(note);
    button(note, t().note.start).click();
    button(note, t().note.later).click();
    expect(wishes).to.deep.equal(['cc-board', 'cc-course']);
  });

  it('lets a learner do without time limits, and says nothing of them where there are none', async () => {
    expect(all(await fixture(contentNote(sample.scenario)), 'input')).to.have.length(0);
    const note = await fixture<ContentNote>(contentNote(sample.procedure));
    const wishes = wishesOf(note);
    const box = one<HTMLInputElement>(note, 'input');
    expect(box.checked).to.equal(false);
    expect(textOf(one(note, 'label'))).to.equal(t().note.limits);
    box.click();
    box.click();
    expect(wishes).to.deep.equal(['cc-time-limits true', 'cc-time-limits false']);
    const off = await fixture(contentNote(sample.procedure, true));
    expect(one<HTMLInputElement>(off, 'input').checked).to.equal(true);
  });
});

import { expect, fixture } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { objectiveStandings } from '../../src/course/objectives.ts';
import type { PackedCourse } from '../../src/course/packed.ts';
import { freshProgress, type Progress } from '../../src/course/progress.ts';
import type { Language } from '../../src/scenario/translation/language-name.ts';
import type { CompletionPage } from '../../src/player/elements/completion.ts';
import '../../src/player/elements/completion.ts';
import { t } from '../../src/player/language/language.ts';
import { putDeviceBack } from './device.ts';
import { allDone, flown, longCourse, tested } from './long-course.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from './page.ts';

interface Facts {
  packed?: PackedCourse;
  at?: number;
  learner?: string;
  language?: Language;
}

const passed = allDone([90, 92, 88]);
const noon = new Date(2026, 10, 24, 12).getTime();

const show = (progress: Progress = passed, { packed = longCourse, at, learner, language }: Facts = {}) =>
  fixture<CompletionPage>(
    html`<cc-completion
      .packed=${packed}
      .progress=${progress}
      .passMark=${80}
      .at=${at}
      .learner=${learner ?? 'Aminata Diallo'}
      .language=${language ?? 'en'}
      .standings=${objectiveStandings(packed, progress, 80, true)}
    ></cc-completion>`,
  );

const { completion: words } = t();
const record = (page: CompletionPage) =>
  Object.fromEntries(all(page, '.facts > div').map((one) => [...one.children].map(textOf)));

describe('the record of a completion', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('says what was completed, by whom, when, in which language and in which version', async () => {
    const page = await show(passed, { at: noon });
    expect(record(page)).to.deep.equal({
      [words.course]: 'Eyes open, doors closed',
      [words.learner]: 'Aminata Diallo',
      [words.date]: '24 November 2026',
      [words.language]: words.languages.en,
      [words.version]: '1.0.0',
      [words.fingerprint]: 'abababababab',
    });
    expect(textOf(one(page, '.stub'))).to.equal(
      `${words.percent(88)} ${words.results.passed} ${words.passMark(80)}`,
    );
    document.documentElement.lang = 'fr';
    const inFrench = record(await show(passed, { at: noon, language: 'fr' }));
    expect([inFrench[words.language], inFrench[words.date]]).to.deep.equal([
      words.languages.fr,
      '24 novembre 2026',
    ]);
  });

  it('says so where the LMS gives no name, and where only the LMS knows the date', async () => {
    const facts = record(await show(passed, { learner: '' }));
    expect([facts[words.learner], facts[words.date]]).to.deep.equal([words.unnamed, words.undated]);
  });

  it('says when the course is not passed, when it has no score, and when the LMS alone holds it', async () => {
    const stub = async (...facts: Parameters<typeof show>) => {
      const page = await show(...facts);
      return [textOf(one(page, 'h1')), textOf(one(page, '.stub'))];
    };
    const failed = { ...passed, assessments: { assessment: tested(40, { attempts: 2 }) } };
    expect(await stub(failed)).to.deep.equal([
      words.ended,
      `${words.percent(40)} ${words.results.failed} ${words.passMark(80)}`,
    ]);
    const course = { ...longCourse.course, parts: longCourse.course.parts.slice(0, 1) };
    const briefed = { ...longCourse, course };
    expect(await stub(passed, { packed: briefed })).to.deep.equal([words.completed, words.results.unscored]);
    expect(await stub(freshProgress)).to.deep.equal([words.completed, words.results.onRecord]);
  });

  it('shows where the learner stands in each objective, in words too', async () => {
    const standings = (page: CompletionPage) => all(page, '.objectives li').map(textOf);
    expect(standings(await show(allDone([70, 92, 88])))).to.deep.equal([
      `Name what to look for. ${words.standings.failed(79)}`,
      `Leave people in peace. ${words.standings.passed(92)}`,
    ]);
    const begun = {
      ...freshProgress,
      scenarios: { 'late-boarding': flown(90, null, { objectives: { LO1: 90 } }) },
    };
    expect(standings(await show(begun))).to.deep.equal([
      `Name what to look for. ${words.standings.unknown(90)}`,
      `Leave people in peace. ${words.standings.untested}`,
    ]);
  });

  it('shows what an LMS calls a learner as text', async () => {
    const page = await show(passed, { learner: '<img src="x">' });
    expect(record(page)[words.learner]).to.equal('<img src="x">');
    expect(all(page, 'img')).to.have.length(0);
  });
});

describe('what the first attempts tell', () => {
  const told = (page: CompletionPage) =>
    all(page, '.outcome').map((outcome) => [
      textOf(one(outcome, 'h3')),
      all(outcome, 'li').map(textOf).join('; '),
    ]);
  const first = (reported: boolean) => ({ reported, hits: 1, missed: 0, falseAlarms: 0 });
  const five = 'Five people on one booking';
  const father = 'A father and his daughter';

  it('names whom the learner caught and whom they would have wronged, and whom not', async () => {
    const outcomes = words.told;
    expect(told(await show(allDone([90, 90, 90], [first(true), first(true)])))).to.deep.equal([
      [outcomes.hits[0], five],
      [outcomes.falseAlarms[0], father],
    ]);
    expect(told(await show(allDone([90, 90, 90], [first(false), first(false)])))).to.deep.equal([
      [outcomes.misses[0], five],
      [outcomes.correctRejections[0], father],
    ]);
  });

  it('counts the signs over all flights, and says that it judges nobody', async () => {
    const page = await show();
    expect(textOf(one(page, '.signs'))).to.equal(`${words.signsSeen(3, 4)} ${words.marked(2)}`);
    expect(all(page, '.pip.seen, .pip.unseen, .pip.nothing').map((pip) => pip.className)).to.deep.equal([
      ...Array<string>(3).fill('pip seen'),
      'pip unseen',
      ...Array<string>(2).fill('pip nothing'),
    ]);
    expect(textOf(page)).to.contain(words.firstAttempts).and.to.contain(longCourse.course.support);
  });

  it('is left out where nothing has been flown', async () => {
    const page = await show(freshProgress);
    expect(textOf(page)).not.to.contain(words.alarms);
    expect(all(page, '.signs, .outcome')).to.have.length(0);
  });
});

describe('the completion page', () => {
  afterEach(putDeviceBack);

  it('prints, and leads to the job aid and back to the course', async () => {
    const page = await show();
    const wishes = wishesOf(page);
    const { print } = window;
    let printed = 0;
    window.print = () => void printed++;
    button(page, words.print).click();
    window.print = print;
    button(page, t().jobAid.open).click();
    button(page, words.toCourse).click();
    expect([printed, ...wishes]).to.deep.equal([1, 'cc-job-aid', 'cc-course']);
  });

  it('is black on white on paper, in the dark too, and has no buttons there', async () => {
    await emulateMedia({ colorScheme: 'dark', media: 'print' });
    const page = await show();
    const { color, backgroundColor } = getComputedStyle(page);
    expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(getComputedStyle(one(page, '.badge')).color).to.equal('rgb(0, 0, 0)');
    expect(one(page, '.actions').getBoundingClientRect().height).to.equal(0);
  });

  it('has nothing that axe finds, in either direction and light', async () => {
    for (const dir of ['ltr', 'rtl']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        document.documentElement.dir = dir;
        await emulateMedia({ colorScheme });
        await expect(await show(allDone([70, 92, 88]), { at: noon })).to.be.accessible();
      }
    }
  });

  it('fits a small phone, with its heading focused and every target for a thumb', async () => {
    await setViewport({ width: 320, height: 640 });
    const page = await show(passed, {
      at: noon,
      learner: 'Abdelmoumen-Abderrahmane_Ould.Mohamedou@example.org',
    });
    await page.focusHeading();
    expectFocus(one(page, 'h1'));
    expect(document.documentElement.scrollWidth).to.equal(320);
    for (const target of all(page, 'button')) {
      expect(target.getBoundingClientRect().height, textOf(target)).to.be.at.least(44);
    }
  });
});

import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { t } from '../../src/player/language/language.ts';
import type { AssessmentNote } from '../../src/player/elements/assessment-note.ts';
import { assessment, note } from './assessment-sample.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from './page.ts';

const words = t().assessment.note;
const show = (attempts?: number, used = 0) => fixture<AssessmentNote>(note(assessment, attempts, used));
const facts = (view: AssessmentNote) => all(view, 'dl div').map(textOf);

describe('the note before the assessment', () => {
  it('says what it is, how long it takes and what it asks', async () => {
    const view = await show(2);
    expect(textOf(one(view, 'h1'))).to.equal(assessment.title);
    expect(textOf(view)).to.contain(assessment.summary);
    expect(facts(view)).to.deep.equal([
      `${words.questions} 18`,
      `${words.mark} ${words.percent(80)}`,
      `${words.attemptsLeft} ${words.left(2, 2)}`,
      `${words.time} ${t().minutes(9)}`,
    ]);
    for (const rule of [words.critical, words.feedback, words.noHurry, words.out])
      expect(textOf(view)).to.contain(rule);
  });

  it('says what comes after the last attempt, and how many are left', async () => {
    const view = await show(2, 1);
    expect(textOf(view)).to.contain(words.afterLast(2));
    expect(facts(view)).to.contain(`${words.attemptsLeft} ${words.left(1, 2)}`);
    expect(textOf(await show(1))).to.contain(words.afterLast(1));
  });

  it('says of practice that it has no limit, and speaks of no review', async () => {
    const view = await show();
    expect(facts(view)).to.contain(`${words.attemptsLeft} ${words.noLimit}`);
    expect(textOf(view)).not.to.contain(words.afterLast(1)).and.not.to.contain(words.afterLast(2));
  });

  it('begins with Tab and Enter, or later', async () => {
    const view = await show(2);
    const wishes = wishesOf(view);
    await view.focusHeading();
    await sendKeys({ press: 'Tab' });
    expectFocus(button(view, words.begin));
    await sendKeys({ press: 'Enter' });
    button(view, t().note.later).click();
    expect(wishes).to.deep.equal(['cc-begin', 'cc-course']);
  });

  it('does not begin where every attempt is used', async () => {
    const view = await show(2, 2);
    expect(textOf(view)).to.contain(words.noneLeft);
    expect(all(view, 'button').map(textOf)).to.deep.equal([t().ending.toCourse]);
  });
});

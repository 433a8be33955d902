import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { t } from '../../src/player/language/language.ts';
import type { AssessmentResult } from '../../src/player/elements/assessment-result.ts';
import { allRight, assessment, objectives, result } from './assessment-sample.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from './page.ts';

const words = t().assessment.result;
const show = (attempt: Parameters<typeof result>[0]) => fixture<AssessmentResult>(result(attempt));
const { items } = assessment;
/** The question that has to be right is wrong. */
const criticalWrong = [0, 1, 1];
/** One of the others is. */
const otherWrong = [1, 0, 1];

const buttons = (view: AssessmentResult) =>
  all(view, 'button').map((one) => `${textOf(one)}${one.classList.contains('primary') ? ' *' : ''}`);
const sections = (view: AssessmentResult) => all(view, 'h2').map(textOf);

describe('the result of the assessment', () => {
  it('that passes says so, with the percent, the count and the pass mark', async () => {
    const view = await show({ answers: otherWrong });
    expect(textOf(one(view, 'h1'))).to.equal(words.titles.passed);
    expect(textOf(one(view, '.result'))).to.equal(`${words.percent(66)} ${words.score(2, 3, 60)}`);
    expect(buttons(view)).to.deep.equal([`${t().ending.toCourse} *`]);
  });

  it('that reaches the pass mark exactly passes', async () => {
    expect(textOf(one(await show({ answers: otherWrong, passMark: 66 }), 'h1'))).to.equal(
      words.titles.passed,
    );
    const below = await show({ answers: otherWrong, passMark: 67, mayTryAgain: true });
    expect(textOf(one(below, 'h1'))).to.equal(words.titles.again);
  });

  it('says how it stands in each objective that was asked about, and names no other', async () => {
    const view = await show({ answers: otherWrong });
    const [first, second, third] = objectives;
    expect(all(view, '.objective').map(textOf)).to.deep.equal([
      `${first!.text} ${words.right(1, 1)}`,
      `${second!.text} ${words.right(1, 2)}`,
    ]);
    expect(all(view, '.objective .badge').map(({ classList }) => classList[1])).to.deep.equal([
      'good',
      'acceptable',
    ]);
    expect(textOf(view)).not.to.contain(third!.text);
  });

  it('with everything right has nothing to look at again', async () => {
    const view = await show({ answers: allRight });
    expect(textOf(view)).to.contain(words.percent(100));
    expect(sections(view)).to.deep.equal([words.objectives]);
    expect(all(view, 'details')).to.have.length(0);
  });

  it('keeps the right answers of the wrong ones behind their questions', async () => {
    const view = await show({ answers: otherWrong });
    expect(all(view, 'li.card')).to.have.length(1);
    expect(textOf(one(view, 'li.card'))).to.contain(items[1]!.text);
    const details = one<HTMLDetailsElement>(view, 'li.card details');
    expect(details.open).to.equal(false);
    one(details, 'summary').focus();
    expect(textOf(one(details, 'summary'))).to.equal(words.answerTo(2));
    await sendKeys({ press: 'Enter' });
    expect(details.open).to.equal(true);
    expect(textOf(details))
      .to.contain('A detail to keep in mind.')
      .and.to.contain('With others it may become a reason to report.')
      .and.to.contain('Families and groups do this every day.');
    await expect(view).to.be.accessible();
  });

  it('says what was wrong of those that have to be right, before the others', async () => {
    const view = await show({
      items: [items[1]!, items[2]!, items[0]!],
      answers: [0, 0, 0],
      mayTryAgain: true,
    });
    expect(textOf(view)).to.contain(words.criticalMissed(1));
    expect(all(view, 'li.card').map((card) => textOf(one(card, 'summary')))).to.deep.equal(
      [3, 1, 2].map(words.answerTo),
    );
    expect(all(view, 'li.card .badge').map(textOf)).to.deep.equal([words.hadToBeRight]);
  });

  it('does not pass for a high score with one of those wrong', async () => {
    const view = await show({ answers: criticalWrong, mayTryAgain: true });
    expect(textOf(one(view, 'h1'))).to.equal(words.titles.again);
    expect(textOf(one(view, '.result')))
      .to.contain(words.percent(59))
      .and.to.contain(words.score(2, 3, 60))
      .and.to.contain(words.criticalMissed(1));
  });

  it('below the mark leads into another attempt first, or back to the course', async () => {
    const view = await show({ answers: criticalWrong, mayTryAgain: true });
    expect(buttons(view)).to.deep.equal([`${words.again} *`, t().ending.toCourse]);
    expect(textOf(view)).not.to.contain(words.reviewText);
    const wishes = wishesOf(view);
    button(view, words.again).click();
    button(view, t().ending.toCourse).click();
    expect(wishes).to.deep.equal(['cc-again', 'cc-course']);
  });

  it('that passes leads back to the course first', async () => {
    const view = await show({ answers: allRight, mayTryAgain: true });
    expect(buttons(view)).to.deep.equal([`${t().ending.toCourse} *`, words.again]);
  });

  it('with every attempt used says that a review is due, and offers no other attempt', async () => {
    const view = await show({ answers: criticalWrong });
    expect(textOf(one(view, 'h1'))).to.equal(words.titles.review);
    expect(textOf(view)).to.contain(words.reviewText);
    expect(sections(view)[0]).to.equal(words.review);
    expect(buttons(view)).to.deep.equal([`${t().ending.toCourse} *`]);
  });

  it('asks for no review of somebody who has passed before', async () => {
    const view = await show({ answers: criticalWrong, best: 80 });
    expect(textOf(one(view, 'h1'))).to.equal(words.titles.stands);
    expect(textOf(view)).to.contain(words.stands).and.not.to.contain(words.reviewText);
  });

  it('is read from its heading on', async () => {
    const view = await show({ answers: otherWrong });
    await view.focusHeading();
    expectFocus(one(view, 'h1'));
    await sendKeys({ press: 'Tab' });
    expectFocus(one(view, 'li.card summary'));
  });
});

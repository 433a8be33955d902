import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { t } from '../../src/player/language/language.ts';
import type { AssessmentItem } from '../../src/player/elements/assessment-item.ts';
import type { AssessmentFeedback } from '../../src/player/elements/assessment-feedback.ts';
import { assessment, itemFeedback, question } from './assessment-sample.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from './page.ts';

const [boy, passports] = assessment.items;
/** Not in the order of the bank. */
const shown = [boy!.options[2]!, boy!.options[0]!, boy!.options[1]!];
const show = () => fixture<AssessmentItem>(question(boy!, shown));
const radios = (item: AssessmentItem) => all<HTMLInputElement>(item, 'input');
const checked = (item: AssessmentItem) => radios(item).map((radio) => radio.checked);

/** The places in the bank that were answered with. */
function answersOf(item: AssessmentItem): unknown[] {
  const answers: unknown[] = [];
  item.addEventListener('cc-answer', (event) => answers.push((event as CustomEvent<unknown>).detail));
  return answers;
}

describe('a question of the assessment', () => {
  it('shows how far one is, what has happened, the question, and every answer in the order given', async () => {
    const item = await show();
    expect(textOf(one(item, 'h1'))).to.equal(t().assessment.count(3, 18));
    expect(textOf(item)).to.contain(boy!.text);
    expect(textOf(one(item, 'legend'))).to.equal(boy!.prompt);
    expect(all(item, 'label').map(textOf)).to.deep.equal(shown.map(({ text }) => text));
    expect(all(item, '.windows rect')).to.have.length(18);
    expect(all(item, '.windows .done')).to.have.length(2);
  });

  it('has nothing chosen beforehand, and does not give away that it has to be right', async () => {
    const item = await show();
    expect(checked(item)).to.deep.equal([false, false, false]);
    expect(textOf(item)).not.to.contain(t().assessment.critical);
  });

  it('is answered with the keyboard alone, by the place of the answer in the bank', async () => {
    const item = await show();
    const answers = answersOf(item);
    await item.focusHeading();
    await sendKeys({ press: 'Tab' });
    expectFocus(radios(item)[0]!);
    await sendKeys({ press: 'ArrowDown' });
    expect(checked(item)).to.deep.equal([false, true, false]);
    await sendKeys({ press: 'Tab' });
    expectFocus(button(item, t().decide));
    expect(answers).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    expect(answers).to.deep.equal([0]);
  });

  it('is answered by a click on the words of an answer, which is marked as chosen', async () => {
    const item = await show();
    all(item, 'label span')[2]!.click();
    await item.updateComplete;
    expect(all(item, '.on').map(textOf)).to.deep.equal([shown[2]!.text]);
    const answer = oneEvent(item, 'cc-answer') as Promise<CustomEvent<number>>;
    button(item, t().decide).click();
    expect((await answer).detail).to.equal(1);
  });

  it('asks for an answer where none is chosen, moves the focus there, and stops asking once one is', async () => {
    const item = await show();
    const answers = answersOf(item);
    const ask = one(item, '[role=alert]');
    expect(textOf(ask)).to.equal('');
    button(item, t().decide).focus();
    await sendKeys({ press: 'Enter' });
    await item.updateComplete;
    expect(textOf(ask)).to.equal(t().chooseFirst);
    expect(one(item, 'fieldset').getAttribute('aria-describedby')).to.equal(ask.id);
    expectFocus(radios(item)[0]!);
    await expect(item).to.be.accessible();
    await sendKeys({ press: 'Space' });
    await item.updateComplete;
    expect(textOf(ask)).to.equal('');
    expect(answers).to.deep.equal([]);
  });

  it('that takes the place of another has nothing chosen; the same one in other words keeps what is', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    render(question(boy!, shown), page);
    const item = page.querySelector<AssessmentItem>('cc-item')!;
    await item.updateComplete;
    all(item, 'label')[0]!.click();
    const inFrench = { ...boy!, text: 'En croisière, un garçon vous demande de rester près de lui.' };
    render(question(inFrench, shown), page);
    await item.updateComplete;
    expect(textOf(item)).to.contain(inFrench.text);
    expect(checked(item)).to.deep.equal([true, false, false]);
    const sameNames = { ...passports!, options: boy!.options };
    render(question(sameNames, shown), page);
    await item.updateComplete;
    expect(checked(item)).to.deep.equal([false, false, false]);
    expect(all(item, '.on')).to.have.length(0);
  });
});

describe('the feedback to an answer', () => {
  const feedback = (item = boy!, answer = 0) => fixture<AssessmentFeedback>(itemFeedback(item, answer));
  const badgeOf = (view: AssessmentFeedback) => one(view, 'h1 .badge');

  it('to a right one says so in words and with a sign, and why', async () => {
    const view = await feedback(boy, 1);
    expect(textOf(badgeOf(view))).to.equal(t().assessment.right);
    expect(badgeOf(view).classList.contains('good')).to.equal(true);
    expect(one(view, 'h1 svg').getAttribute('aria-hidden')).to.equal('true');
    const { text, feedback: why } = boy!.options[1]!;
    expect(all(view, 'blockquote').map(textOf)).to.deep.equal([`${t().assessment.yourAnswer} ${text}`]);
    expect(all(view, '.why').map(textOf)).to.deep.equal([why]);
  });

  it('to a wrong one says why, and gives the right one with its reason', async () => {
    const view = await feedback(passports, 0);
    const { yourAnswer, rightAnswer, wrong } = t().assessment;
    const [proof, detail] = passports!.options;
    expect(textOf(badgeOf(view))).to.equal(wrong);
    expect(all(view, 'blockquote').map(textOf)).to.deep.equal([
      `${yourAnswer} ${proof!.text}`,
      `${rightAnswer} ${detail!.text}`,
    ]);
    expect(all(view, '.why').map(textOf)).to.deep.equal([proof!.feedback, detail!.feedback]);
  });

  it('says of one that has to be right why it has to be, whether it is or not, and of others nothing', async () => {
    expect(textOf(await feedback(boy, 0))).to.contain(t().assessment.critical);
    expect(textOf(await feedback(boy, 1))).to.contain(t().assessment.critical);
    expect(textOf(await feedback(passports, 0))).not.to.contain(t().assessment.critical);
  });

  it('can show the question again, and where it comes from', async () => {
    const view = await feedback();
    one(view, 'summary').click();
    expect(one<HTMLDetailsElement>(view, 'details').open).to.equal(true);
    expect(textOf(one(view, 'details')))
      .to.contain(boy!.text)
      .and.to.contain(boy!.prompt);
    expect(all(view, 'summary').map(textOf)).to.contain(t().sources);
  });

  it('has no list of sources where the item has none', async () => {
    const view = await feedback(assessment.items[2], 1);
    expect(all(view, 'summary').map(textOf)).to.deep.equal([t().assessment.question]);
  });

  it('leads on', async () => {
    const view = await feedback();
    const wishes = wishesOf(view);
    button(view, t().next).click();
    expect(wishes).to.deep.equal(['cc-go-on']);
  });
});

import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PracticeQuestion } from '../../../src/player/elements/blocks/practice-question.ts';
import { t } from '../../../src/player/language/language.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from '../page.ts';
import { blocks, pageOf } from './sample-blocks.ts';

const words = t().blocks.practice;

async function show(): Promise<PracticeQuestion> {
  return one(await fixture(pageOf([blocks.practice])), 'cc-practice') as unknown as PracticeQuestion;
}

const radios = (question: PracticeQuestion) => all<HTMLInputElement>(question, 'input');
const feedback = (question: PracticeQuestion) => textOf(one(question, '[role=status]'));

async function decide(question: PracticeQuestion, option: number): Promise<void> {
  radios(question)[option]!.click();
  button(question, t().decide).click();
  await question.updateComplete;
}

describe('a practice question', () => {
  it('says why what was chosen is not right, and what would be', async () => {
    const question = await show();
    expect(feedback(question)).to.equal('');
    await decide(question, 0);
    expect(feedback(question)).to.equal(
      `${words.wrong} A feeling is no fact. ${words.better} What I heard her say Words can be passed on. ${words.better} The time and the seat So can these.`,
    );
    await expect(question).to.be.accessible();
  });

  it('says why what was chosen is right, and what else is', async () => {
    const question = await show();
    await decide(question, 1);
    expect(feedback(question)).to.equal(
      `${words.right} Words can be passed on. ${words.alsoRight} The time and the seat So can these.`,
    );
  });

  it('asks for an answer where none was chosen', async () => {
    const question = await show();
    button(question, t().decide).click();
    await question.updateComplete;
    expect(textOf(one(question, '[role=alert]'))).to.equal(t().chooseFirst);
    expectFocus(radios(question)[0]!);
    expect(feedback(question)).to.equal('');
    radios(question)[2]!.click();
    await question.updateComplete;
    expect(textOf(one(question, '[role=alert]'))).to.equal('');
  });

  it('can be answered and tried again with the keyboard alone, and tells nobody', async () => {
    const question = await show();
    const wishes = wishesOf(question);
    radios(question)[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    expectFocus(button(question, t().decide));
    await sendKeys({ press: 'Enter' });
    expect(feedback(question)).to.contain(words.right);
    expect(radios(question).every((radio) => radio.matches(':disabled'))).to.equal(true);
    expectFocus(button(question, t().actions.again));
    await sendKeys({ press: 'Enter' });
    await question.updateComplete;
    expect(feedback(question)).to.equal('');
    expect(radios(question).some((radio) => radio.checked)).to.equal(false);
    expectFocus(radios(question)[0]!);
    expect(wishes).to.deep.equal([]);
  });
});

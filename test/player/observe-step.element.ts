import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { t } from '../../src/player/language/language.ts';
import type { FeedbackView } from '../../src/player/elements/feedback-view.ts';
import type { ObserveStep } from '../../src/player/elements/observe-step.ts';
import { feedback, observeStep, sample } from './screens.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from './page.ts';

const show = () => fixture<ObserveStep>(observeStep(sample));
const boxes = (step: ObserveStep) => all<HTMLInputElement>(step, 'input');

describe('an observation', () => {
  it('shows what there is to see, and every sign unmarked', async () => {
    const step = await show();
    expect(textOf(one(step, 'h1'))).to.equal('Row 23');
    expect(textOf(one(step, 'legend'))).to.equal('Which of these are signs?');
    expect(all(step, 'label').map(textOf)).to.deep.equal([
      'One man holds the passports of all five.',
      'Two of them are asleep before take-off.',
      'They hold passports of a country in the news.',
      'He answers every question put to the others.',
    ]);
    expect(boxes(step).some((box) => box.checked)).to.equal(false);
  });

  it('is marked and told with the keyboard alone: Tab, Space, Enter', async () => {
    const step = await show();
    const wishes = wishesOf(step);
    await step.focusHeading();
    for (const box of boxes(step)) {
      await sendKeys({ press: 'Tab' });
      expectFocus(box);
      await sendKeys({ press: 'Space' });
    }
    await sendKeys({ press: 'Space' });
    await step.updateComplete;
    expect(boxes(step).map((box) => box.checked)).to.deep.equal([true, true, true, false]);
    await sendKeys({ press: 'Tab' });
    expectFocus(button(step, t().mark));
    await sendKeys({ press: 'Enter' });
    expect(wishes).to.deep.equal([
      'cc-decide {"type":"mark","step":"cabin","signs":["passports","tired","nationality"]}',
    ]);
  });

  it('tells the marks in the order of the step, whatever order they were made in', async () => {
    const step = await show();
    const wishes = wishesOf(step);
    for (const i of [3, 1, 0, 1]) all(step, 'label')[i]!.click();
    await step.updateComplete;
    button(step, t().mark).click();
    expect(wishes).to.deep.equal([
      'cc-decide {"type":"mark","step":"cabin","signs":["passports","answers"]}',
    ]);
  });

  it('says how many are marked, and that marking none is an answer too', async () => {
    const step = await show();
    const wishes = wishesOf(step);
    const count = () => textOf(one(step, '[aria-live]'));
    expect(count()).to.equal(t().marked(0));
    button(step, t().markNone).click();
    expect(wishes).to.deep.equal(['cc-decide {"type":"mark","step":"cabin","signs":[]}']);
    for (const says of [t().marked(1), t().marked(2)]) {
      boxes(step)
        .find((box) => !box.checked)!
        .click();
      await step.updateComplete;
      expect(count()).to.equal(says);
    }
  });
});

describe('the feedback to marks', () => {
  const verdicts = async (...signs: string[]) => {
    const view = await fixture<FeedbackView>(feedback(sample, { type: 'mark', step: 'cabin', signs }));
    const badges = all(view, 'li .badge').map((badge) => [badge.className, textOf(badge)].join(': '));
    return { view, badges };
  };

  it('tells a stereotype apart from a thing that means nothing by itself', async () => {
    const { view, badges } = await verdicts('passports', 'tired', 'nationality');
    expect(badges).to.deep.equal([
      `badge good: ${t().verdicts.hit}`,
      `badge acceptable: ${t().verdicts.ordinary}`,
      `badge harmful: ${t().verdicts.wronged}`,
      `badge acceptable: ${t().verdicts.missed}`,
    ]);
    expect(textOf(one(view, 'h1'))).to.equal(t().observed(1, 2));
  });

  it('confirms what was rightly left aside', async () => {
    const { badges } = await verdicts('passports', 'answers');
    expect(badges.filter((badge) => badge === `badge good: ${t().verdicts.left}`)).to.have.length(2);
  });

  it('says of every sign why it is one or is not', async () => {
    const { view } = await verdicts();
    for (const { text, why } of Object.values(sample.scenario.signs)) {
      expect(textOf(view)).to.contain(text).and.to.contain(why);
    }
  });
});

import { expect, fixture } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { contrast } from '../../src/course/schema/contrast.ts';
import { t } from '../../src/player/language/language.ts';
import type { FeedbackView } from '../../src/player/elements/feedback-view.ts';
import type { OrderStep } from '../../src/player/elements/order-step.ts';
import { feedback, orderStep, orders, sample } from './screens.ts';
import { all, button, focused, one, textOf, wishesOf } from './page.ts';

const show = () => fixture<OrderStep>(orderStep(sample));
const items = (step: OrderStep) => all(step, '.item').map(textOf);
const focusedName = () => focused()?.getAttribute('aria-label');
const said = (step: OrderStep) => textOf(one(step, '[aria-live=polite]'));

const captain = 'Leila tells the captain.';
const times = 'Note times and seats.';
const ground = 'The captain informs the ground.';
const senior = 'Tell Leila in private.';

describe('an order', () => {
  it('shows the items as the author gives them, each with a way up and a way down', async () => {
    const step = await show();
    expect(textOf(one(step, 'legend'))).to.equal('Put these into the order of your manual.');
    expect(items(step)).to.deep.equal([captain, times, ground, senior]);
    expect(all(step, 'li button').map((move) => move.ariaLabel)).to.deep.equal(
      items(step).flatMap((item) => [t().order.earlier(item), t().order.later(item)]),
    );
    expect(said(step)).to.equal('');
  });

  it('is put in order and told with the keyboard alone, the focus staying on the item that moves', async () => {
    const step = await show();
    const wishes = wishesOf(step);
    await step.focusHeading();
    for (let tab = 0; tab < 7; tab++) await sendKeys({ press: 'Tab' });
    for (const place of [3, 2, 1]) {
      expect(focusedName()).to.equal(t().order.earlier(senior));
      await sendKeys({ press: 'Enter' });
      await step.updateComplete;
      expect(said(step)).to.equal(t().order.now(senior, place, 4));
    }
    expect(focusedName()).to.equal(t().order.earlier(senior));
    expect(items(step)).to.deep.equal([senior, captain, times, ground]);
    button(step, t().order.decide).focus();
    await sendKeys({ press: 'Enter' });
    expect(wishes).to.deep.equal([
      'cc-decide {"type":"order","step":"chain","items":["tell-senior","captain","note-times","ground"]}',
    ]);
  });

  it('goes by the arrow keys too', async () => {
    const step = await show();
    one(step, '.later').focus();
    await sendKeys({ press: 'ArrowDown' });
    await step.updateComplete;
    expect(items(step)).to.deep.equal([times, captain, ground, senior]);
    expect(focusedName()).to.equal(t().order.later(captain));
    await sendKeys({ press: 'ArrowUp' });
    await step.updateComplete;
    expect(items(step)).to.deep.equal([captain, times, ground, senior]);
    expect(focusedName()).to.equal(t().order.later(captain));
  });

  it('keeps the focus at either end, where there is no further to go', async () => {
    const step = await show();
    const first = one(step, '.earlier');
    expect(first.ariaDisabled).to.equal('true');
    first.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowUp' });
    await step.updateComplete;
    expect(items(step)).to.deep.equal([captain, times, ground, senior]);
    expect(focused()).to.equal(first);
    expect(all(step, '[aria-disabled=true]')).to.have.length(2);
  });

  it('is moved by thumb, without dragging', async () => {
    const step = await show();
    all(step, '.later')[0]!.click();
    await step.updateComplete;
    expect(items(step)).to.deep.equal([times, captain, ground, senior]);
    expect(all(step, 'li.on').map((item) => textOf(one(item, '.item')))).to.deep.equal([captain]);
    await expect(step).to.be.accessible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has buttons whose edge can be seen (WCAG 1.4.11), on the item that was moved too, in the ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const step = await show();
      all(step, '.later')[0]!.click();
      await step.updateComplete;
      for (const item of all(step, 'li')) {
        const ground = getComputedStyle(item).backgroundColor;
        for (const move of all(item, '[aria-disabled=false]')) {
          const edge = getComputedStyle(move).borderTopColor;
          expect(contrast(hex(edge), hex(ground)), `${edge} on ${ground}`).to.be.at.least(3);
        }
      }
      await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    });
  }
});

/** @param rgb a computed colour, such as rgb(255, 255, 255) */
function hex(rgb: string): string {
  const parts = rgb.match(/\d+/g)!;
  expect(parts).to.have.length(3);
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

describe('the feedback to an order', () => {
  const show = (order: keyof typeof orders) => fixture<FeedbackView>(feedback(sample, orders[order]));
  const sections = (view: FeedbackView) => all(view, 'section').map((section) => textOf(one(section, 'h2')));

  it('that is wrong shows both, and what stands too early or too late', async () => {
    const view = await show('wrong');
    expect(textOf(one(view, 'h1'))).to.equal(t().order.wrong);
    expect(textOf(one(view, '.why'))).to.equal('Whoever is left out cannot decide.');
    expect(sections(view)).to.deep.equal([t().order.yours, t().order.asked]);
    const { early, late, right } = t().order.verdicts;
    expect(all(one(view, 'ol'), 'li').map(textOf)).to.deep.equal([
      `1${captain} ${early}`,
      `2${times} ${right}`,
      `3${ground} ${early}`,
      `4${senior} ${late}`,
    ]);
  });

  it('says which items may come in any order', async () => {
    const view = await show('wrong');
    const asked = all(view, 'ol')[1]!;
    expect([...asked.children].map(textOf)).to.deep.equal([
      `1–2${t().order.either} ${times}${senior}`,
      `3${captain}`,
      `4${ground}`,
    ]);
  });

  it('that is right says so, and shows the order once', async () => {
    const view = await show('right');
    expect(textOf(one(view, 'h1'))).to.equal(t().order.right);
    expect(textOf(one(view, '.why'))).to.equal('Each knows what the one before has seen.');
    expect(sections(view)).to.deep.equal([t().order.asked]);
  });

  it('cites the sources of the step', async () => {
    expect(all(await show('right'), 'details')).to.have.length(1);
  });
});

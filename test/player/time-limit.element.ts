import { aTimeout, expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { t } from '../../src/player/language/language.ts';
import type { SceneStep } from '../../src/player/elements/scene-step.ts';
import type { TimeLimit } from '../../src/player/elements/time-limit.ts';
import { sample, timedScene } from './screens.ts';
import { all, button, focused, one, textOf, wishesOf } from './page.ts';

const show = (seconds: number, lead = 0) =>
  fixture<TimeLimit>(html`<cc-time-limit .seconds=${seconds} .lead=${lead}></cc-time-limit>`);
const bar = (limit: TimeLimit) => one<HTMLProgressElement>(limit, 'progress').position;
const said = (limit: TimeLimit) => textOf(one(limit, '[role=status]'));
const words = () => t().timeLimit;

/** Notes whether the time runs out. */
function ending(limit: TimeLimit): { isOver: boolean } {
  const notes = { isOver: false };
  limit.addEventListener('over', () => (notes.isOver = true));
  return notes;
}

describe('a time limit', () => {
  it('is shown in words and as a bar before it begins', async () => {
    const limit = await show(60, 5);
    expect(textOf(one(limit, '[role=timer]'))).to.equal(`${words().title('60 seconds')} ${words().soon}`);
    await aTimeout(1200);
    expect(textOf(one(limit, '[role=timer]'))).to.contain(words().soon);
    expect(bar(limit)).to.equal(1);
  });

  it('then runs, and says once that it is over', async () => {
    const limit = await show(2);
    expect(textOf(one(limit, '[role=timer]'))).to.equal(words().left('5 seconds'));
    let times = 0;
    limit.addEventListener('over', () => times++);
    await waitUntil(() => bar(limit) < 1, 'the bar stands still', { timeout: 3000 });
    await oneEvent(limit, 'over');
    await aTimeout(1200);
    expect(times).to.equal(1);
  });

  it('says nothing to a screen reader second by second, and offers more time in time', async () => {
    const limit = await show(20, 2);
    expect(said(limit)).to.equal('');
    expect(one(limit, '[role=timer]').hasAttribute('aria-live')).to.equal(false);
    await waitUntil(() => said(limit) !== '', 'no time is offered', { timeout: 3000 });
    expect(said(limit)).to.equal(words().offer('20 seconds'));
    // The whole of the 20 seconds that it takes to take it up is still there.
    expect(textOf(one(limit, '[role=timer]'))).to.contain('20 seconds');
    await expect(limit).to.be.accessible();
  });

  it('takes more time with one press, as often as one likes', async () => {
    const limit = await show(1);
    const notes = ending(limit);
    for (let press = 0; press < 12; press++) button(limit, words().more).click();
    await limit.updateComplete;
    expect(textOf(one(limit, '[role=timer]'))).to.equal(words().left('15 seconds'));
    expect(said(limit)).to.equal(words().added('15 seconds'));
    await aTimeout(2200);
    expect(notes.isOver).to.equal(false);
  });

  it('is switched off with one press, says so, and leaves the focus there', async () => {
    const limit = await show(1);
    const notes = ending(limit);
    const off = oneEvent(limit, 'off');
    button(limit, words().off).focus();
    await sendKeys({ press: 'Enter' });
    await off;
    await waitUntil(() => focused() === one(limit, 'p'), 'the focus is lost');
    expect(textOf(focused()!)).to.equal(words().areOff);
    expect(all(limit, 'button, progress')).to.have.length(0);
    await aTimeout(1200);
    expect(notes.isOver).to.equal(false);
  });

  it('stands still while the learner looks at something else', async () => {
    const limit = await show(2);
    const notes = ending(limit);
    limit.paused = true;
    await aTimeout(2500);
    expect([notes.isOver, bar(limit)]).to.deep.equal([false, 1]);
    limit.paused = false;
    await oneEvent(limit, 'over');
  });

  it('stands still while the page is hidden', async () => {
    const limit = await show(1);
    const notes = ending(limit);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    await aTimeout(2200);
    expect(notes.isOver).to.equal(false);
    Reflect.deleteProperty(document, 'hidden');
    await oneEvent(limit, 'over');
  });

  it('ends with the screen that it stands on', async () => {
    const limit = await show(1);
    const notes = ending(limit);
    limit.remove();
    await aTimeout(1200);
    expect(notes.isOver).to.equal(false);
  });

  it('counts in steps of five seconds, and in minutes where there are many', () => {
    expect([1, 5, 5.1, 61, 115.5, 300, 330].map(words().time)).to.deep.equal([
      '5 seconds',
      '5 seconds',
      '10 seconds',
      '65 seconds',
      '2 min',
      '5 min',
      '5 min 30 s',
    ]);
  });
});

describe('a scene with a time limit', () => {
  it('decides by hesitating, when the time is over', async () => {
    const step = await fixture<SceneStep>(timedScene(sample));
    const wishes = wishesOf(step);
    one(step, 'cc-time-limit').dispatchEvent(new Event('over'));
    expect(wishes).to.deep.equal(['cc-time-over {"type":"choose","step":"landing","choice":"say-nothing"}']);
  });

  it('asks for no more limits where this one is switched off', async () => {
    const step = await fixture<SceneStep>(timedScene(sample));
    const wishes = wishesOf(step);
    button(step, words().off).click();
    expect(wishes).to.deep.equal(['cc-time-limits true']);
  });

  it('has the limit in front of what happens, so that nobody meets it too late', async () => {
    const step = await fixture<SceneStep>(timedScene(sample));
    await step.focusHeading();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(button(step, words().more));
  });
});

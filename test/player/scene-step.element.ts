import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { nothingYet } from '../../src/scenario/decision.ts';
import type { Scene } from '../../src/scenario/schema.ts';
import { t } from '../../src/player/language/language.ts';
import type { SceneStep } from '../../src/player/elements/scene-step.ts';
import { scenario } from './samples.ts';
import { sample, sceneStep } from './screens.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from './page.ts';

const show = (recap = '') => fixture<SceneStep>(sceneStep(sample, recap));
const radios = (step: SceneStep) => all<HTMLInputElement>(step, 'input');
const checked = (step: SceneStep) => radios(step).map((radio) => radio.checked);

describe('a scene', () => {
  it('shows what happens, who speaks, the question and every choice', async () => {
    const step = await show();
    expect(textOf(one(step, 'h1'))).to.equal('At the door');
    expect(textOf(one(step, '.says'))).to.equal('Man in front They are with me. They are tired.');
    expect(textOf(one(step, 'legend'))).to.equal('What do you do?');
    expect(all(step, 'label').map(textOf)).to.deep.equal([
      'I greet each of them and look at each face.',
      'I wave them through, since we are late.',
      'I ask the man loudly why he has their passports.',
    ]);
    expect(one(step, '[role=img]').getAttribute('aria-label')).to.equal(
      'The boarding door, with rain outside.',
    );
  });

  it('has nothing chosen beforehand', async () => {
    expect(checked(await show())).to.deep.equal([false, false, false]);
  });

  it('shows only the choices on offer', async () => {
    const scene = scenario.steps.door as Scene;
    const step = await fixture<SceneStep>(
      html`<cc-scene stepId="door" .scene=${scene} .choices=${scene.choices.slice(0, 1)}></cc-scene>`,
    );
    expect(all(step, 'label')).to.have.length(1);
  });

  it('is decided with the keyboard alone: Tab, the arrow keys, Enter', async () => {
    const step = await show();
    const wishes = wishesOf(step);
    await step.focusHeading();
    await sendKeys({ press: 'Tab' });
    expectFocus(radios(step)[0]!);
    await sendKeys({ press: 'ArrowDown' });
    expect(checked(step)).to.deep.equal([false, true, false]);
    await sendKeys({ press: 'ArrowUp' });
    expect(checked(step)).to.deep.equal([true, false, false]);
    await sendKeys({ press: 'Tab' });
    expectFocus(button(step, t().decide));
    expect(wishes).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    expect(wishes).to.deep.equal(['cc-decide {"type":"choose","step":"door","choice":"greet-each"}']);
  });

  it('is decided by Enter on the choice itself', async () => {
    const step = await show();
    const wishes = wishesOf(step);
    radios(step)[2]!.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });
    expect(wishes).to.deep.equal(['cc-decide {"type":"choose","step":"door","choice":"confront"}']);
  });

  it('is decided by a click on the words of a choice', async () => {
    const step = await show();
    all(step, 'label span')[1]!.click();
    await step.updateComplete;
    expect(all(step, '.on').map(textOf)).to.deep.equal(['I wave them through, since we are late.']);
    const decided = oneEvent(step, 'cc-decide') as Promise<CustomEvent<unknown>>;
    button(step, t().decide).click();
    expect((await decided).detail).to.deep.equal({ type: 'choose', step: 'door', choice: 'wave-through' });
  });

  it('asks for a choice where none is made, moves the focus there, and stops asking once one is', async () => {
    const step = await show();
    const wishes = wishesOf(step);
    const ask = one(step, '[role=alert]');
    expect(textOf(ask)).to.equal('');
    button(step, t().decide).focus();
    await sendKeys({ press: 'Enter' });
    await step.updateComplete;
    expect(textOf(ask)).to.equal(t().chooseFirst);
    expect(one(step, 'fieldset').getAttribute('aria-describedby')).to.equal(ask.id);
    expectFocus(radios(step)[0]!);
    await expect(step).to.be.accessible();
    await sendKeys({ press: 'Space' });
    await step.updateComplete;
    expect(textOf(ask)).to.equal('');
    expect(wishes).to.deep.equal([]);
  });

  it('without a picture has none, and one without words for it is only decoration', async () => {
    const { procedure } = sample;
    const landing = procedure.steps.landing as Scene;
    const decorated = await fixture<SceneStep>(html`<cc-scene .scene=${landing}></cc-scene>`);
    expect(all(decorated, '[role=img]')).to.have.length(0);
    expect(one(decorated, '.picture').getAttribute('aria-hidden')).to.equal('true');
    const galley = scenario.steps.galley as Scene;
    const bare = await fixture<SceneStep>(html`<cc-scene .scene=${galley}></cc-scene>`);
    expect(all(bare, '.picture')).to.have.length(0);
  });

  it('shows the paragraphs that are meant for what the learner has done', async () => {
    const landing = sample.procedure.steps.landing as Scene;
    const show = (noticed: string[]) =>
      fixture<SceneStep>(html`<cc-scene .scene=${landing} .memory=${{ ...nothingYet, noticed }}></cc-scene>`);
    expect(textOf(await show([])))
      .to.contain('You have seen nothing yet.')
      .and.not.to.contain('in mind');
    expect(textOf(await show(['passports'])))
      .to.contain('You have the five passports in mind.')
      .and.not.to.contain('nothing yet');
  });

  it('tells a learner who has come back what happened just before, if they ask', async () => {
    expect(all(await show(), 'details')).to.have.length(0);
    const step = await show('A greeting gives everybody a chance.');
    await step.focusHeading();
    await sendKeys({ press: 'Tab' });
    expectFocus(one(step, 'summary'));
    expect(one<HTMLDetailsElement>(step, 'details').open).to.equal(false);
    await sendKeys({ press: 'Enter' });
    expect(one<HTMLDetailsElement>(step, 'details').open).to.equal(true);
    expect(textOf(one(step, 'details p'))).to.equal('A greeting gives everybody a chance.');
  });
});

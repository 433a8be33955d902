import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { nothingYet } from '../../src/scenario/decision.ts';
import type { Ending } from '../../src/scenario/schema.ts';
import { t } from '../../src/player/language/language.ts';
import type { FeedbackView } from '../../src/player/elements/feedback-view.ts';
import type { EndingStep } from '../../src/player/elements/ending-step.ts';
import { ending, feedback, sample } from './screens.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from './page.ts';

const feedbackTo = (choice: string) =>
  fixture<FeedbackView>(feedback(sample, { type: 'choose', step: 'door', choice }));

describe('the feedback to a choice', () => {
  for (const [choice, judged] of [
    ['greet-each', 'good'],
    ['wave-through', 'acceptable'],
    ['confront', 'harmful'],
  ] as const) {
    it(`judges ${choice} as ${judged}, in words and with a sign`, async () => {
      const view = await feedbackTo(choice);
      const badge = one(view, 'h1 .badge');
      expect(`${badge.className}: ${textOf(badge)}`).to.equal(`badge ${judged}: ${t().outcomes[judged]}`);
      expect(one(badge, 'svg').getAttribute('aria-hidden')).to.equal('true');
    });
  }

  it('repeats what was decided, and says why it was so', async () => {
    const view = await feedbackTo('confront');
    expect(textOf(one(view, 'blockquote'))).to.contain('I ask the man loudly why he has their passports.');
    expect(textOf(one(view, '.why'))).to.equal('He is warned, and those with him will pay for it.');
  });

  it('leads on with Tab and Enter', async () => {
    const view = await feedbackTo('confront');
    const wishes = wishesOf(view);
    await view.focusHeading();
    await sendKeys({ press: 'Tab' });
    expectFocus(button(view, t().next));
    await sendKeys({ press: 'Enter' });
    expect(wishes).to.deep.equal(['cc-go-on']);
  });
});

describe('the feedback to having waited', () => {
  const waited = { type: 'choose', step: 'landing', choice: 'say-nothing' } as const;

  it('says that time ran out', async () => {
    const view = await fixture<FeedbackView>(feedback(sample, waited, true));
    expect(textOf(view)).to.contain(t().timeLimit.wasOver);
    expect(textOf(one(view, 'blockquote'))).to.contain('I say nothing.');
    const chosen = await fixture<FeedbackView>(feedback(sample, waited));
    expect(textOf(chosen)).not.to.contain(t().timeLimit.wasOver);
  });

  it('says so where there is nothing else to say', async () => {
    const view = await fixture<FeedbackView>(feedback(sample, { ...waited, choice: 'look-again' }, true));
    expect(textOf(view)).to.contain(t().timeLimit.wasOver);
    expect(all(view, '.why')).to.have.length(0);
  });
});

describe('an ending', () => {
  const show = (step: string, percent: number) => fixture<EndingStep>(ending(sample, step, percent));

  it('shows how it ended, what it earned, and every part of the debrief', async () => {
    const view = await show('reported', 85);
    expect(textOf(one(view, 'h1'))).to.equal('Somebody is waiting at the gate');
    expect(textOf(one(view, '.badge'))).to.equal(t().outcomes.good);
    expect(textOf(one(view, '.result'))).to.equal(
      `${t().ending.percent(85)} ${t().ending.result} ${t().ending.passed(80)}`,
    );
    expect(all(view, 'h3').map(textOf)).to.deep.equal(['What carried the report', 'What you left to others']);
  });

  it('names the pass mark where it is not reached', async () => {
    expect(textOf(one(await show('reported', 79), '.result'))).to.contain(t().ending.below(80));
    expect(textOf(one(await show('reported', 80), '.result'))).to.contain(t().ending.passed(80));
  });

  it('says that harm counts for nothing', async () => {
    expect(textOf(await show('warned', 0))).to.contain(t().ending.harmed);
    expect(textOf(await show('reported', 0))).not.to.contain(t().ending.harmed);
  });

  it('leads back to the course, or into another attempt', async () => {
    const view = await show('warned', 0);
    const wishes = wishesOf(view);
    button(view, t().ending.toCourse).click();
    button(view, t().ending.again).click();
    expect(wishes).to.deep.equal(['cc-course', 'cc-again']);
  });

  it('debriefs on what this learner has done, and on nothing else', async () => {
    const landed = (choice: string) =>
      fixture<EndingStep>(
        html`<cc-ending
          .ending=${sample.procedure.steps.landed as Ending}
          .memory=${{ ...nothingYet, decisions: [{ type: 'choose', step: 'landing', choice }] }}
        ></cc-ending>`,
      );
    const told = await landed('tell-senior');
    expect(all(told, 'h3').map(textOf)).to.deep.equal(['What you passed on']);
    expect(textOf(told)).to.contain('You told Leila in time.');
    const waited = await landed('say-nothing');
    expect(all(waited, 'h3').map(textOf)).to.deep.equal(['What you passed on', 'What time did']);
    expect(textOf(waited)).not.to.contain('You told Leila in time.');
  });
});

import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { Phase } from '../../src/scenario/schema.ts';
import { t } from '../../src/player/language/language.ts';
import type { Closed, MessageScreen, WayOut } from '../../src/player/elements/plain-screens.ts';
import type { FlightProgress } from '../../src/player/elements/flight-progress.ts';
import type { Message } from '../../src/player/screen.ts';
import { sample, wayOut } from './screens.ts';
import { all, button, one, textOf, wishesOf } from './page.ts';

describe('the way out', () => {
  it('says what is kept and where crew can turn, and leads out, back, or to the course', async () => {
    const screen = await fixture<WayOut>(wayOut(sample, false));
    expect(textOf(screen)).to.contain(t().wayOut.kept);
    expect(textOf(screen)).to.contain(sample.packed.course.support);
    const wishes = wishesOf(screen);
    for (const control of all(screen, 'button')) control.click();
    expect(wishes).to.deep.equal(['cc-exit', 'cc-stay', 'cc-course']);
  });

  it('says in which language it is, where that is not the page’s, whom crew can turn to', async () => {
    const screen = await fixture<WayOut>(wayOut(sample, false));
    screen.untranslated = { language: 'en', has: (text) => text === sample.packed.course.support };
    await screen.updateComplete;
    expect(all(screen, '[lang=en]').map(textOf)).to.deep.equal([sample.packed.course.support]);
  });

  it('does not lead to the course from the course page', async () => {
    const screen = await fixture<WayOut>(wayOut(sample, true));
    const wishes = wishesOf(screen);
    for (const control of all(screen, 'button')) control.click();
    expect(wishes).to.deep.equal(['cc-exit', 'cc-stay']);
  });
});

it('the end of a session says whether the LMS has confirmed it', async () => {
  const saved = await fixture<Closed>(html`<cc-closed .saved=${true}></cc-closed>`);
  expect(textOf(saved)).to.equal(`${t().closed.title} ${t().closed.text}`);
  const unsaved = await fixture<Closed>(html`<cc-closed .saved=${false}></cc-closed>`);
  expect(textOf(unsaved)).to.equal(`${t().closed.unsavedTitle} ${t().closed.unsaved}`);
});

it('a failure says that nothing is lost, and tries again', async () => {
  let tried = 0;
  const message: Message = { name: 'failed', actions: [{ name: 'again', act: () => tried++ }] };
  const screen = await fixture<MessageScreen>(html`<cc-message .message=${message}></cc-message>`);
  const { title, text } = t().messages.failed;
  expect(textOf(screen)).to.contain(title).and.to.contain(text());
  button(screen, t().actions.again).click();
  expect(tried).to.equal(1);
});

it('a run that was found says of which day it is, the day before the month', async () => {
  const message: Message = { name: 'found', at: new Date(2026, 10, 24, 12).getTime(), actions: [] };
  const screen = await fixture<MessageScreen>(html`<cc-message .message=${message}></cc-message>`);
  expect(textOf(screen)).to.contain('24 November 2026');
});

describe('the progress of the flight', () => {
  for (const [phase, nth] of [
    ['boarding', 1],
    ['cruise', 3],
    ['arrival', 5],
  ] as const satisfies readonly (readonly [Phase, number])[]) {
    it(`says and draws ${phase}`, async () => {
      const progress = await fixture<FlightProgress>(
        html`<cc-flight-progress phase=${phase}></cc-flight-progress>`,
      );
      const drawing = one(progress, 'svg');
      expect(drawing.getAttribute('aria-label')).to.equal(t().phaseOf(t().phases[phase], nth, 5));
      expect(all(drawing, 'circle[fill="#6fcfc6"]')).to.have.length(nth);
    });
  }
});

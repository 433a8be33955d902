import { parts } from '../../src/player/parts.ts';
import { expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { withRetry } from '../../src/tracking/retry.ts';
import type { Tracker } from '../../src/tracking/tracker.ts';
import { scorm12 } from '../../src/tracking/scorm/scorm12.ts';
import type { App } from '../../src/player/elements/app.ts';
import type { TimeLimit } from '../../src/player/elements/time-limit.ts';
import { t } from '../../src/player/language/language.ts';
import { strictLms } from '../lms/strict-api.ts';
import { putDeviceBack } from './device.ts';
import { procedure } from './sample-procedure.ts';
import { attempts, content as sampleContent } from './samples.ts';
import { play, sitDown, Store, trackerOn, withScenario } from './sitting.ts';
import './screens.ts';
import { all, button, focused, one, textOf } from './page.ts';

/** The frame around a launched course, as `main.ts` puts it together. */
async function launch(tracker: Tracker = trackerOn(new Store()), content = sampleContent): Promise<App> {
  const app = await fixture<App>(html`<cc-app .content=${content} .parts=${parts}>One moment.</cc-app>`);
  const told: Tracker = {
    ...tracker,
    async save(standing) {
      const isTaken = await tracker.save(standing);
      app.kept = isTaken ? 'lms' : 'nowhere';
      return isTaken;
    },
  };
  app.session = await sitDown(withRetry(told), { content, changed: () => app.refresh() });
  await nextFrame();
  return app;
}

/** A learner's store in which the first decision is made. */
async function begun(): Promise<Store> {
  const store = new Store();
  await play(await sitDown(trackerOn(store)), attempts.best.slice(0, 1));
  return store;
}

const heading = (app: App) => textOf(one(app, 'h1'));
const status = (app: App) => textOf(one(app, '[role=status]'));

/** Presses a button and waits for the screen that it leads to. */
async function press(app: App, says: string, leadsTo: string): Promise<void> {
  button(app, says).click();
  await waitUntil(() => heading(app) === leadsTo, `“${says}” does not lead to “${leadsTo}”`);
}

describe('the course', () => {
  it('is played from the first page to the last with the keyboard alone, the focus on each heading', async () => {
    const app = await launch();
    const comesUp = async (title: string) => {
      await waitUntil(() => textOf(focused() ?? app) === title, `the focus does not come to “${title}”`);
      expect(focused()!.localName).to.equal('h1');
    };
    const keys = async (...pressed: string[]) => {
      for (const key of pressed) await sendKeys({ press: key });
    };
    button(app, `${t().course.begin}: Before the first flight`).focus();
    await keys('Enter');
    await comesUp('What it is');
    await keys('Tab', 'Tab', 'Enter');
    await comesUp('What you do');
    await keys('Tab', 'Tab', 'Enter');
    await comesUp('Eyes open, doors closed');
    await keys('Tab', 'Enter');
    await comesUp('The group that boards last');
    await keys('Tab', 'Tab', 'Enter');
    await comesUp('At the door');
    await keys('Tab', 'Space', 'Enter');
    await comesUp(t().outcomes.good);
    await keys('Tab', 'Tab', 'Enter');
    await comesUp('Row 23');
    await keys('Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Space', 'Enter');
    await comesUp(t().observed(2, 2));
    await keys('Tab', 'Tab', 'Enter');
    await comesUp('In the galley');
    await keys('Tab', 'Space', 'Tab', 'Enter');
    await comesUp(t().outcomes.good);
    await keys('Tab', 'Enter');
    await comesUp('Somebody is waiting at the gate');
    await keys('Tab', 'Tab', 'Tab', 'Enter');
    await comesUp('Eyes open, doors closed');
    expect(textOf(app)).to.contain(t().course.passed(100));
  });

  it('shows what stands in the page until it is launched, and why it can’t be', async () => {
    const app = await fixture<App>(html`<cc-app>One moment.</cc-app>`);
    expect(all(app, 'slot')).to.have.length(1);
    let tried = 0;
    app.message = { name: 'failed', actions: [{ name: 'again', act: () => tried++ }] };
    await app.updateComplete;
    expect(heading(app)).to.equal(t().messages.failed.title);
    button(app, t().actions.again).click();
    expect(tried).to.equal(1);
  });

  it('puts the focus on what takes the place of a screen, and leaves it where a language is being chosen', async () => {
    const app = await launch();
    app.message = { name: 'moved', actions: [] };
    await waitUntil(() => textOf(focused() ?? app) === t().messages.moved.title);
    app.message = undefined;
    app.session!.packed = { ...app.session!.packed, languages: ['en', 'fr'] };
    app.requestUpdate();
    await app.updateComplete;
    one(one(app, 'cc-language'), 'select').focus();
    app.refresh();
    await nextFrame();
    expect(focused()!.localName).to.equal('select');
  });

  it('welcomes back a learner who was in the middle, with what happened just before', async () => {
    const app = await launch(trackerOn(await begun()));
    expect(heading(app)).to.equal('Row 23');
    expect(status(app)).to.equal(t().resumed);
    const store = new Store();
    await play(await sitDown(trackerOn(store)), attempts.best.slice(0, 2));
    const later = await launch(trackerOn(store));
    expect(heading(later)).to.equal('In the galley');
    expect(all(later, 'label').map(textOf)).to.have.length(2);
  });

  it('offers only the choices that what was seen allows', async () => {
    const store = new Store();
    await play(await sitDown(trackerOn(store)), attempts.weak.slice(0, 1));
    const app = await launch(trackerOn(store));
    await press(app, t().markNone, t().observed(0, 2));
    await press(app, t().next, 'In the galley');
    expect(all(app, 'label').map(textOf)).to.deep.equal(['I say that something about row 23 feels wrong.']);
  });

  it('tells the phase of flight in a scenario, and nowhere else', async () => {
    const app = await launch(trackerOn(await begun()));
    const phases = () => all(app, 'cc-flight-progress').map((progress) => one(progress, 'svg').ariaLabel);
    expect(phases()).to.deep.equal([t().phaseOf(t().phases.cruise, 3, 5)]);
    await press(app, t().markNone, t().observed(0, 2));
    expect(phases()).to.deep.equal([t().phaseOf(t().phases.cruise, 3, 5)]);
    await press(app, t().leave, t().wayOut.title);
    expect(phases()).to.deep.equal([]);
  });
});

describe('the way out', () => {
  it('is on every screen, leads back to the same place, and ends the session', async () => {
    const app = await launch(trackerOn(await begun()));
    await press(app, t().leave, t().wayOut.title);
    expect(all(app, '.bar button')).to.have.length(0);
    await press(app, t().wayOut.stay, 'Row 23');
    await press(app, t().leave, t().wayOut.title);
    await press(app, t().wayOut.exit, t().closed.title);
    expect(all(app, 'button')).to.have.length(0);
  });

  it('leaves what the learner has begun as it is', async () => {
    const app = await launch(trackerOn(await begun()));
    all(app, 'label')[1]!.click();
    await press(app, t().leave, t().wayOut.title);
    expect(all(app, 'label').every((label) => label.getClientRects().length === 0)).to.equal(true);
    await press(app, t().wayOut.stay, 'Row 23');
    expect(all<HTMLInputElement>(app, 'input').map(({ checked }) => checked)).to.deep.equal([
      false,
      true,
      false,
      false,
    ]);
    await waitUntil(() => focused() === one(app, 'h1'), 'the focus is not on the heading');
  });
});

describe('a scenario with every kind of step', () => {
  const onBoard = async () => {
    const app = await launch(trackerOn(new Store()), withScenario(procedure));
    app.session!.open('late-boarding');
    await waitUntil(() => heading(app) === 'Before the doors open');
    return app;
  };

  it('is played through to its end', async () => {
    const app = await onBoard();
    await press(app, t().note.start, 'Twenty minutes to landing');
    all(app, 'label')[0]!.click();
    await press(app, t().decide, 'The chain');
    all(app, '.earlier')[3]!.click();
    await press(app, t().order.decide, t().order.wrong);
    await press(app, t().next, 'The form');
    await press(app, t().report.decideEmpty, t().report.judged(0, 3));
    await press(app, t().next, 'On the ground');
    expect(textOf(app)).to.match(/You told (Leila|Mariam) in time[.]/);
  });

  it('begins a step afresh that leads back to itself', async () => {
    const app = await onBoard();
    await press(app, t().note.start, 'Twenty minutes to landing');
    all(app, 'label')[2]!.click();
    button(app, t().decide).click();
    await waitUntil(() => all(app, 'label').length === 2);
    expect(all<HTMLInputElement>(app, 'input').map(({ checked }) => checked)).to.deep.equal([false, false]);
    expect(textOf(app)).to.contain('You have the five passports in mind.');
    button(app, t().decide).click();
    await waitUntil(() => textOf(app).includes(t().chooseFirst), 'an old choice is still made');
  });

  it('has its time limits switched off before boarding, and every scene after is without', async () => {
    const app = await onBoard();
    one(app, 'input').click();
    await press(app, t().note.start, 'Twenty minutes to landing');
    expect(all(app, 'cc-time-limit')).to.have.length(0);
  });

  it('has them switched off in a scene for the whole sitting', async () => {
    const app = await onBoard();
    await press(app, t().note.start, 'Twenty minutes to landing');
    button(app, t().timeLimit.off).click();
    await waitUntil(() => textOf(one(app, 'cc-time-limit')) === t().timeLimit.areOff);
    all(app, 'label')[2]!.click();
    button(app, t().decide).click();
    await waitUntil(() => all(app, 'label').length === 2);
    expect(all(app, 'cc-time-limit')).to.have.length(0);
  });

  it('holds the time while the way out is open', async () => {
    const app = await onBoard();
    await press(app, t().note.start, 'Twenty minutes to landing');
    const limit = one<TimeLimit>(app, 'cc-time-limit');
    await press(app, t().leave, t().wayOut.title);
    expect(limit.paused).to.equal(true);
    await press(app, t().wayOut.stay, 'Twenty minutes to landing');
    expect([one(app, 'cc-time-limit'), limit.paused]).to.deep.equal([limit, false]);
  });

  it('says that time ran out, and goes on', async () => {
    const app = await onBoard();
    await press(app, t().note.start, 'Twenty minutes to landing');
    one(app, 'cc-time-limit').dispatchEvent(new Event('over'));
    await waitUntil(() => heading(app) === t().outcomes.acceptable);
    expect(textOf(app)).to.contain(t().timeLimit.wasOver);
    await press(app, t().next, 'The chain');
  });
});

describe('what the LMS says', () => {
  it('is told when it can’t be reached, and no longer once it can', async () => {
    const store = new Store();
    const app = await launch(trackerOn(store));
    expect(status(app)).to.equal('');
    store.isFull = true;
    await press(app, `${t().course.begin}: Before the first flight`, 'What it is');
    await waitUntil(() => status(app) === t().kept.nowhere);
    await expect(app).to.be.accessible();
    store.isFull = false;
    await press(app, t().next, 'What you do');
    await waitUntil(() => status(app) === '');
  });

  it('is told when it is a review, in which nothing counts', async () => {
    const { api } = strictLms('scorm12', { values: { 'cmi.core.lesson_mode': 'review' } });
    const app = await launch(scorm12(api));
    expect(status(app)).to.equal(t().review);
    // What is printed of it is no record.
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(one(app, '[role=status]')).display).not.to.equal('none');
    app.session = await sitDown(trackerOn(new Store()));
    await nextFrame();
    expect(getComputedStyle(one(app, '[role=status]')).display).to.equal('none');
    await emulateMedia({ media: 'screen' });
  });
});

describe('the frame around a scenario', () => {
  afterEach(putDeviceBack);

  for (const dir of ['ltr', 'rtl']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`is accessible and fits a small phone in ${dir}, ${colorScheme}`, async () => {
        document.documentElement.dir = dir;
        await emulateMedia({ colorScheme });
        await setViewport({ width: 320, height: 640 });
        const app = await launch(trackerOn(await begun()));
        app.kept = 'device';
        await nextFrame();
        await expect(app).to.be.accessible();
        expect(document.documentElement.scrollWidth).to.equal(320);
        expect(one(app, '.bar button').getBoundingClientRect().height).to.be.at.least(44);
      });
    }
  }
});

import { expect, fixture, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { PackedCourse } from '../../src/course/packed.ts';
import type { App } from '../../src/player/elements/app.ts';
import { parts } from '../../src/player/parts.ts';
import { content, packed } from './samples.ts';
import { one } from './page.ts';
import './screens.ts';
import { sitDown, Store, trackerOn } from './sitting.ts';

/** The frame around a course of an airline, with a choice of languages. */
async function launch(airline: NonNullable<PackedCourse['airline']>): Promise<App> {
  const app = await fixture<App>(html`<cc-app .content=${content} .parts=${parts}></cc-app>`);
  app.session = await sitDown(trackerOn(new Store()), {
    packed: { ...packed, airline, languages: ['en', 'fr', 'ar'] },
  });
  await nextFrame();
  return app;
}

const long = 'Société Nationale Mauritanienne de Transport Aérien International';

afterEach(() => setViewport({ width: 1280, height: 800 }));

describe('the name of the airline in the bar on top', () => {
  for (const width of [320, 412]) {
    for (const name of ['Votre compagnie', 'Royal Air Maroc Express', long]) {
      it(`can be read whole, and touches nothing: ${name}, at ${width} px`, async () => {
        await setViewport({ width, height: 640 });
        const app = await launch({ name });
        const shown = one(app, '.bar b');
        const text = document.createRange();
        text.selectNodeContents(shown);
        const words = text.getBoundingClientRect();
        const room = shown.getBoundingClientRect();
        expect(words.right).to.be.at.most(room.right);
        expect(words.bottom).to.be.at.most(room.bottom);
        expect(shown.scrollWidth).to.be.at.most(shown.clientWidth);
        const choice = one(app, 'cc-language').getBoundingClientRect();
        expect(choice.left >= words.right + 8 || choice.top >= words.bottom).to.equal(true);
        expect(document.documentElement.scrollWidth).to.equal(width);
      });
    }
  }

  it('is no reason for the bar to be higher than it must be', async () => {
    await setViewport({ width: 320, height: 640 });
    const app = await launch({ name: 'Your airline' });
    expect(one(app, '.bar').clientHeight).to.equal(56);
  });
});

it('the logo of the airline keeps its proportions', async () => {
  const app = await launch({ name: 'Your airline', logo: 'logo.svg' });
  const logo = one<HTMLImageElement>(app, '.bar img');
  for (const [width, height] of [
    [120, 60],
    [60, 60],
    [30, 60],
  ] as const) {
    logo.src = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"/>`)}`;
    await logo.decode();
    const shown = logo.getBoundingClientRect();
    expect(shown.width / shown.height).to.be.closeTo(width / height, 0.02);
    expect(shown.height).to.be.closeTo(32, 1);
  }
});

it('the bar tells the page how much of it it covers, however its words wrap', async () => {
  await setViewport({ width: 320, height: 640 });
  const app = await launch({ name: long });
  await nextFrame();
  const { height } = one(app, 'header').getBoundingClientRect();
  expect(height).to.be.greaterThan(56);
  const told = getComputedStyle(document.documentElement).getPropertyValue('--above');
  expect(parseFloat(told)).to.be.closeTo(height, 1);
});

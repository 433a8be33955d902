import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { App } from '../../src/player/elements/app.ts';
import type { Language } from '../../src/scenario/translation/language-name.ts';
import type { Content } from '../../src/player/content.ts';
import { fr } from '../../src/player/language/fr.ts';
import { speakWith, t } from '../../src/player/language/language.ts';
import { parts } from '../../src/player/parts.ts';
import { procedure } from './sample-procedure.ts';
import { packed, scenario } from './samples.ts';
import { all, one, textOf } from './page.ts';
import './screens.ts';
import { play, sitDown, Store, trackerOn, withScenario } from './sitting.ts';

const inTwo = { ...packed, languages: ['en', 'fr'] as Language[], unreviewed: ['fr'] as Language[] };
let isOnline = true;

/** Each time as it comes from the package: nothing is the same object as in another language. */
function anew(content: Content): Content {
  return {
    ...content,
    course: async () => {
      if (!isOnline) throw new Error('offline');
      return { document: inTwo, left: new Set() };
    },
    scenario: async (id, language) => {
      const { document } = await content.scenario(id, language);
      return { document: structuredClone(document), left: new Set() };
    },
  };
}

/** The frame around the course, with a choice of language as `main.ts` makes it. */
async function launch(of = scenario): Promise<App> {
  const content = anew(withScenario(of));
  const app = await fixture<App>(html`<cc-app .content=${content} .parts=${parts}></cc-app>`);
  app.session = await sitDown(trackerOn(new Store()), {
    packed: inTwo,
    content,
    changed: () => app.refresh(),
  });
  app.speak = (language) =>
    app.session!.speak(language, () => speakWith(language === 'fr' ? fr : undefined)).catch(() => undefined);
  await app.updateComplete;
  return app;
}

const choiceIn = (app: App) => one<HTMLSelectElement>(one(app, 'cc-language'), 'select');

async function choose(app: App, language: Language): Promise<void> {
  choiceIn(app).value = language;
  choiceIn(app).dispatchEvent(new Event('change'));
}

afterEach(() => {
  isOnline = true;
  speakWith();
});

describe('the choice of a language', () => {
  it('shows the language of the page, and changes it', async () => {
    const app = await launch();
    expect(choiceIn(app).value).to.equal('en');
    await choose(app, 'fr');
    await waitUntil(() => textOf(app).includes(fr.leave));
    expect(choiceIn(app).value).to.equal('fr');
    await choose(app, 'en');
    await waitUntil(() => textOf(app).includes(t().leave));
    expect(choiceIn(app).value).to.equal('en');
  });

  it('shows the one before again where the other can’t be had', async () => {
    const app = await launch();
    isOnline = false;
    await choose(app, 'fr');
    await waitUntil(() => choiceIn(app).value === 'en', 'it still shows the other');
    expect(app.session!.language).to.equal('en');
  });

  it('says of that language alone that no native expert has reviewed it', async () => {
    const app = await launch();
    expect(textOf(app)).not.to.contain(t().awaitingNativeExpert);
    await choose(app, 'fr');
    await waitUntil(() => textOf(app).includes(fr.awaitingNativeExpert));
    await choose(app, 'en');
    await waitUntil(() => textOf(app).includes(t().leave));
    expect(textOf(app)).not.to.contain(t().awaitingNativeExpert);
  });

  it('tells the phase of flight in it', async () => {
    const app = await launch();
    await play(app.session!, []);
    await waitUntil(() => all(app, 'cc-flight-progress').length === 1);
    await choose(app, 'fr');
    await waitUntil(() => textOf(one(app, 'cc-flight-progress')) === fr.phases.boarding);
  });

  it('leaves what is chosen, and the time that is left, as they are', async () => {
    const app = await launch(procedure);
    await play(app.session!, []);
    await waitUntil(() => all(app, 'label').length > 0);
    all(app, 'label')[1]!.click();
    const limit = one(app, 'cc-time-limit');
    await choose(app, 'fr');
    await waitUntil(() => textOf(app).includes(fr.decide));
    expect(all<HTMLInputElement>(app, 'input').map(({ checked }) => checked)).to.deep.equal([
      false,
      true,
      false,
    ]);
    expect(one(app, 'cc-time-limit')).to.equal(limit);
  });
});

it('what the course says on the screens of its parts tells its language where it is not the page’s', async () => {
  const app = await launch();
  const { support } = packed.course;
  app.session!.untranslated = { language: 'en', has: (text) => text === support };
  await app.session!.open('late-boarding');
  await waitUntil(() => all(app, 'cc-content-note').length === 1);
  expect(all(app, '[lang=en]').map(textOf)).to.include(support);
});

import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { freshProgress } from '../../src/course/progress.ts';
import { fingerprintOf } from '../../src/scenario/translation.ts';
import { nothingYet } from '../../src/scenario/decision.ts';
import type { Order, Report, Scene } from '../../src/scenario/schema.ts';
import { textsOf } from '../../src/scenario/texts.ts';
import { localise } from '../../src/scenario/translation.ts';
import { untranslatedIn } from '../../src/player/language/untranslated.ts';
import { toldScenario } from '../../src/player/told-scenario.ts';
import { procedure } from './sample-procedure.ts';
import { sample } from './screens.ts';
import { all, one, textOf } from './page.ts';

const entry = (source: string, text: string) => ({ text, source: fingerprintOf(source) });

/** Arabic for some of the texts; one is of a text that has changed since. */
const { document: translated, untranslated: left } = localise(procedure, {
  texts: {
    'variants.row-nine.details.senior': entry('Mariam', 'مريم'),
    'steps.landing.title': entry('Twenty minutes to landing', 'عشرون دقيقة قبل الهبوط'),
    'steps.landing.choices.tell-senior.text': entry('I tell {senior} what I saw at {his-seat}.', 'أخبر {senior} بما رأيت عند {his-seat}.'), // prettier-ignore
    'steps.landing.choices.say-nothing.text': entry('I said nothing.', 'لم أقل شيئًا.'),
  },
});
const told = toldScenario({ document: translated, left }, 'row-nine');

const landing = told.scenario.steps.landing as Scene;
const show = () =>
  fixture(
    html`<cc-scene
      .scene=${landing}
      .choices=${landing.choices}
      .memory=${nothingYet}
      .untranslated=${told.untranslated}
    ></cc-scene>`,
  );

/** The texts that say of themselves that they are English, read from the left. */
const english = (node: Node) =>
  all(node, '[lang=en]')
    .filter((element) => element.getAttribute('dir') === 'ltr')
    .map(textOf);

describe('a scenario of which some texts are not translated', () => {
  beforeEach(() => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
  });

  afterEach(async () => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
    await setViewport({ width: 1280, height: 800 });
  });

  it('shows the translation in the learner’s variant, without a language of its own', async () => {
    const step = await show();
    expect(textOf(one(step, 'h1'))).to.equal('عشرون دقيقة قبل الهبوط');
    expect(textOf(all(step, 'label')[0]!)).to.equal('أخبر مريم بما رأيت عند 9C.');
    expect(all(one(step, 'h1'), '[lang]')).to.have.length(0);
  });

  it('marks what is missing or stale with the language and the direction of the source', async () => {
    expect(english(await show())).to.deep.equal([
      'مريم looks up from the landing card.',
      'You have seen nothing yet.',
      'What do you do?',
      'I say nothing.',
      'I walk past 9C once more.',
    ]);
  });

  it('sets a paragraph in another language from the side that it is read from', async () => {
    await setViewport({ width: 320, height: 640 });
    const step = await show();
    const paragraph = one(step, 'p > [lang=en]');
    const { left, width } = paragraph.getBoundingClientRect();
    expect(getComputedStyle(paragraph).display).to.equal('block');
    expect([left, width]).to.deep.equal([
      paragraph.parentElement!.getBoundingClientRect().left,
      paragraph.parentElement!.getBoundingClientRect().width,
    ]);
    expect(document.documentElement.scrollWidth).to.equal(320);
    await expect(step).to.be.accessible();
  });

  it('does so in an order, in the fields of a report, and in feedback', async () => {
    const { chain, written } = told.scenario.steps;
    const order = await fixture(
      html`<cc-order .order=${chain as Order} .untranslated=${told.untranslated}></cc-order>`,
    );
    expect(english(order)).to.contain('Note times and seats.');
    const report = await fixture(
      html`<cc-report .report=${written as Report} .untranslated=${told.untranslated}></cc-report>`,
    );
    expect(all(report, 'option[lang=en]').map(textOf)).to.contain('What was seen');
    const feedback = await fixture(
      html`<cc-feedback
        .scenario=${told.scenario}
        .untranslated=${told.untranslated}
        .decision=${{ type: 'report', step: 'written', lines: [{ entry: 'time', field: 'heard' }] }}
      ></cc-feedback>`,
    );
    expect(english(feedback)).to.contain('A time, an act, a place.').and.to.contain('What was seen');
  });
});

describe('content that is all in another language than the course', () => {
  it('is marked on a page of a module, picture and all', async () => {
    const keys = new Set(textsOf(sample.module).map(({ key }) => key));
    const untranslated = untranslatedIn({ document: sample.module, left: keys });
    const page = await fixture(
      html`<cc-page
        .module=${sample.module}
        .page=${0}
        .untranslated=${untranslated}
        .sources=${async () => sample.sources}
      ></cc-page>`,
    );
    expect(english(page)).to.include.members(['What it is', 'An act, a means and a purpose.']);
    expect(one(page, '[role=img]').getAttribute('lang')).to.equal('en');
    expect(untranslatedIn({ document: sample.module, left: new Set() })).to.equal(undefined);
  });

  it('is marked on the course page, where a title is not translated', async () => {
    const { summary } = sample.packed.scenarios[0]!;
    const untranslated = { language: 'en' as const, has: (text: string) => text === summary };
    const page = await fixture(
      html`<cc-course
        .packed=${sample.packed}
        .untranslated=${untranslated}
        .progress=${freshProgress}
      ></cc-course>`,
    );
    expect(english(page)).to.deep.equal([summary]);
  });
});

import { expect, fixture } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { Assessment } from '../../src/course/schema.ts';
import type { ScreenElement } from '../../src/player/elements/screen-element.ts';
import { expectToFitPhone, phone, putDeviceBack } from './device.ts';
import { allRight, assessment, itemFeedback, note, question, result } from './assessment-sample.ts';
import { all, expectFocus, one, textOf } from './page.ts';

function screensOf(sample: Assessment): Record<string, TemplateResult> {
  const { items } = sample;
  const [critical, other] = items;
  return {
    'the note': note(sample, 2),
    'the note of practice': note(sample),
    'the note when every attempt is used': note(sample, 2, 2),
    'a question': question(critical!),
    'the feedback to a right answer': itemFeedback(critical!, 1),
    'the feedback to a wrong answer': itemFeedback(other!, 0),
    'the feedback to a wrong answer that had to be right': itemFeedback(critical!, 0),
    'a result that passes': result({ items, answers: [1, 0, 1] }),
    'a result with everything right': result({ items, answers: allRight }),
    'a result to be improved on': result({ items, answers: [0, 0, 1], mayTryAgain: true }),
    'a result after the last attempt': result({ items, answers: [0, 0, 0] }),
  };
}

const screens = Object.entries(screensOf(assessment));

const openAll = (element: Element) => {
  for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
};

afterEach(putDeviceBack);

for (const dir of ['ltr', 'rtl']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    describe(`in ${dir}, ${colorScheme}, axe finds nothing on`, () => {
      beforeEach(() => emulateMedia({ colorScheme }));
      for (const [name, screen] of screens) {
        it(name, async () => {
          document.documentElement.dir = dir;
          const element = await fixture(screen);
          openAll(element);
          await expect(element).to.be.accessible();
        });
      }
    });
  }

  describe(`in ${dir}, on a small phone, nothing needs scrolling sideways or a sharp finger on`, () => {
    beforeEach(() => setViewport(phone));
    for (const [name, screen] of screens) {
      it(name, async () => {
        document.documentElement.dir = dir;
        const element = await fixture(screen);
        openAll(element);
        expectToFitPhone(element);
      });
    }
  });
}

describe('the focus goes to the one heading of', () => {
  for (const [name, screen] of screens) {
    it(name, async () => {
      const element = await fixture<ScreenElement>(screen);
      await element.focusHeading();
      expectFocus(one(element, 'h1'));
      expect(all(element, 'h1')).to.have.length(1);
    });
  }
});

describe('content that is not translated says so on', () => {
  for (const [name, screen] of screens) {
    it(name, async () => {
      const element = await fixture<ScreenElement>(screen);
      element.untranslated = { language: 'en', has: () => true };
      await element.updateComplete;
      const english = all(element, '[lang=en][dir=ltr]').map(textOf);
      const { title, items } = assessment;
      const texts = [title, ...items.flatMap((item) => [item.text, item.options[0]!.text])];
      const said = texts.filter((text) => textOf(element).includes(text));
      if (name !== 'a result with everything right') expect(said.length).to.be.above(0);
      expect(english).to.include.members(said);
    });
  }
});

describe('markup in the content is shown as text on', () => {
  const markup = '<img src="x" onerror="document.title = \'run\'">';
  const hostile = JSON.parse(JSON.stringify(assessment), (key, value: unknown) =>
    /^(title|summary|text|prompt|feedback)$/.test(key) ? `${String(value)} ${markup}` : value,
  ) as Assessment;

  for (const [name, screen] of Object.entries(screensOf(hostile))) {
    if (name === 'a result with everything right') continue;
    it(name, async () => {
      const element = await fixture(screen);
      expect(textOf(element)).to.contain(markup);
      expect(all(element, 'img, script')).to.have.length(0);
      expect(document.title).to.equal('Crosscheck');
    });
  }
});

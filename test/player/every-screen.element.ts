import { expect, fixture } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { ScreenElement } from '../../src/player/elements/screen-element.ts';
import { expectToFitPhone, phone, putDeviceBack } from './device.ts';
import { all, expectFocus, focused, one, textOf } from './page.ts';
import { sample, screensOf, type Sample } from './screens.ts';

const screens = Object.entries(screensOf(sample));

afterEach(putDeviceBack);

for (const dir of ['ltr', 'rtl']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    describe(`in ${dir}, ${colorScheme}, axe finds nothing on`, () => {
      beforeEach(() => emulateMedia({ colorScheme }));
      for (const [name, screen] of screens) {
        it(name, async () => {
          document.documentElement.dir = dir;
          await expect(await fixture(screen)).to.be.accessible();
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
        expectToFitPhone(element);
      });
    }
  });
}

describe('the focus goes to the one heading of', () => {
  for (const [name, screen] of screens) {
    if (name === 'the progress of the flight') continue;
    it(name, async () => {
      const element = await fixture<ScreenElement>(screen);
      await element.focusHeading();
      expectFocus(one(element, 'h1'));
      expect(all(element, 'h1')).to.have.length(1);
      expect(textOf(focused()!)).not.to.equal('');
    });
  }
});

describe('markup in the content is shown as text on', () => {
  const markup = '<img src="x" onerror="document.title = \'run\'">';
  /** What an author writes in words, wherever it stands; everything else is a name that code refers to. */
  const words =
    /^(title|summary|text|speaker|says|prompt|feedback|why|heading|contentNote|you|from|to|aircraft|seat|who|support|alt|by|right|wrong|label)$/;
  const hostile = JSON.parse(JSON.stringify({ ...sample }), (key, value: unknown) =>
    words.test(key) && typeof value === 'string' ? `${value} ${markup}` : value,
  ) as Sample;

  const saysNothingOfContent = [
    'the end of the session',
    'a failure',
    'a run that was found',
    'a course that is open elsewhere',
    'a course that went on elsewhere',
    'the progress of the flight',
  ];
  for (const [name, screen] of Object.entries(screensOf(hostile))) {
    if (saysNothingOfContent.includes(name)) continue;
    it(name, async () => {
      const element = await fixture(screen);
      expect(textOf(one(element, name === 'the feedback to a choice' ? 'blockquote' : '.words'))).to.contain(
        markup,
      );
      expect(all(element, 'img, script')).to.have.length(0);
      expect(document.title).to.equal('Crosscheck');
    });
  }
});

import { expect, fixture } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { t } from '../../../src/player/language/language.ts';
import { expectToFitPhone, phone, putDeviceBack } from '../device.ts';
import { all, one, textOf } from '../page.ts';
import { blocks, pageOf } from './sample-blocks.ts';

const words = t().blocks;

/** Texts that can be seen without opening anything. */
const seen = (node: Node) =>
  all(node, 'p')
    .filter((text) => text.checkVisibility())
    .map(textOf);

afterEach(putDeviceBack);

describe('steps', () => {
  it('are a list in order', async () => {
    const page = await fixture(pageOf([blocks.steps]));
    expect(all(page, 'ol > li').map(textOf)).to.deep.equal(['Observe Look on.', 'Tell In private.']);
  });
});

describe('terms', () => {
  it('are opened one by one, with the keyboard too', async () => {
    const page = await fixture(pageOf([blocks.terms]));
    expect(seen(page)).not.to.contain('What is owed.');
    one(page, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    expect(seen(page)).to.contain('What is owed.').and.not.to.contain('What is done.');
  });
});

describe('pairs', () => {
  it('say of each side which it is', async () => {
    const page = await fixture(pageOf([blocks.pairs]));
    expect(all(page, '.pairs > li').map(textOf)).to.deep.equal(['Say I am concerned Don’t say I am sure']);
  });
});

describe('signs', () => {
  it('stand beside what is harmless and what weighs more, all open on a wide screen', async () => {
    const page = await fixture(pageOf([blocks.signs]));
    expect(seen(page)).to.include.members(['Shyness.', 'Fear.', 'A parent.', 'It is refused.']);
    const [harmless, weighs] = all(page, '.side');
    expect(textOf(harmless!)).to.equal(`${words.signs.harmless} Shyness.`);
    expect(textOf(weighs!)).to.equal(`${words.signs.weighs} Fear.`);
    expect(harmless!.getBoundingClientRect().top).to.equal(weighs!.getBoundingClientRect().top);
  });

  it('are opened one by one on a phone, but for the first', async () => {
    await setViewport(phone);
    const page = await fixture(pageOf([blocks.signs]));
    expect(seen(page)).to.contain('Shyness.').and.not.to.contain('A parent.');
  });
});

describe('a case', () => {
  it('tells its facts first, and what follows from them when it is asked for', async () => {
    const page = await fixture(pageOf([blocks.case]));
    expect(seen(page)).to.include.members(['They boarded last.', 'Police met them at the door.']);
    expect(seen(page)).not.to.contain('Quiet is no sign.');
    const reveal = one(page, 'summary');
    expect(textOf(reveal)).to.equal(words.lesson);
    reveal.click();
    expect(seen(page)).to.contain('Quiet is no sign.');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`in ${colorScheme}, axe finds nothing on`, () => {
    for (const block of Object.values(blocks)) {
      it(block.type, async () => {
        await emulateMedia({ colorScheme });
        const page = await fixture(pageOf([block]));
        for (const summary of all(page, '.stack summary')) summary.parentElement!.setAttribute('open', '');
        await expect(page).to.be.accessible();
      });
    }
  });
}

for (const dir of ['ltr', 'rtl']) {
  describe(`in ${dir}, on a small phone, nothing needs scrolling sideways or a sharp finger on`, () => {
    for (const block of Object.values(blocks)) {
      it(block.type, async () => {
        document.documentElement.dir = dir;
        await setViewport(phone);
        const page = await fixture(pageOf([block]));
        for (const summary of all(page, '.stack summary')) summary.parentElement!.setAttribute('open', '');
        expectToFitPhone(page);
      });
    }
  });
}

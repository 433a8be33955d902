import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { workIn } from '../../../src/studio/background/background.ts';
import { courseAlone } from '../../../src/studio/ship/course-alone.ts';
import type { PackWish, Shipped } from '../../../src/studio/ship/wish.ts';
import type { StudioShip } from '../../../src/studio/ship/ship.ts';
import '../../../src/studio/ship/ship.ts';
import { file, sampleFiles } from '../play/sample-files.ts';

/** Packs what has no errors into a few bytes: what is packed is tested elsewhere, and is the same as the command's. */
const packer = (wish: PackWish): Shipped => {
  const { problems, content } = courseAlone(wish.files, wish.file);
  if (!content) return { type: 'problems', problems };
  const name = `crosscheck-${content.course.id}-${content.course.version}-${wish.target}.zip`;
  const zip = new Uint8Array([0x50, 0x4b, 3, 4]);
  const hash = 'ab'.repeat(32);
  const made = { name, zip, files: 31, sha256: hash, fingerprint: hash, worstSuspendChars: 120 };
  return { type: 'packed', package: made };
};

workIn(undefined, (_name, wish) => Promise.resolve(packer(wish as PackWish) as never));

const ingredients = () => Promise.resolve(new Uint8Array());

const within = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll(selector)];
const textOf = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

const shipping = (files = sampleFiles(), given = ingredients) =>
  fixture<StudioShip>(html`<studio-ship .files=${files} .file=${file} .ingredients=${given}></studio-ship>`);

async function pack(element: StudioShip, target: string): Promise<void> {
  const label = within(element, 'label').find(({ textContent }) => textContent.includes(target))!;
  label.querySelector('input')!.click();
  await element.updateComplete;
  within(element, 'button')
    .find(({ textContent }) => textContent.trim() === 'Pack')!
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

it('packs the scenario alone, says what has come of it, and gives it to download', async () => {
  const element = await shipping();
  await pack(element, 'Web pages');
  await waitUntil(() => within(element, 'a.download').length === 1, undefined, { timeout: 5000 });
  const [link] = within(element, 'a.download') as HTMLAnchorElement[];
  expect(link!.download).to.equal('crosscheck-late-boarding-1.0.0-web.zip');
  const bytes = new Uint8Array(await (await fetch(link!.href)).arrayBuffer());
  expect([...bytes.slice(0, 2)]).to.deep.equal([0x50, 0x4b]);
  expect(textOf(element)).to.match(/\d+ KB, \d+ files/);
  expect(textOf(element)).to.match(/[0-9a-f]{64}/);
  // Web pages are for no LMS.
  expect(textOf(element)).not.to.contain('Try it in the local LMS');
  await expect(element).to.be.accessible();
});

it('says what keeps it from being packed, with a way to it', async () => {
  const element = await shipping(sampleFiles({ start: 'gone' }));
  await pack(element, 'Web pages');
  await waitUntil(() => textOf(element).includes('Nothing was packed'));
  const gone: unknown[] = [];
  element.addEventListener('studio-go', ({ detail }) => gone.push(detail));
  (within(element, 'button.link')[0] as HTMLButtonElement).click();
  expect(gone).to.deep.equal([{ file, path: ['start'] }]);
  await expect(element).to.be.accessible();
});

it('says what went wrong where the ingredients are not there', async () => {
  const element = await shipping(sampleFiles(), () => Promise.reject(new Error('They are not there.')));
  await pack(element, 'Web pages');
  await waitUntil(() => textOf(element).includes('They are not there.'));
});

it('says that something has changed since, and forgets what is not wished any more', async () => {
  const element = await shipping();
  await pack(element, 'Web pages');
  await waitUntil(() => within(element, 'a.download').length === 1, undefined, { timeout: 5000 });
  element.files = sampleFiles({ title: 'Another' });
  await element.updateComplete;
  expect(textOf(element)).to.contain('Something has changed since it was packed');
  within(element, 'label')
    .find(({ textContent }) => textContent.includes('cmi5'))!
    .querySelector('input')!
    .click();
  await element.updateComplete;
  expect(within(element, 'a.download')).to.have.length(0);
});

it('offers the whole course and its editions where there is a course', async () => {
  const course = { title: 'Cabin signs', editions: [{ id: 'booster', title: 'Five minutes' }] };
  const element = await shipping(sampleFiles().set('modules/course.json', JSON.stringify(course)));
  const offered = within(element, 'input[name=what]').map((input) => input.parentElement!.textContent.trim());
  expect(offered.slice(0, 2)).to.deep.equal(['This scenario alone', 'The whole course: Cabin signs']);
  expect(offered[2]).to.match(/^The edition “Five minutes”, for \d{4}$/);
});

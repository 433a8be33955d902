import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { workIn } from '../../../src/studio/background/background.ts';
import type { Counted } from '../../../src/studio/insight/counts.ts';
import type { StudioInsight } from '../../../src/studio/insight/insight.ts';
import '../../../src/studio/insight/insight.ts';
import { measureFile } from '../../../src/studio/insight/measure-file.ts';
import { file, sampleFiles } from '../play/sample-files.ts';

workIn(undefined, (_name, text) => Promise.resolve(measureFile(text as string) as never));

const within = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll(selector)];
const textOf = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

const { fetch: real } = window;
afterEach(() => {
  window.fetch = real;
});

const answering = (status: number, answer: unknown) => {
  window.fetch = () => Promise.resolve(new Response(JSON.stringify(answer), { status }));
};

async function measured(files = sampleFiles(), isServed = true): Promise<StudioInsight> {
  const element = await fixture<StudioInsight>(
    html`<studio-insight .files=${files} .file=${file} .isServed=${isServed}></studio-insight>`,
  );
  await waitUntil(() => !textOf(element).includes('Every path is being looked at'));
  return element;
}

const count = (element: StudioInsight) =>
  within(element, 'button')
    .find(({ textContent }) => textContent.includes('Count'))!
    .dispatchEvent(new MouseEvent('click'));

it('tells what the scenario asks of a learner, step by step', async () => {
  const element = await measured();
  expect(textOf(element)).to.match(/Ways through \d+/);
  expect(textOf(element)).to.match(/Decisions on the way \d to \d/);
  expect(textOf(element)).to.contain('LO1: not tested by any step');
  expect(within(element, 'tbody tr').length).to.be.greaterThan(3);
  await expect(element).to.be.accessible();
});

it('goes to a step', async () => {
  const element = await measured();
  const gone: unknown[] = [];
  element.addEventListener('studio-go', ({ detail }) => gone.push(detail));
  (within(element, 'tbody button')[0] as HTMLButtonElement).click();
  expect(gone).to.have.length(1);
  expect((gone[0] as { path: string[] }).path[0]).to.equal('steps');
});

it('counts learners by the records, and tells the map', async () => {
  const element = await measured();
  const [first] = Object.entries(JSON.parse(sampleFiles().get(file)!).steps) as [
    string,
    { choices: { id: string }[] },
  ][];
  const [step, { choices }] = first!;
  const counted: Counted = {
    scenario: 'late-boarding',
    steps: [{ step, learners: null, choices: { [choices[0]!.id]: 12, [choices[1]!.id]: 'few' } }],
  };
  answering(200, counted);
  const told: unknown[] = [];
  element.addEventListener('studio-counted', ({ detail }) => told.push(detail));
  count(element);
  await waitUntil(() => told.length === 1);
  await element.updateComplete;
  expect(told).to.deep.equal([counted]);
  expect(textOf(element)).to.contain('12 learners');
  expect(textOf(element)).to.contain('fewer than 5 learners');
  expect(textOf(element)).to.contain('not told');
  await expect(element).to.be.accessible();
  await setViewport({ width: 320, height: 640 });
  expect(document.documentElement.scrollWidth).to.be.at.most(320);
  await setViewport({ width: 800, height: 600 });
});

it('says why it can’t count', async () => {
  const element = await measured();
  answering(403, { error: 'Your role does not open this.' });
  count(element);
  await waitUntil(() => textOf(element).includes('Your role does not open this.'));
});

it('says that counting needs the local LMS where there is none', async () => {
  const element = await measured(sampleFiles(), false);
  expect(textOf(element)).to.contain('which the local LMS keeps');
  expect(within(element, 'button').some(({ textContent }) => textContent.includes('Count'))).to.equal(false);
});

it('says what keeps the scenario from being measured, and measures it once it is mended', async () => {
  const element = await measured(sampleFiles({ start: 'gone' }));
  expect(textOf(element)).to.contain('can’t be measured');
  element.files = sampleFiles();
  await waitUntil(() => textOf(element).includes('Ways through'));
});

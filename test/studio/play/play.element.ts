import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { workIn } from '../../../src/studio/background/background.ts';
import type { StudioEvents } from '../../../src/studio/events.ts';
import type { PlayMessage } from '../../../src/studio/play/frame/messages.ts';
import type { StudioPlay } from '../../../src/studio/play/play.ts';
import '../../../src/studio/play/play.ts';
import { prepareSitting, type SittingWish } from '../../../src/studio/play/sitting.ts';
import { file, sampleFiles } from './sample-files.ts';

workIn(undefined, (_name, wish) => prepareSitting(wish as SittingWish) as Promise<never>);

/** Stands in for the player: it tells what it is told, and saves what the test has it save. */
const page = '/test/studio/play/silent-player.html';

interface SilentPlayer extends Window {
  told?: PlayMessage;
  save(suspendData: string): void;
  leave(): void;
}

const within = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll(selector)];
const textOf = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
const button = (element: Element, words: RegExp) =>
  within(element, 'button').find(({ textContent }) => words.test(textContent.replace(/\s+/g, ' '))) as
    HTMLButtonElement | undefined;

async function playing(place: (string | number)[] = [], files = sampleFiles()): Promise<StudioPlay> {
  const element = await fixture<StudioPlay>(
    html`<studio-play .files=${files} .file=${file} .place=${place} .page=${page}></studio-play>`,
  );
  await told(element);
  return element;
}

function player(element: Element): SilentPlayer | undefined {
  const [frame] = within(element, 'iframe') as HTMLIFrameElement[];
  return frame?.contentWindow as SilentPlayer | undefined;
}

async function told(element: Element): Promise<PlayMessage> {
  await waitUntil(() => player(element)?.told, 'the player is told nothing');
  return player(element)!.told!;
}

function choose(element: Element, name: string, value: string): void {
  const label = within(element, 'label').find(({ textContent }) => textContent.includes(name))!;
  const select = label.querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the player is told', () => {
  it('the content of the scenario, as a course of its own', async () => {
    const { documents, suspendData, language } = await told(await playing());
    expect(JSON.parse(documents.course!).course.id).to.equal('late-boarding');
    expect(language).to.equal('en');
    expect(suspendData).to.match(/^j1\./);
  });

  it('to begin at the step that the trainer stands on, and the map is told that it does', async () => {
    const heard: StudioEvents['studio-played'][] = [];
    const listen = ({ detail }: CustomEvent<StudioEvents['studio-played']>) => heard.push(detail);
    addEventListener('studio-played', listen as EventListener);
    const element = await playing(['steps', 'galley']);
    removeEventListener('studio-played', listen as EventListener);
    expect(textOf(element)).to.match(/The learner is at .*, after \d decisions?\./);
    expect(heard.at(-1)!.here).to.equal('galley');
    expect(heard.at(-1)!.tried.at(-1)!.to).to.equal('galley');
    expect(heard.at(-1)!.scenario).to.equal('late-boarding');
  });

  it('to begin at the start where there is no way to the step, which is said', async () => {
    expect(textOf(await playing(['steps', 'nowhere']))).to.contain(
      'No way was found from the start to “nowhere”',
    );
  });
});

it('another language, and light or dark, begin where the learner is', async () => {
  const element = await playing(['steps', 'galley']);
  const { suspendData } = await told(element);
  choose(element, 'Colours', 'dark');
  await element.updateComplete;
  const [frame] = within(element, 'iframe') as HTMLIFrameElement[];
  expect(frame!.src).to.match(/#dark$/);
  expect((await told(element)).suspendData).to.equal(suspendData);
});

it('what the player saves tells where the learner is, and which ways were tried is kept', async () => {
  const element = await playing();
  expect(textOf(element)).to.contain('The learner has not begun yet.');
  const { suspendData } = await told(await playing(['steps', 'galley']));
  const heard: StudioEvents['studio-played'][] = [];
  element.addEventListener('studio-played', ({ detail }) => heard.push(detail));
  player(element)!.save(suspendData);
  await waitUntil(() => heard.length === 1);
  await element.updateComplete;
  expect(heard[0]!.here).to.equal('galley');
  const tried = heard[0]!.tried;
  button(element, /from the beginning/)!.click();
  await waitUntil(() => heard.length === 2);
  expect(heard[1]!).to.deep.include({ here: undefined, tried });
  player(element)!.leave();
  await waitUntil(() => textOf(element).includes('has closed the course'));
});

it('a save that another window sends is not heard', async () => {
  const element = await playing();
  window.postMessage({ type: 'crosscheck-closed' }, '*');
  await new Promise((resume) => setTimeout(resume, 50));
  expect(textOf(element)).to.contain('has not begun yet');
});

it('a changed scenario is told, and played on from where the learner is when asked to', async () => {
  const element = await playing(['steps', 'galley']);
  const before = (await told(element)).documents;
  element.files = sampleFiles({ title: 'Another title' });
  await element.updateComplete;
  expect((await told(element)).documents).to.equal(before);
  button(element, /Play it as it is now/)!.click();
  await waitUntil(() => player(element)?.told?.documents.course?.includes('Another title'));
  expect(textOf(element)).to.match(/The learner is at .*, after \d decisions?\./);
  expect(button(element, /Play it as it is now/)).to.equal(undefined);
});

it('a scenario with errors is not played: they are told, each with a way to it', async () => {
  const element = await fixture<StudioPlay>(
    html`<studio-play .files=${sampleFiles({ start: 'gone' })} .file=${file} .page=${page}></studio-play>`,
  );
  await waitUntil(() => textOf(element).includes('can’t be played'));
  expect(within(element, 'iframe')).to.have.length(0);
  const gone: StudioEvents['studio-go'][] = [];
  element.addEventListener('studio-go', ({ detail }) => gone.push(detail));
  button(element, /line \d+/)!.click();
  expect(gone).to.deep.equal([{ file, path: ['start'] }]);
  await expect(element).to.be.accessible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  it(`in ${colorScheme}, axe finds nothing, and a small screen needs no scrolling sideways`, async () => {
    await emulateMedia({ colorScheme });
    const element = await playing(['steps', 'galley']);
    await expect(element).to.be.accessible();
    await setViewport({ width: 320, height: 640 });
    choose(element, 'Device', 'desktop');
    await element.updateComplete;
    await waitUntil(() => document.documentElement.scrollWidth <= 320);
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({ colorScheme: 'light' });
  });
}

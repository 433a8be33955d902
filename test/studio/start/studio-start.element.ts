import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { checkScenario } from '../../../src/scenario/check/check.ts';
import { isError } from '../../../src/scenario/check/problem.ts';
import type { StudioStart } from '../../../src/studio/start/studio-start.ts';
import '../../../src/studio/start/studio-start.ts';
import { all, button, one, textOf } from '../../player/page.ts';
import { atDesk, expectAccessible, expectNarrow, fileOf, fill, until, type Desk } from '../desk.ts';

const file = 'scenarios/note-on-a-tray.json';
let files: Map<string, string>;

beforeEach(async () => {
  const paths = [
    'modules/course.json',
    file,
    'scenarios/note-on-a-tray.ar.json',
    'scenarios/note-on-a-tray.fr.json',
  ];
  files = new Map(await Promise.all(paths.map(async (path) => [path, await fileOf(path)] as const)));
});

const open = (given = files, problems = new Map<string, number>()): Promise<Desk<StudioStart>> =>
  atDesk<StudioStart>(html`<studio-start .files=${given} .problems=${problems}></studio-start>`);

async function take(desk: Desk<StudioStart>, way: string): Promise<void> {
  all<HTMLButtonElement>(desk.element, 'button')
    .find((one) => textOf(one).startsWith(way))!
    .click();
  await desk.element.updateComplete;
}

const errors = (desk: Desk<StudioStart>, path: string) =>
  checkScenario(desk.files.get(path)!).problems.filter(isError);

describe('where one begins', () => {
  beforeEach(() => localStorage.clear());

  it('lists the scenarios, and opens one', async () => {
    const desk = await open(files, new Map([[file, 2]]));
    const listed = textOf(desk.element);
    expect(listed).to.match(/\d+ minutes · \d+ steps · English, French, Arabic · 2 problems/);
    one<HTMLButtonElement>(desk.element, 'li button').click();
    expect(desk.went).to.deep.equal([{ file, path: [] }]);
  });

  it('says that there is none, or that one can’t be read', async () => {
    expect(textOf((await open(new Map())).element)).to.contain('There is none yet');
    const broken = await open(new Map([['scenarios/broken.json', '{']]));
    expect(textOf(broken.element)).to.contain('not valid JSON');
  });

  it('makes a blank scenario, adds it to the course, and opens it', async () => {
    const desk = await open();
    await take(desk, 'Blank');
    fill(one(desk.element, '#title'), 'A new flight');
    button(desk.element, 'Make the scenario').click();
    expect(errors(desk, 'scenarios/a-new-flight.json')).to.deep.equal([]);
    expect(desk.files.get('modules/course.json')).to.contain('a-new-flight');
    expect(desk.went).to.deep.equal([{ file: 'scenarios/a-new-flight.json', path: [] }]);
    expect(desk.edits).to.have.length(1);
  });

  it('asks for a title first', async () => {
    const desk = await open();
    await take(desk, 'Blank');
    fill(one(desk.element, '#title'), '   ');
    button(desk.element, 'Make the scenario').click();
    expect(desk.edits).to.deep.equal([]);
  });

  it('copies a scenario with its translations', async () => {
    const desk = await open();
    all<HTMLButtonElement>(desk.element, 'li button')[1]!.click();
    await desk.element.updateComplete;
    fill(one(desk.element, '#title'), 'A copy');
    button(desk.element, 'Make the copy').click();
    expect([...desk.files.keys()].filter((path) => path.includes('a-copy'))).to.deep.equal([
      ...['scenarios/a-copy.json', 'scenarios/a-copy.fr.json', 'scenarios/a-copy.ar.json'],
    ]);
    expect(errors(desk, 'scenarios/a-copy.json')).to.deep.equal([]);
  });

  it('makes a graph of answers, which outlive a reload until then', async () => {
    const desk = await open();
    await take(desk, 'Guided');
    const answer = (element: HTMLElement) => {
      for (const input of all<HTMLInputElement>(element, 'input[required], textarea[required]'))
        fill(input, `Words for ${input.name}`);
    };
    answer(desk.element);
    fill(one(desk.element, '#title'), 'Guided');
    const again = await open();
    await take(again, 'Guided');
    expect(one<HTMLInputElement>(again.element, '#title').value).to.equal('Guided');
    expect(one<HTMLTextAreaElement>(again.element, '#opening').value).to.equal('Words for opening');

    fill(one(again.element, '#kind-0'), 'ordinary');
    button(again.element, 'Make the scenario').click();
    await one<StudioStart>(again.element, 'studio-guided').updateComplete;
    expect(textOf(again.element)).to.contain('at least one sign has to be a real indicator');
    expect(again.edits).to.deep.equal([]);
    fill(one(again.element, '#kind-0'), 'indicator');
    button(again.element, 'Make the scenario').click();
    expect(errors(again, 'scenarios/guided.json')).to.deep.equal([]);
    expect(again.files.get('scenarios/guided.json')).to.contain('Words for harmful-why');
    expect(localStorage.length).to.equal(0);
  });

  it('takes a draft in Twine over, and says first what it can’t say', async () => {
    const desk = await open();
    await take(desk, 'From Twine');
    const chosen = new DataTransfer();
    const draft = ':: Start [night]\n<<set $a to 1>>You see [[a door]].\n\n:: a door [good ending]\nOpen.';
    chosen.items.add(new File([draft], 'My draft.twee'));
    const input = one<HTMLInputElement>(desk.element, '#file');
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => textOf(desk.element).includes('2 passages'), 'it is read');
    expect(textOf(desk.element)).to.contain('Line 2: A macro of SugarCube').and.to.contain('My draft');
    await expectAccessible(desk.element);
    button(desk.element, 'Make the scenario').click();
    expect(desk.files.get('scenarios/my-draft.json')).to.contain('You see a door.');
    // The macro stands in the text, and the checker says so too.
    expect(errors(desk, 'scenarios/my-draft.json').map(({ rule }) => rule)).to.deep.equal(['markup']);
  });

  for (const way of ['Blank', 'Guided', 'From Twine']) {
    it(`is accessible and fits a narrow screen: ${way}`, async () => {
      const desk = await open(files, new Map([[file, 1]]));
      await take(desk, way);
      all<HTMLButtonElement>(desk.element, 'li button')[1]!.click();
      await desk.element.updateComplete;
      await expectAccessible(desk.element);
      await expectNarrow(desk.element);
    });
  }
});

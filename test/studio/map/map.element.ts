import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { all, button, one, textOf } from '../../player/page.ts';
import { cardOf, isDrawn, middleOf, openMap } from './open.ts';

const world = (map: Element) => one(map, '.world').style.transform;
const scaleOf = (map: Element) => Number(/scale\(([\d.]+)\)/.exec(world(map))![1]);
const dialogOf = (map: Element) => one<HTMLDialogElement>(map, 'dialog');

beforeEach(async () => {
  await setViewport({ width: 1200, height: 800 });
});

afterEach(async () => {
  await resetMouse();
  await emulateMedia({ colorScheme: 'light' });
});

describe('the map', () => {
  it('shows every step with its kind, its state and its choices, in words and signs as well as by colour', async () => {
    const { map } = await openMap();
    const says = (id: string) => textOf(cardOf(map, id));
    expect(says('a-worry')).to.contain('Scene · Cruise').and.to.contain('Start').and.to.contain('Loop');
    expect(says('a-worry')).to.contain('See for yourself.');
    expect(says('rumour')).to.contain('After harm').and.to.contain('No step “not-written-yet”');
    expect(says('accused')).to.contain('Harmful').and.to.contain('Ending · Arrival · reported');
    expect(says('lost')).to.contain('Not reached');
    expect(says('row-fourteen')).to.contain('if “look” was chosen: A family goes home');
  });

  it('selects the step or the choice that is clicked', async () => {
    const { map, asked } = await openMap();
    await sendMouse({ type: 'click', position: middleOf(one(cardOf(map, 'rumour'), '.title')) });
    await sendMouse({ type: 'click', position: middleOf(all(cardOf(map, 'a-worry'), '.row')[1]!) });
    expect(asked.places).to.deep.equal(['steps.rumour', 'steps.a-worry.choices.1']);
    await map.updateComplete;
    expect(cardOf(map, 'a-worry').classList.contains('selected')).to.equal(true);
    expect(textOf(one(map, '.selection h2'))).to.equal('A worry in row 12');
  });

  it('connects a choice to the step on which its handle is dropped', async () => {
    const { map, asked } = await openMap();
    const handle = all(cardOf(map, 'a-worry'), '.handle').find((each) => textOf(each) === '3')!;
    await sendMouse({ type: 'move', position: middleOf(handle) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middleOf(one(cardOf(map, 'lost'), '.title')) });
    await nextFrame();
    expect(cardOf(map, 'lost').classList.contains('over')).to.equal(true);
    await sendMouse({ type: 'up' });
    expect(asked.edits.map(({ label }) => label)).to.deep.equal(['connect to step lost']);
    expect(asked.scenario().steps['a-worry'].choices[2]!.next).to.equal('lost');
    await waitUntil(() => !textOf(cardOf(map, 'lost')).includes('Not reached'));
  });

  it('connects one of several ways on, and one that leads nowhere, in the same way', async () => {
    const { map, asked } = await openMap();
    const drop = async (from: Element, to: string) => {
      await sendMouse({ type: 'move', position: middleOf(from) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: middleOf(one(cardOf(map, to), '.id')) });
      await sendMouse({ type: 'up' });
      await map.updateComplete;
    };
    await drop(
      all(cardOf(map, 'row-fourteen'), '.handle').find((each) => textOf(each) === 'b')!,
      'rumour',
    );
    expect(asked.scenario().steps['row-fourteen'].next[1]!.to).to.equal('rumour');
    await nextFrame();
    button(map, 'Show all').click();
    await drop(one(cardOf(map, 'rumour'), '.handle.end'), 'a-worry');
    expect(asked.scenario().steps.rumour.choices[1]!.next).to.equal('a-worry');
  });

  it('moves with the hand, and a click at the end of it selects nothing', async () => {
    const { map, asked } = await openMap();
    const before = world(map);
    const [x, y] = middleOf(one(cardOf(map, 'rumour'), '.title'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 40, y + 30] });
    await sendMouse({ type: 'up' });
    expect(world(map)).not.to.equal(before);
    expect(middleOf(one(cardOf(map, 'rumour'), '.title'))).to.deep.equal([x + 40, y + 30]);
    expect(asked.places).to.deep.equal([]);
  });

  it('moves and zooms by keys, by wheel and by buttons', async () => {
    const { map } = await openMap();
    const viewport = one(map, '.viewport');
    viewport.focus();
    const first = scaleOf(map);
    await sendKeys({ press: '+' });
    expect(scaleOf(map)).to.be.closeTo(first * 1.25, 0.001);
    await sendKeys({ press: '-' });
    expect(scaleOf(map)).to.be.closeTo(first, 0.001);
    const before = world(map);
    await sendKeys({ press: 'ArrowDown' });
    expect(world(map)).not.to.equal(before);
    viewport.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, cancelable: true }));
    expect(scaleOf(map)).to.be.greaterThan(first);
    await sendKeys({ press: '0' });
    for (const { right, bottom } of all(map, '.card').map((card) => card.getBoundingClientRect())) {
      expect(right).to.be.at.most(1200);
      expect(bottom).to.be.at.most(800);
    }
    button(map, 'Show all').click();
    expect(scaleOf(map)).to.be.at.most(1);
  });

  it('zooms by two fingers', async () => {
    const { map } = await openMap();
    const viewport = one(map, '.viewport');
    viewport.setPointerCapture = () => undefined;
    const first = scaleOf(map);
    const finger = (type: string, pointerId: number, clientX: number) =>
      viewport.dispatchEvent(
        new PointerEvent(type, { pointerId, clientX, clientY: 400, pointerType: 'touch' }),
      );
    finger('pointerdown', 1, 300);
    finger('pointerdown', 2, 400);
    finger('pointermove', 2, 500);
    finger('pointerup', 1, 300);
    finger('pointerup', 2, 500);
    expect(scaleOf(map)).to.be.closeTo(first * 2, 0.01);
  });

  it('finds steps by what stands in them and jumps from one to the next', async () => {
    const { map, asked } = await openMap();
    const search = one<HTMLInputElement>(map, 'input[type=search]');
    search.focus();
    await sendKeys({ type: 'row 14' });
    await map.updateComplete;
    expect(textOf(one(map, '#found'))).to.equal('2 steps found');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect(asked.places).to.deep.equal(['steps.row-fourteen', 'steps.rumour']);
    await map.updateComplete;
    expect(textOf(one(map, '#found'))).to.equal('2 of 2');
    expect(cardOf(map, 'home').classList.contains('dimmed')).to.equal(true);
  });

  it('folds what only one step leads to, says how much it holds, and shows again what one goes to', async () => {
    const { map } = await openMap({ place: ['steps', 'rumour'] });
    await map.updateComplete;
    button(map, 'Fold 1 step below').click();
    await waitUntil(() => !isDrawn(map, 'accused'), 'it is not folded');
    expect(textOf(cardOf(map, 'rumour'))).to.contain('1 step folded');
    map.place = ['steps', 'accused'];
    await waitUntil(() => isDrawn(map, 'accused'), 'it is not shown again');
  });

  it('asks for the type and the id of a new step, and what is to lead to it', async () => {
    const { map, asked } = await openMap({ place: ['steps', 'rumour'] });
    await map.updateComplete;
    button(map, 'Add step after…').click();
    await waitUntil(() => dialogOf(map).open);
    const field = (name: string) => one<HTMLInputElement>(map, `[name=${name}]`);
    field('type').value = 'ending';
    field('id').value = 'home';
    button(map, 'Add step').click();
    await waitUntil(() => textOf(one(map, '#wrong')).includes('There is a step with that id already.'));
    field('id').value = 'calmed-down';
    const from = one<HTMLSelectElement>(map, '[name=from]');
    from.selectedIndex = [...from.options].findIndex(({ text }) => text.includes('Say nothing.'));
    button(map, 'Add step').click();
    const { steps } = asked.scenario();
    expect(Object.keys(steps)).to.include('calmed-down');
    expect(steps.rumour.choices[1]!.next).to.equal('calmed-down');
    expect(asked.edits).to.have.length(1);
    expect(asked.places).to.deep.equal(['steps.calmed-down']);
    expect(dialogOf(map).open).to.equal(false);
  });

  it('says what leads to a step before it is deleted, and leads that elsewhere if asked', async () => {
    const { map, asked } = await openMap({ place: ['steps', 'row-fourteen'] });
    await map.updateComplete;
    button(map, 'Delete…').click();
    await waitUntil(() => dialogOf(map).open);
    expect(textOf(dialogOf(map)))
      .to.contain('2 ways lead to it')
      .and.to.contain('Go on with the water.');
    one<HTMLSelectElement>(map, '[name=to]').value = 'home';
    button(map, 'Delete').click();
    const { steps } = asked.scenario();
    expect(Object.keys(steps)).not.to.include('row-fourteen');
    expect(steps['a-worry'].choices.map(({ next }) => next)).to.deep.equal(['home', 'home', 'rumour']);
  });

  it('renames an id everywhere, and duplicates a step', async () => {
    const { map, asked } = await openMap({ place: ['steps', 'rumour'] });
    await map.updateComplete;
    const answer = async (opens: string, id: string | undefined, does: string) => {
      button(map, opens).click();
      await waitUntil(() => dialogOf(map).open);
      if (id !== undefined) one<HTMLInputElement>(map, '[name=id]').value = id;
      button(map, does).click();
      await map.updateComplete;
    };
    await answer('Rename…', 'whispers', 'Rename');
    expect(asked.scenario().steps['a-worry'].choices[2]!.next).to.equal('whispers');
    await answer('Duplicate…', undefined, 'Duplicate');
    expect(Object.keys(asked.scenario().steps)).to.include('whispers-2');
    expect(asked.places).to.deep.equal(['steps.whispers', 'steps.whispers-2']);
  });

  it('stays as it was while the text can’t be read, and says so', async () => {
    const { map, asked } = await openMap();
    map.text = map.text.slice(0, 500);
    await map.updateComplete;
    expect(textOf(one(map, '.notice'))).to.contain('can’t be read');
    expect(all(map, '.card')).to.have.length(6);
    map.place = ['steps', 'rumour'];
    await map.updateComplete;
    button(map, 'Duplicate…').click();
    await waitUntil(() => dialogOf(map).open);
    button(map, 'Duplicate').click();
    await waitUntil(() => textOf(one(map, '#wrong')).includes('nothing was changed'));
    expect(asked.edits).to.deep.equal([]);
  });

  it('begins anew with another scenario, also where that can’t be read', async () => {
    const { map } = await openMap({ place: ['steps', 'rumour'] });
    await map.updateComplete;
    button(map, 'Fold 1 step below').click();
    await waitUntil(() => !isDrawn(map, 'accused'));
    Object.assign(map, {
      text: '{"start":"a","steps":{"a":{"type":"ending","title":"Only',
      file: 'scenarios/b.json',
    });
    await waitUntil(() => isDrawn(map, 'a'), 'the other scenario does not come up');
    expect(all(map, '.card')).to.have.length(1);
  });

  it('shows problems, what was tried, where the player is and how many took each choice', async () => {
    const { map } = await openMap({
      problems: new Map([['rumour', { errors: 2, warnings: 1 }]]),
      tried: new Set(['a-worry', 'a-worry.look']),
      here: 'row-fourteen',
      counts: new Map([
        ['a-worry.look', 120],
        ['a-worry.tell', 3],
      ]),
    });
    expect(one(cardOf(map, 'rumour'), '.count').title).to.equal('2 errors, 1 warning');
    expect(textOf(cardOf(map, 'row-fourteen'))).to.contain('Playing here');
    expect(all(cardOf(map, 'a-worry'), '.taken').map(textOf)).to.deep.equal(['120', '3']);
    expect(all(cardOf(map, 'a-worry'), '[title="Tried in play"]')).to.have.length(2);
    const widths = [...map.shadowRoot!.querySelectorAll<SVGPathElement>('.line .way')]
      .map((line) => parseFloat(line.style.strokeWidth))
      .filter((width) => !Number.isNaN(width));
    expect(Math.max(...widths)).to.be.greaterThan(Math.min(...widths) * 2);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no accessibility problem, with a step selected and the key open, in the ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      const { map } = await openMap({ place: ['steps', 'rumour'], filter: 'row' });
      button(map, 'Key').click();
      await map.updateComplete;
      await expect(map).to.be.accessible();
      button(map, 'Delete…').click();
      await waitUntil(() => dialogOf(map).open);
      await expect(map).to.be.accessible();
    });
  }

  it('fits a narrow screen', async () => {
    await setViewport({ width: 320, height: 640 });
    await openMap({ place: ['steps', 'rumour'] });
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { longScenario } from '../../bench/long-scenario.ts';
import { all, button, expectFocus, focused, one, textOf } from '../../player/page.ts';
import { openOutline, stepOf } from './open.ts';

const dialogOf = (outline: Element) => one<HTMLDialogElement>(outline, 'dialog');

beforeEach(async () => {
  await setViewport({ width: 1000, height: 800 });
});

describe('the outline', () => {
  it('lists the steps as a learner comes to them, and apart from them what is not reached', async () => {
    const { outline } = await openOutline();
    const [reached, others] = all(outline, 'ol').map((list) => all(list, '.title').map(textOf));
    expect(reached).to.deep.equal([
      'A worry in row 12',
      'Row 14',
      'A rumour in the galley',
      'A family goes home',
      'Police at the door',
    ]);
    expect(others).to.deep.equal(['Nobody comes here']);
  });

  it('says in words all that the map shows, and where each choice leads', async () => {
    const { outline } = await openOutline({
      counts: new Map([['a-worry.look', 12]]),
      problems: new Map([['rumour', { errors: 1, warnings: 0 }]]),
    });
    const first = textOf(stepOf(outline, 'a-worry'));
    expect(first).to.contain('Start').and.to.contain('In a loop').and.to.contain('Has a harmful choice');
    expect(first).to.contain('1, good: See for yourself. taken by 12 learners leads to Row 14');
    expect(first).to.contain('taken when 60 seconds are over');
    const rumour = textOf(stepOf(outline, 'rumour'));
    expect(rumour).to.contain('Reached only by a harmful choice').and.to.contain('1 error');
    expect(rumour).to.contain('leads to “not-written-yet”, which is not there');
    expect(textOf(stepOf(outline, 'accused'))).to.contain('Harmful ending');
  });

  it('is gone through by keyboard, from step to step and along the ways', async () => {
    const { outline, asked } = await openOutline();
    one(stepOf(outline, 'a-worry'), '.title').focus();
    await sendKeys({ press: 'ArrowDown' });
    expectFocus(one(stepOf(outline, 'row-fourteen'), '.title'));
    await sendKeys({ press: 'End' });
    expectFocus(one(stepOf(outline, 'lost'), '.title'));
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Enter' });
    for (let tab = 0; tab < 3; tab++) await sendKeys({ press: 'Tab' });
    expect(textOf(focused()!)).to.equal('Row 14');
    await sendKeys({ press: 'Enter' });
    expect(asked.places).to.deep.equal(['steps.a-worry', 'steps.row-fourteen']);
    expect(one(stepOf(outline, 'row-fourteen'), '.title').getAttribute('aria-current')).to.equal('step');
  });

  it('connects a choice by keyboard alone, and the focus comes back', async () => {
    const { outline, asked } = await openOutline();
    const connect = all(stepOf(outline, 'a-worry'), 'button').find(
      ({ ariaLabel }) => ariaLabel === 'Connect 3, harmful: Tell the senior at once. to another step',
    )!;
    connect.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => dialogOf(outline).open);
    expectFocus(one(outline, 'select[name=to]'));
    await sendKeys({ type: 'Police' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(textOf(focused()!)).to.equal('Connect');
    await sendKeys({ press: 'Enter' });
    expect(asked.scenario().steps['a-worry'].choices[2]!.next).to.equal('accused');
    await waitUntil(() => !dialogOf(outline).open);
    expectFocus(connect);
  });

  it('adds, duplicates, renames and deletes as the map does', async () => {
    const { outline, asked } = await openOutline();
    const step = stepOf(outline, 'rumour');
    for (const [opens, does] of [
      ['Add step after…', 'Add step'],
      ['Duplicate…', 'Duplicate'],
      ['Delete…', 'Delete'],
    ] as const) {
      button(step, opens).click();
      await waitUntil(() => dialogOf(outline).open);
      button(dialogOf(outline), does).click();
      await waitUntil(() => !dialogOf(outline).open);
    }
    expect(asked.edits.map(({ label }) => label)).to.deep.equal([
      'add step new-step',
      'duplicate step rumour',
      'delete step rumour',
    ]);
    const ids = Object.keys(asked.scenario().steps);
    expect(ids).to.include.members(['new-step', 'rumour-2']);
    expect(ids).not.to.include('rumour');
  });

  it('shows only what is searched for, and says how many there are', async () => {
    const { outline } = await openOutline();
    one(outline, 'input').focus();
    await sendKeys({ type: 'police' });
    await outline.updateComplete;
    expect(all(outline, '.title').map(textOf)).to.deep.equal(['Police at the door']);
    expect(textOf(one(outline, '[role=status]'))).to.equal('1 step found');
  });

  it('opens only the selected one of very many steps, and another when asked', async () => {
    const text = JSON.stringify(longScenario(4));
    const { outline } = await openOutline({ text, place: ['steps', 'b1-look'] });
    expect(all(outline, 'li.step')).to.have.length(83);
    expect(all(outline, '.more[aria-expanded=true]')).to.have.length(1);
    one(stepOf(outline, 'b0-look'), '.more').click();
    await outline.updateComplete;
    expect(textOf(stepOf(outline, 'b0-look'))).to.contain('leads to');
    button(outline, 'Show where all lead').click();
    await outline.updateComplete;
    expect(all(outline, '.more[aria-expanded=true]')).to.have.length(83);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no accessibility problem, in the ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      const { outline } = await openOutline({ place: ['steps', 'rumour'] });
      await expect(outline).to.be.accessible();
      await emulateMedia({ colorScheme: 'light' });
    });
  }

  it('fits a narrow screen', async () => {
    await setViewport({ width: 320, height: 640 });
    await openOutline();
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});

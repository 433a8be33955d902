import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { fixture } from '@open-wc/testing';
import type { Conflict } from '../../../src/studio/files/reconcile.ts';
import type { Resolution, StudioConflict } from '../../../src/studio/files/studio-conflict.ts';
import '../../../src/studio/files/studio-conflict.ts';
import { all, button, one, textOf } from '../../player/page.ts';
import { expectAccessible, expectNarrow, fileOf, wearColours } from '../desk.ts';

const file = 'scenarios/a.json';
const lines = (...said: string[]) => said.join('\n');
const base = lines('{', '  "title": "A window",', '  "a": 1,', '  "b": 2,', '  "c": 3,', '  "end": "x"', '}');
const mine = base.replace('A window', 'My window');
const theirs = base.replace('A window', 'Their window').replace('"x"', '"y"');

async function shown(conflict: Conflict): Promise<{ element: StudioConflict; resolved: Resolution[] }> {
  await wearColours();
  const element = await fixture<StudioConflict>(
    html`<studio-conflict .conflict=${conflict}></studio-conflict>`,
  );
  const resolved: Resolution[] = [];
  element.addEventListener('studio-resolve', ({ detail }) => resolved.push(detail));
  return { element, resolved };
}

describe('a file that two have changed', () => {
  it('is shown twice, with the words that differ marked', async () => {
    const { element } = await shown({ file, base, mine, theirs });
    expect(textOf(element)).to.contain('2 differences').and.to.contain(file);
    expect(all(element, 'mark').map(textOf)).to.deep.equal(['My', 'Their', 'x', 'y']);
  });

  it('stays as one has it, or becomes what the other one has', async () => {
    const { element, resolved } = await shown({ file, base, mine, theirs });
    button(element, 'Keep all of mine').click();
    button(element, 'Take all of theirs').click();
    expect(resolved).to.deep.equal([
      { file, text: mine, theirs },
      { file, text: theirs, theirs },
    ]);
  });

  it('is put together piece by piece, once each piece is chosen', async () => {
    const { element, resolved } = await shown({ file, base, mine, theirs });
    const use = button(element, 'Use what I have chosen');
    expect(use.disabled).to.equal(true);
    const [firstMine, , , secondTheirs] = all<HTMLInputElement>(element, 'input');
    firstMine!.click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('1 of 2 still to choose');
    secondTheirs!.click();
    await element.updateComplete;
    use.click();
    expect(resolved).to.deep.equal([{ file, text: mine.replace('"x"', '"y"'), theirs }]);
  });

  it('that has been removed can go, or stay', async () => {
    const gone = await shown({ file, base, mine, theirs: undefined });
    button(gone.element, 'Let the file go').click();
    button(gone.element, 'Keep all of mine').click();
    expect(gone.resolved.map(({ text }) => text)).to.deep.equal([undefined, mine]);
    const removed = await shown({ file, base, mine: undefined, theirs });
    button(removed.element, 'Remove the file').click();
    expect(removed.resolved.map(({ text }) => text)).to.deep.equal([undefined]);
  });

  it('is asked about anew when the other one changes again', async () => {
    const { element } = await shown({ file, base, mine, theirs });
    one<HTMLInputElement>(element, 'input').click();
    element.conflict = { file, base, mine, theirs: base.replace('"x"', '"z"') };
    await element.updateComplete;
    expect(all<HTMLInputElement>(element, 'input').some(({ checked }) => checked)).to.equal(false);
  });

  it('is accessible and fits a narrow screen, in Arabic too, and long', async () => {
    const arabic = await fileOf('scenarios/note-on-a-tray.ar.json');
    const other = arabic.replaceAll('الطاقم', 'طاقم المقصورة').replace('"language": "ar",', '');
    const { element } = await shown({ file, base: arabic, mine: arabic, theirs: other });
    await expectAccessible(element);
    await expectNarrow(element);
  });
});

import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { mendFor } from '../../../src/studio/problems/mends/plan.ts';
import { focused } from '../../player/page.ts';
import { check, file, lineOfCursor, linesOf, sampleText, show, until, type Shown } from './page.ts';

const type = (text: string) => sendKeys({ type: text });
const press = (key: string) => sendKeys({ press: key });

async function hold(held: string, key: string): Promise<void> {
  await sendKeys({ down: held });
  await press(key);
  await sendKeys({ up: held });
}

async function at(shown: Shown, path: readonly (string | number)[]): Promise<void> {
  shown.editor.place = path;
  await shown.editor.updateComplete;
  shown.editor.focus();
}

const options = ({ editor }: Shown) =>
  [...editor.renderRoot.querySelectorAll('.cm-completionLabel')].map((one) => one.textContent);

describe('the text of a file', () => {
  it('tells what is typed as edits of the file, at once', async () => {
    const shown = await show();
    await at(shown, ['title']);
    await type('So ');
    expect(shown.edits.map(({ label }) => label)).to.deep.equal(['type', 'type', 'type']);
    expect(shown.editor.text).to.contain('"title": "So Late boarding"');
    expect(shown.editor.text.replace('So ', '')).to.equal(sampleText());
  });

  it('keeps the ends of lines that a file from Windows has', async () => {
    const shown = await show(sampleText().replaceAll('\n', '\r\n'));
    await at(shown, ['setting', 'from']);
    await type('X');
    await press('End');
    await press('Enter');
    expect(shown.editor.text).to.contain('"from": "XNorthport",\r\n    \r\n    "to"');
    expect(shown.editor.text.replaceAll('\r\n', '')).not.to.contain('\n');
  });

  it('takes over a change from elsewhere without moving the cursor', async () => {
    const shown = await show();
    await at(shown, ['setting', 'from']);
    shown.editor.text = shown.editor.text.replace('Late boarding', 'Boarding late');
    await shown.editor.updateComplete;
    expect(linesOf(shown).join('\n')).to.contain('"title": "Boarding late"');
    expect(lineOfCursor(shown)).to.contain('"from"');
    expect(shown.edits).to.deep.equal([]);
  });

  it('goes to a place, and tells where the cursor has come to rest', async () => {
    const shown = await show();
    await at(shown, ['steps', 'galley', 'choices', 0, 'text']);
    expect(lineOfCursor(shown)).to.contain('"text"');
    expect(shown.places).to.deep.equal([]);
    await press('ArrowUp');
    await until(() => shown.places.length > 0);
    expect(shown.places).to.deep.equal([['steps', 'galley', 'choices', 0]]);
    await new Promise((done) => setTimeout(done, 400));
    expect(shown.places).to.have.length(1);
    expect(lineOfCursor(shown).trim()).to.equal('{');
  });

  it('leaves undo and redo to the page', async () => {
    const shown = await show();
    shown.editor.focus();
    await hold('Control', 'z');
    await hold('Control', 'y');
    await sendKeys({ down: 'Shift' });
    await hold('Control', 'Z');
    await sendKeys({ up: 'Shift' });
    expect(shown.turns).to.deep.equal(['undo', 'redo', 'redo']);
    expect(shown.edits).to.deep.equal([]);
  });

  it('lets the Tab key out, and says so', async () => {
    const shown = await show();
    const button = document.createElement('button');
    button.textContent = 'After';
    shown.editor.after(button);
    shown.editor.focus();
    expect(focused()!.getAttribute('aria-label')).to.equal(`Text of ${file}`);
    expect(focused()!.getAttribute('aria-description')).to.contain('Tab key leaves');
    await press('Tab');
    expect(focused()).to.equal(button);
  });

  it('draws problems where they are, and mends at one click', async () => {
    const shown = await show(sampleText().replace('"start": "boarding"', '"start": "boardin"'));
    const [problem] = (await import('../../../src/scenario/check/check.ts')).checkScenario(
      shown.editor.text,
    ).problems;
    const mend = {
      label: 'Change to "boarding"',
      steps: [{ do: 'set', file, path: ['start'], value: 'boarding' }] as const,
    };
    shown.editor.problems = [{ ...problem!, mend }];
    await at(shown, ['start']);
    const marked = await until(() => shown.editor.renderRoot.querySelector('.cm-lintRange-error'));
    expect(marked.textContent).to.equal('"boardin"');
    await press('F8');
    const action = await until(() =>
      shown.editor.renderRoot.querySelector<HTMLElement>('.cm-diagnosticAction'),
    );
    expect(action.closest('.cm-diagnostic')!.textContent).to.contain('There is no step "boardin".');
    action.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    expect(shown.edits.map(({ label }) => label)).to.deep.equal(['Change to "boarding"']);
    expect(shown.editor.text).to.equal(sampleText());
    const files = new Map([[file, sampleText().replace('"start": "boarding"', '"start": "boardin"')]]);
    expect(mendFor(files, { ...problem!, file })!.label).to.equal(mend.label);
  });

  it('offers the steps of the scenario where one can go on', async () => {
    const shown = await show();
    await at(shown, ['start']);
    for (const _ of 'boarding') await press('Delete');
    await type('ga');
    await until(() => options(shown).length > 0);
    expect(options(shown)).to.include('galley');
    await new Promise((done) => setTimeout(done, 120));
    await press('Enter');
    expect(shown.editor.text).to.contain('"start": "galley",');
  });

  it('offers the values that can stand there, and the names that are not there yet', async () => {
    const shown = await show();
    await at(shown, ['steps', 'galley', 'choices', 0, 'outcome']);
    for (const _ of 'good') await press('Delete');
    await hold('Control', 'Space');
    await until(() => options(shown).length > 0);
    expect(options(shown)).to.have.members(['good', 'acceptable', 'harmful']);
    await press('Escape');
    const whole = await show(sampleText().replace('"steps": {', '"": 0,\n  "steps": {'));
    await at(whole, ['']);
    for (const _ of '": ') await press('ArrowLeft');
    await hold('Control', 'Space');
    await until(() => options(whole).length > 0);
    expect(options(whole)).to.include('about').and.not.to.include('title');
  });

  it('shows Arabic from right to left, each text by itself', async () => {
    const text = JSON.stringify(
      { scenario: 'late-boarding', language: 'ar', texts: { title: { text: 'صعود متأخر.', source: '0' } } },
      null,
      2,
    );
    const shown = await show(text);
    const isolated = shown.editor.renderRoot.querySelector<HTMLElement>('.from-right')!;
    expect(isolated.textContent).to.equal('صعود متأخر.');
    expect(getComputedStyle(isolated).direction).to.equal('rtl');
    expect(getComputedStyle(isolated).unicodeBidi).to.equal('isolate');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds fault with, ${colorScheme}, also with its panels open`, async () => {
      await emulateMedia({ colorScheme });
      const shown = await show(sampleText().replace('"start": "boarding"', '"start": "boardin"'));
      await check(shown);
      await at(shown, ['start']);
      await hold('Control', 'f');
      await until(() => shown.editor.renderRoot.querySelector('.cm-search'));
      await at(shown, ['start']);
      await press('F8');
      await until(() => shown.editor.renderRoot.querySelector('.cm-diagnostic'));
      await expect(shown.editor.parentElement!).to.be.accessible();
    });
  }
});

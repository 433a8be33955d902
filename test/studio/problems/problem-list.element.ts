import { expect, fixture } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import { readContent } from '../../../src/course/content.ts';
import { applyEdits } from '../../../src/studio/document/text-edit.ts';
import { documentsOf } from '../../../src/studio/problems/mends/documents.ts';
import type { FoundProblem } from '../../../src/studio/problems/mends/mend.ts';
import { planMend } from '../../../src/studio/problems/mends/plan.ts';
import '../../../src/studio/problems/problem-list.ts';
import type { StudioProblems } from '../../../src/studio/problems/problem-list.ts';
import { filesWith, moduleFile, scenarioFile } from '../../course/sample-course.ts';
import { all, button, one, textOf } from '../../player/page.ts';

/** A step that is misspelt, a picture without words, and something in another file. */
const broken = filesWith(({ scenario, module }) => {
  scenario.start = 'boardin';
  scenario.steps['boarding']!.picture = { view: 'cabin', light: 'day' };
  module.id = 'lookin';
});

function foundIn(files: Map<string, string>): FoundProblem[] {
  return readContent(files, '2026-11-24').problems.map((problem) => {
    const mend = planMend(documentsOf(files), problem);
    return mend ? { ...problem, mend } : problem;
  });
}

async function show(): Promise<StudioProblems> {
  return fixture<StudioProblems>(html`
    <studio-problems .problems=${foundIn(broken)} .file=${scenarioFile} .files=${broken}></studio-problems>
  `);
}

const groups = (list: StudioProblems) => all(list, 'h3').map(textOf);

describe('the list of problems', () => {
  it('groups them by file, the open one first, errors before warnings', async () => {
    const list = await show();
    expect(groups(list)[0]).to.contain(scenarioFile);
    expect(all(list, '.weight').map(textOf).slice(0, 2)).to.deep.equal(['Error', 'Warning']);
    expect(textOf(one(list, '.where'))).to.contain('Start · line');
    expect(textOf(one(list, '.message'))).to.equal('There is no step "boardin".');
  });

  it('shows those of the open file alone', async () => {
    const list = await show();
    all<HTMLInputElement>(list, 'input')[0]!.click();
    await list.updateComplete;
    expect(groups(list)).to.have.length(1);
    expect(textOf(one(list, '.counts'))).to.equal('1 error and 1 warning');
  });

  it('leads to the place of each', async () => {
    const list = await show();
    const went: unknown[] = [];
    list.addEventListener('studio-go', ({ detail }) => went.push(detail));
    all(list, 'section').map((section) => one(section, 'button').click());
    expect(went[0]).to.deep.equal({ file: scenarioFile, path: ['start'] });
    expect(went.slice(1)).to.deep.include({ file: moduleFile, path: ['id'] });
  });

  it('mends at one click', async () => {
    const list = await show();
    let files = broken;
    list.addEventListener('studio-edit', ({ detail }) => {
      files = new Map(files);
      for (const { file, edits } of detail.changes) files.set(file, applyEdits(files.get(file)!, edits));
    });
    button(list, 'Change to "boarding"').click();
    list.problems = foundIn(files);
    await list.updateComplete;
    expect(textOf(list)).not.to.contain('boardin"');
    expect(JSON.parse(files.get(scenarioFile)!).start).to.equal('boarding');
  });

  it('says the counts once they have stayed the same for a while, and not at every key', async () => {
    const list = await show();
    const said = () => textOf(one(list, '[role=status]'));
    expect(said()).to.equal('');
    list.problems = [];
    await list.updateComplete;
    expect(said()).to.equal('');
    await new Promise((done) => setTimeout(done, 1700));
    expect(said()).to.equal('No problems found');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds fault with, ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      const list = await show();
      await expect(list.parentElement!).to.be.accessible();
    });
  }
});

import { expect, fixture } from '@open-wc/testing';
import type { ContentNote } from '../../src/player/elements/content-note.ts';
import '../../src/player/elements/content-note.ts';
import { t } from '../../src/player/language/language.ts';
import { all, button, one, textOf, wishesOf } from './page.ts';
import { contentNote, sample } from './screens.ts';

describe('the content note', () => {
  it('says what will come, where it plays, and that one may stop', async () => {
    const note = await fixture<ContentNote>(contentNote(sample.scenario));
    expect(textOf(one(note, 'h1'))).to.equal('The group that boards last');
    for (const words of [
      'A person is controlled by another. There is no violence on the screen.',
      t().note.out,
      'Nouakchott–Oumtounsy International',
      'Cabin crew at door 2 left',
      '23A–F Five people who travel on one booking',
    ]) {
      expect(textOf(note)).to.contain(words);
    }
    const wishes = wishesOf(note);
    button(note, t().note.start).click();
    button(note, t().note.later).click();
    expect(wishes).to.deep.equal(['cc-board', 'cc-course']);
  });

  it('lets a learner do without time limits, and says nothing of them where there are none', async () => {
    expect(all(await fixture(contentNote(sample.scenario)), 'input')).to.have.length(0);
    const note = await fixture<ContentNote>(contentNote(sample.procedure));
    const wishes = wishesOf(note);
    const box = one<HTMLInputElement>(note, 'input');
    expect(box.checked).to.equal(false);
    expect(textOf(one(note, 'label'))).to.equal(t().note.limits);
    box.click();
    box.click();
    expect(wishes).to.deep.equal(['cc-time-limits true', 'cc-time-limits false']);
    const off = await fixture(contentNote(sample.procedure, true));
    expect(one<HTMLInputElement>(off, 'input').checked).to.equal(true);
  });
});

import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { Airline, Block, Module } from '../../src/course/schema.ts';
import type { ModulePage } from '../../src/player/elements/module-page.ts';
import { t } from '../../src/player/language/language.ts';
import { airline, blocks, moduleOf, pageOf } from './blocks/sample-blocks.ts';
import { all, one, textOf } from './page.ts';
import { sources } from './samples.ts';

const show = (module: Module, data: { airline?: Airline } = {}) =>
  fixture<ModulePage>(
    html`<cc-page .module=${module} .sources=${async () => sources} .airline=${data.airline}></cc-page>`,
  );
const cited = (page: ModulePage) => (one(page, 'cc-sources') as HTMLElement & { cited: string[] }).cited;

const speak: Block = {
  type: 'note',
  text: 'You may ask if all is well.',
  if: 'service-contact',
  sources: ['S1'],
};
const only: Block = { type: 'text', text: 'You only look.', if: 'no-service-contact', sources: ['S2'] };

describe('the blocks of a page', () => {
  it('follow what the airline’s manual says of contact with passengers, and cite what is shown', async () => {
    const allowed = await show(moduleOf([speak, only]), { airline });
    expect(all(allowed, '.stack p').map(textOf)).to.deep.equal([speak.text]);
    expect(cited(allowed)).to.deep.equal(['S1']);
    const forbidden = await show(moduleOf([speak, only]), { airline: { ...airline, serviceContact: false } });
    expect(all(forbidden, '.stack p').map(textOf)).to.deep.equal([only.text]);
    expect(cited(forbidden)).to.deep.equal(['S2']);
  });

  it('show nothing where their data is missing', async () => {
    const page = await show(moduleOf([blocks.airline, blocks.countries, blocks.hotlines, speak, only]));
    expect(textOf(one(page, '.stack'))).to.equal('');
    expect(textOf(one(page, 'cc-sources'))).to.equal('');
  });

  it('cite their sources at the foot, each once, wherever in a block it stands', async () => {
    const shown = [blocks.chart, blocks.steps, blocks['seat-map'], blocks.hotlines, blocks.airline];
    expect(cited(await fixture(pageOf(shown)))).to.deep.equal(['S2', 'S1', 'S6', 'S7']);
  });

  it('begin anew on another page, where the same kind of block stands', async () => {
    const module = moduleOf([blocks.practice], [{ ...blocks.practice, id: 'other' }]);
    const page = await show(module);
    const question = one(page, 'cc-practice');
    all(question, 'input')[1]!.click();
    one(question, 'button').click();
    await page.updateComplete;
    expect(textOf(one(page, 'cc-practice'))).to.contain(t().blocks.practice.right);
    page.page = 1;
    await page.updateComplete;
    expect(textOf(one(page, 'cc-practice'))).not.to.contain(t().blocks.practice.right);
  });

  it('mark what is not in the language of the page, within a seat’s name and a list of countries too', async () => {
    const page = await fixture<ModulePage>(pageOf([blocks['seat-map'], blocks.countries, blocks.case]));
    page.untranslated = { language: 'fr', has: () => true };
    await page.updateComplete;
    const map = one(page, 'cc-seat-map');
    expect(one(map, 'button').lang).to.equal('fr');
    expect(textOf(one(map, 'p > b > [lang=fr]'))).to.equal(blocks['seat-map'].prompt);
    expect(one(page, 'option[value=egypt]').lang).to.equal('fr');
    expect(one(page, 'h2 > [lang=fr]').dir).to.equal('ltr');
    await expect(page).to.be.accessible();
  });
});

import { expect, fixture } from '@open-wc/testing';
import { all, one, textOf } from '../page.ts';
import { blocks, pageOf } from './sample-blocks.ts';

const { chart } = blocks;

afterEach(() => {
  document.documentElement.dir = 'ltr';
  document.documentElement.lang = 'en';
});

/** Each label with its value, as a screen reader comes to them. */
const read = (page: Element) =>
  all(page, 'dl > div').map((row) => all(row, 'dt, dd:not([aria-hidden])').map(textOf));

describe('a chart', () => {
  it('says every value beside its label, and what it tells', async () => {
    const page = await fixture(pageOf([chart]));
    expect(textOf(one(page, 'figcaption'))).to.equal('How people crossed, 2018');
    expect(read(page)).to.deep.equal([
      ['Bus', '34.5%'],
      ['Aeroplane', '20%'],
    ]);
    expect(textOf(one(page, 'figure'))).to.contain('Others are not known.');
  });

  it('says what other numbers count, and writes them as the language of the page does', async () => {
    document.documentElement.lang = 'fr';
    const page = await fixture(
      pageOf([{ ...chart, unit: 'people', bars: [{ label: 'In 2024', value: 12_345.5 }, ...chart.bars] }]),
    );
    expect(textOf(one(page, 'figcaption'))).to.equal('How people crossed, 2018 people');
    expect(read(page)[0]).to.deep.equal([
      'In 2024',
      new Intl.NumberFormat('fr').format(12_345.5).replace(/\s/g, ' '),
    ]);
  });

  it('draws percent against a hundred, and other numbers against the longest', async () => {
    const lengths = (page: Element) => {
      const width = one(page, 'dl').getBoundingClientRect().width;
      return all(page, '.length').map(
        (bar) => Math.round((200 * bar.getBoundingClientRect().width) / width) / 2,
      );
    };
    expect(lengths(await fixture(pageOf([chart])))).to.deep.equal([34.5, 20]);
    const counted = [
      { label: 'Bus', value: 8 },
      { label: 'Train', value: 2 },
      { label: 'None', value: 0 },
    ];
    expect(lengths(await fixture(pageOf([{ ...chart, unit: 'people', bars: counted }])))).to.deep.equal([
      100, 25, 0,
    ]);
  });

  it('begins its bars at the right where the page is read from there', async () => {
    document.documentElement.dir = 'rtl';
    const page = await fixture(pageOf([chart]));
    const { right } = one(page, 'dl').getBoundingClientRect();
    expect(Math.round(one(page, '.length').getBoundingClientRect().right)).to.equal(Math.round(right));
    await expect(page).to.be.accessible();
  });
});

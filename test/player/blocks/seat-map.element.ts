import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { SeatMap } from '../../../src/player/elements/blocks/seat-map.ts';
import { t } from '../../../src/player/language/language.ts';
import { all, expectFocus, one, textOf } from '../page.ts';
import { blocks, pageOf } from './sample-blocks.ts';

const words = t().blocks.seats;

async function show(): Promise<SeatMap> {
  return one(await fixture(pageOf([blocks['seat-map']])), 'cc-seat-map') as unknown as SeatMap;
}

const seats = (map: SeatMap) => all<HTMLButtonElement>(map, 'button');
const seat = (map: SeatMap, id: string) => seats(map).find((button) => button.id === id)!;
const names = (map: SeatMap) => seats(map).map((button) => button.getAttribute('aria-label'));

async function look(map: SeatMap, ...ids: string[]): Promise<void> {
  for (const id of ids) seat(map, id).click();
  await map.updateComplete;
}

afterEach(async () => {
  document.documentElement.dir = 'ltr';
  await setViewport({ width: 1280, height: 800 });
});

describe('a seat map', () => {
  it('names each seat that there is something to say about, from the front', async () => {
    expect(names(await show())).to.deep.equal([
      '30A, A girl',
      '30C, A man with a folder',
      '31F, A nurse',
      '33E, A man on his first flight',
    ]);
  });

  it('tells below what is found, marks the seat as seen and counts it', async () => {
    const map = await show();
    const told = one(map, '[role=status]');
    expect(textOf(told)).to.equal(`${words.count(0, 4)} ${words.choose}`);
    await look(map, '30C');
    expect(textOf(told)).to.equal(
      `${words.count(1, 4)} 30C · A man with a folder He answers for 30A. ${words.weights.concern}`,
    );
    await look(map, '31F', '30C');
    expect(textOf(told)).to.contain(words.count(2, 4)).and.to.contain('He answers for 30A.');
    expect(seat(map, '30C').getAttribute('aria-current')).to.equal('true');
    expect(names(map).slice(1, 3)).to.deep.equal([
      words.seen('30C', 'A man with a folder', words.weights.concern),
      words.seen('31F', 'A nurse', words.weights.ordinary),
    ]);
  });

  it('marks a concern and an ordinary thing by shapes of their own', async () => {
    const map = await show();
    await look(map, '30C', '31F');
    const shapeOn = (id: string) => one(seat(map, id), 'svg g path').getAttribute('d');
    expect(shapeOn('30C')).not.to.equal(shapeOn('31F'));
    expect(all(seat(map, '30A'), 'svg g')).to.have.length(0);
  });

  it('tells the lesson when every seat has been looked at, and not before', async () => {
    const map = await show();
    await look(map, '30A', '30C', '31F');
    expect(textOf(map)).not.to.contain('One sign proves nothing.');
    await look(map, '33E');
    expect(textOf(one(map, '[role=status]'))).to.contain('One sign proves nothing.');
  });

  it('is walked with Tab, and with the arrow keys along the rows and from row to row', async () => {
    const map = await show();
    seat(map, '30A').focus();
    const steps: [key: string, to: string][] = [
      ['Tab', '30C'],
      ['ArrowRight', '31F'],
      ['ArrowDown', '33E'],
      ['ArrowDown', '33E'],
      ['ArrowUp', '31F'],
      ['ArrowUp', '30C'],
      ['ArrowLeft', '30A'],
      ['ArrowLeft', '30A'],
      ['ArrowDown', '31F'],
    ];
    for (const [key, to] of steps) {
      await sendKeys({ press: key });
      expectFocus(seat(map, to));
    }
    await sendKeys({ press: 'Enter' });
    expect(textOf(one(map, '[role=status]'))).to.contain('She sleeps.');
    expectFocus(seat(map, '31F'));
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits a small phone in ${dir}, with A at the left and seats that a thumb can hit`, async () => {
      document.documentElement.dir = dir;
      await setViewport({ width: 320, height: 640 });
      const map = await show();
      await look(map, '30A', '30C', '31F', '33E');
      expect(document.documentElement.scrollWidth).to.equal(320);
      for (const button of seats(map)) {
        const { left, right, width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(320);
      }
      const leftOf = (id: string) => seat(map, id).getBoundingClientRect().left;
      expect(leftOf('30A')).to.be.lessThan(leftOf('30C')).and.to.be.lessThan(leftOf('31F'));
      expect(getComputedStyle(one(map, '[role=status]')).direction).to.equal(dir);
      await expect(map).to.be.accessible();
    });
  }

  it('brings into view what is told below a long cabin, above the buttons of the page', async () => {
    await setViewport({ width: 320, height: 600 });
    const page = await fixture(pageOf([{ ...blocks['seat-map'], rows: { from: 28, to: 35 } }]));
    const map = one(page, 'cc-seat-map') as unknown as SeatMap;
    await look(map, '30C');
    const isCovered = () =>
      one(map, '.badge').getBoundingClientRect().bottom > one(page, '.actions').getBoundingClientRect().top;
    await waitUntil(() => !isCovered());
  });
});

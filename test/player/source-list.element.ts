import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Sources } from '../../src/course/schema.ts';
import type { SourceList } from '../../src/player/elements/source-list.ts';
import { t } from '../../src/player/language/language.ts';
import { sources } from './samples.ts';
import './screens.ts';
import { all, one, textOf } from './page.ts';

function show(cited: readonly string[], load: () => Promise<Sources> = async () => sources) {
  return fixture<SourceList>(html`<cc-sources .cited=${cited} .sources=${load}></cc-sources>`);
}

const items = (list: SourceList) => all(list, 'li').map(textOf);

describe('the sources', () => {
  it('are not there where nothing is cited', async () => {
    expect(textOf(await show([]))).to.equal('');
  });

  it('are fetched when somebody opens them, with the keyboard too', async () => {
    let fetched = 0;
    const list = await show(['S1', 'S2'], async () => {
      fetched++;
      return sources;
    });
    expect(fetched).to.equal(0);
    one(list, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => items(list).length === 2);
    expect(items(list)).to.deep.equal([
      `Guidelines for Training Cabin Crew. International Civil Aviation Organization, 2018. ${sources.S1!.address} (${t().extract})`,
      `Reporting from the air. A civil aviation authority, ${t().undated}.`,
    ]);
    await expect(list).to.be.accessible();
  });

  it('say in which language each title is', async () => {
    const inFrench = { title: 'Un numéro vert', publisher: 'Le Courrier', language: 'fr', extract: false };
    const list = await show(['S2', 'S3'], async () => ({ ...sources, S3: inFrench }));
    one(list, 'summary').click();
    await waitUntil(() => items(list).length === 2);
    expect(all(list, 'cite').map((title) => [title.lang, textOf(title)])).to.deep.equal([
      ['en', 'Reporting from the air'],
      ['fr', 'Un numéro vert'],
    ]);
  });

  it('leave out what the package does not hold', async () => {
    const list = await show(['S2', 'S99']);
    one(list, 'summary').click();
    await waitUntil(() => items(list).length === 1);
  });

  it('are asked for again where they could not be fetched', async () => {
    let asked = 0;
    const list = await show(['S2'], async () => {
      if (++asked === 1) throw new Error('offline');
      return sources;
    });
    one(list, 'summary').click();
    await waitUntil(() => asked === 1);
    expect(items(list)).to.deep.equal([]);
    one(list, 'summary').click();
    one(list, 'summary').click();
    await waitUntil(() => items(list).length === 1);
  });

  it('with a long address fit a small phone', async () => {
    await setViewport({ width: 320, height: 640 });
    const list = await show(['S1']);
    one(list, 'summary').click();
    await waitUntil(() => items(list).length === 1);
    expect(document.documentElement.scrollWidth).to.equal(320);
    await setViewport({ width: 1280, height: 800 });
  });
});

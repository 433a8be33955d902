import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { fingerprintOf } from '../../../src/scenario/translation.ts';
import type { StudioLanguages } from '../../../src/studio/languages/studio-languages.ts';
import '../../../src/studio/languages/studio-languages.ts';
import type { TranslatedText } from '../../../src/studio/languages/translated-text.ts';
import { all, button, one, textOf } from '../../player/page.ts';
import { atDesk, expectAccessible, expectNarrow, fileOf, fill, until, type Desk } from '../desk.ts';

const file = 'scenarios/note-on-a-tray.json';
const arabicFile = 'scenarios/note-on-a-tray.ar.json';

interface Texts {
  texts: Record<string, { text: string; source: string }>;
  review: { status: string };
}

let source: string;
let arabic: string;

beforeEach(async () => {
  source = await fileOf(file);
  arabic = await fileOf(arabicFile);
});

function open(files: Record<string, string>): Promise<Desk<StudioLanguages>> {
  return atDesk<StudioLanguages>(
    html`<studio-languages .files=${new Map(Object.entries(files))} .file=${file}></studio-languages>`,
  );
}

const rows = (desk: Desk<StudioLanguages>) => all<TranslatedText>(desk.element, 'studio-translated-text');
const row = (desk: Desk<StudioLanguages>, key: string) => rows(desk).find(({ entry }) => entry.key === key)!;
const field = (of: TranslatedText) => one<HTMLTextAreaElement>(of, 'textarea');
const textsIn = (desk: Desk<StudioLanguages>) => JSON.parse(desk.files.get(arabicFile)!) as Texts;

async function choose(desk: Desk<StudioLanguages>, filter: string): Promise<void> {
  const found = all<HTMLButtonElement>(desk.element, 'button').find((one) => textOf(one).startsWith(filter))!;
  found.click();
  await desk.element.updateComplete;
}

describe('translating side by side', () => {
  it('each side has its own language and direction', async () => {
    const desk = await open({ [file]: source, [arabicFile]: arabic });
    const first = row(desk, 'title');
    const [left, right] = [one(first, '.source'), field(first)];
    expect([left.lang, left.dir, right.lang, right.dir]).to.deep.equal(['en', 'ltr', 'ar', 'rtl']);
    expect(right.value).to.equal((JSON.parse(arabic) as Texts).texts.title!.text);
    expect(textOf(desk.element)).to.match(/(\d+) of \1 texts are translated/);
  });

  it('all texts come, a few at a time, in the order of the file', async () => {
    const desk = await open({ [file]: source, [arabicFile]: arabic });
    expect(rows(desk).length).to.be.below(50);
    const keys = Object.keys((JSON.parse(arabic) as Texts).texts);
    await until(() => rows(desk).length === keys.length, 'all rows are there');
    expect(rows(desk).map(({ entry }) => entry.key)).to.have.members(keys);
  });

  it('what is typed is written a moment later, and at once when one goes on', async () => {
    const desk = await open({ [file]: source, [arabicFile]: arabic });
    const title = field(row(desk, 'title'));
    title.value = 'ورقة';
    title.dispatchEvent(new Event('input'));
    expect(desk.edits).to.deep.equal([]);
    await until(() => desk.edits.length === 1, 'it is written');
    expect(textsIn(desk).texts.title!.text).to.equal('ورقة');
    fill(field(row(desk, 'summary')), 'ملخص');
    expect(textsIn(desk).texts.summary!.text).to.equal('ملخص');
    expect(desk.edits[1]!.label).to.equal('translate into Arabic');
  });

  it('the first text makes the file, and an undone one is shown as it was', async () => {
    const desk = await open({ [file]: source });
    fill(one(desk.element, '#language'), 'ar');
    await desk.element.updateComplete;
    expect(textOf(row(desk, 'title'))).to.contain('Missing');
    fill(field(row(desk, 'title')), 'ورقة');
    await desk.element.updateComplete;
    const made = textsIn(desk);
    expect(made).to.include({ scenario: 'note-on-a-tray', language: 'ar' });
    expect(made.review.status).to.equal('awaiting-native-expert');
    expect(textOf(row(desk, 'title'))).not.to.contain('Missing');
    desk.element.files = new Map([[file, source]]);
    await desk.element.updateComplete;
    await row(desk, 'title').updateComplete;
    expect(field(row(desk, 'title')).value).to.equal('');
  });

  it('a text whose source has changed is marked, and can be said to be still right', async () => {
    const changed = source.replace(/("title": ")[^"]+/, '$1Another title');
    const desk = await open({ [file]: changed, [arabicFile]: arabic });
    await choose(desk, 'Source changed 1');
    expect(rows(desk)).to.have.length(1);
    expect(textOf(row(desk, 'title'))).to.contain('The source has changed since');
    button(row(desk, 'title'), 'Still right').click();
    await desk.element.updateComplete;
    expect(textsIn(desk).texts.title!.source).to.equal(fingerprintOf('Another title'));
    expect(textOf(desk.element)).to.contain('Source changed 0');
    // It stays in sight until another filter is chosen.
    expect(rows(desk)).to.have.length(1);
    await choose(desk, 'Source changed');
    expect(textOf(desk.element)).to.contain('No source text has changed');
  });

  it('missing texts are shown by themselves, and stay while they are written', async () => {
    const { texts, ...rest } = JSON.parse(arabic) as Texts;
    const { title: _title, summary: _summary, ...some } = texts;
    const desk = await open({
      [file]: source,
      [arabicFile]: JSON.stringify({ ...rest, texts: some }, null, 2),
    });
    await choose(desk, 'Missing 2');
    expect(rows(desk).map(({ entry }) => entry.key)).to.deep.equal(['title', 'summary']);
    fill(field(row(desk, 'title')), 'ورقة');
    await desk.element.updateComplete;
    expect(rows(desk)).to.have.length(2);
    expect(Object.keys(textsIn(desk).texts)[0]).to.equal('title');
  });

  it('a detail in braces that is lost is told while one types', async () => {
    const desk = await open({ [file]: source, [arabicFile]: arabic });
    const withDetail = rows(desk).find(({ entry }) => entry.source.includes('{'))!;
    const name = /\{[a-z-]+\}/.exec(withDetail.entry.source)![0];
    expect(textOf(one(withDetail, '.source b'))).to.equal(name);
    const input = field(withDetail);
    input.value = 'بلا تفصيل';
    input.dispatchEvent(new Event('input'));
    await withDetail.updateComplete;
    expect(textOf(withDetail)).to.contain(`${name} is missing`);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
  });

  it('texts that the source has not any more can be removed', async () => {
    const old = arabic.replace('"texts": {', '"texts": { "gone": { "text": "x", "source": "00000000" },');
    const desk = await open({ [file]: source, [arabicFile]: old });
    button(desk.element, 'Remove it').click();
    expect(textsIn(desk).texts).not.to.have.property('gone');
  });

  it('files that are no JSON are told, and nothing is written to them', async () => {
    const noTranslation = await open({ [file]: source, [arabicFile]: '{ "texts": ' });
    expect(textOf(noTranslation.element)).to.contain('not valid JSON');
    button(noTranslation.element, 'Open its text').click();
    expect(noTranslation.went).to.deep.equal([{ file: arabicFile, path: [] }]);
    const noSource = await open({ [file]: '{', [arabicFile]: arabic });
    expect(textOf(noSource.element)).to.contain('not valid JSON');
  });

  it('leads to the step that a text stands in', async () => {
    const desk = await open({ [file]: source, [arabicFile]: arabic });
    await until(
      () => all(desk.element, 'h3').some((one) => textOf(one).startsWith('Step:')),
      'steps are there',
    );
    all<HTMLButtonElement>(desk.element, '.group button').at(-1)!.click();
    expect(desk.went[0]!.path[0]).to.be.oneOf(['steps', 'signs', 'variants']);
  });

  it('XLIFF goes out and comes back', async () => {
    const desk = await open({ [file]: source, [arabicFile]: arabic });
    let sent: Blob | undefined;
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => {
      sent = blob;
      return 'about:blank#';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    button(desk.element, 'Export XLIFF').click();
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    const xliff = await sent!.text();
    const back = xliff.replace(/<target>[^<]+<\/target>/, '<target>ورقة أخرى</target>');
    const input = one<HTMLInputElement>(desk.element, 'input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([back], 'note-on-a-tray.ar.xlf'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await until(() => desk.edits.length === 1, 'it is taken in');
    expect(textsIn(desk).texts.title!.text).to.equal('ورقة أخرى');
    expect(textOf(desk.element)).to.contain('1 new or changed, 0 set aside');
  });

  it('is accessible and fits a narrow screen', async () => {
    const changed = source.replace(/("title": ")[^"]+/, '$1Another title');
    const desk = await open({ [file]: changed, [arabicFile]: arabic });
    fill(field(row(desk, 'summary')), '<b>ملخص</b>');
    await expectAccessible(desk.element);
    await expectNarrow(desk.element);
  });
});

describe('two thousand texts', () => {
  const many = JSON.stringify({
    id: 'note-on-a-tray',
    language: 'en',
    title: 'Many',
    steps: Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [
        `step-${i}`,
        {
          type: 'scene',
          phase: 'cruise',
          title: `Step ${i}`,
          text: [`Something happens in row ${i}.`],
          prompt: 'What do you do?',
          choices: [{ id: `choice-${i}`, text: `Do it ${i}`, outcome: 'good', next: 'step-0' }],
        },
      ]),
    ),
  });

  it('come without blocking anybody, and typing stays quick', async () => {
    const blocked: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocked.push(Math.round(duration));
    });
    const desk = await open({ [file]: many, [arabicFile]: arabic });
    observer.observe({ entryTypes: ['longtask'] });
    const begun = performance.now();
    await until(() => rows(desk).length === 2001, 'all rows are there');
    const all = Math.round(performance.now() - begun);
    const times: number[] = [];
    for (let i = 0; i < 10; i++) {
      const from = performance.now();
      fill(field(row(desk, `steps.step-${i * 40}.title`)), `خطوة ${i}`);
      await desk.element.updateComplete;
      times.push(Math.round(performance.now() - from));
    }
    observer.disconnect();
    console.log(
      `2,001 rows in ${all} ms; longest tasks ${blocked
        .sort((a, b) => b - a)
        .slice(0, 5)
        .join(', ')} ms; edits ${times.join(', ')} ms`,
    );
    expect(Math.max(...times)).to.be.below(400);
  });
});

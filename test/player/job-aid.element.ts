import { expect, fixture } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Airline } from '../../src/course/schema.ts';
import type { Untranslated } from '../../src/player/language/untranslated.ts';
import type { JobAid } from '../../src/player/elements/job-aid.ts';
import '../../src/player/elements/job-aid.ts';
import { t } from '../../src/player/language/language.ts';
import { putDeviceBack } from './device.ts';
import { all, button, expectFocus, one, textOf, wishesOf } from './page.ts';

const lately = new Date().toISOString().slice(0, 10);
const step = (id: string, title: string) => ({ id, title, text: 'As the manual says.' });

/** As long as an airline is likely to make it. */
const airline: Airline = {
  language: 'en',
  review: { status: 'awaiting-expert' },
  name: 'Air Sahel',
  isExample: false,
  serviceContact: true,
  showTiers: false,
  procedure: [
    step('observe', 'Observe'),
    step('weigh', 'Weigh the harmless explanations'),
    step('senior', 'Tell the senior cabin crew member'),
    step('captain', 'The captain is told'),
    step('ground', 'The captain tells the operations control centre'),
    step('carry-on', 'Carry on as normal'),
    step('arrival', 'After landing, wait for the captain'),
    step('write', 'Write, then let go'),
  ],
  contacts: [
    { id: 'ops', who: 'Operations control', how: 'ACARS to OPS', verified: { on: lately, by: 'Ops' } },
    { id: 'security', who: 'Security department', how: '+222 00 00 00 00', hours: 'By day' },
    { id: 'station', who: 'Station', hours: 'On arrival' },
    { id: 'duty', who: 'Duty manager', how: '4711', verified: { on: '2019-01-01', by: 'Ops' } },
  ],
  form: {
    name: 'Confidential report',
    where: 'In the crew app, under Reports',
    fields: Array.from({ length: 11 }, (_, i) => `Fact ${i + 1}, with what the form asks about it in words`),
  },
  support: [
    { id: 'peers', who: 'Peer support', how: 'The blue number', verified: { on: lately, by: 'Peers' } },
  ],
  outreach: [],
};

const show = (shown: Airline | undefined = airline, untranslated?: Untranslated) =>
  fixture<JobAid>(
    html`<cc-job-aid .airline=${shown} .language=${'en'} .untranslated=${untranslated}></cc-job-aid>`,
  );

const { jobAid: words } = t();
const items = (page: JobAid, section: string) => all(page, `.${section} li`).map(textOf);

describe('the job aid', () => {
  afterEach(putDeviceBack);

  it('holds signs, questions, what is never done, and what to do when asked for help', async () => {
    const page = await show();
    expect(items(page, 'signs')).to.deep.equal(words.six);
    expect(items(page, 'gate')).to.deep.equal(words.questions);
    expect(items(page, 'never')).to.deep.equal(words.neverDo);
    for (const said of [words.oneSign, words.neverASign, words.whenAsked, words.first, words.sources]) {
      expect(textOf(page)).to.contain(said);
    }
    expect(all(page, '.look dt').map(textOf)).to.deep.equal(words.three.map(([term]) => term));
  });

  it('holds the airline’s own procedure, form, contacts and support', async () => {
    const page = await show();
    expect(items(page, 'chain')).to.deep.equal(airline.procedure.map(({ title }) => title));
    expect(items(page, 'facts')).to.deep.equal(airline.form.fields);
    expect(textOf(one(page, '.facts p'))).to.equal('Confidential reportIn the crew app, under Reports');
    expect(items(page, 'support')).to.deep.equal(['Peer support The blue number']);
    expect(textOf(page)).to.contain('Air Sahel').and.not.to.contain(words.example);
    expect(textOf(await show({ ...airline, isExample: true }))).to.contain(words.example);
  });

  it('leaves a line for what is not filled in, or what nobody has made sure of for a year', async () => {
    const page = await show();
    const contacts = all(page, '.contacts .contacts li');
    expect(contacts.map((contact) => [textOf(contact), all(contact, '.blank').length])).to.deep.equal([
      ['Operations control ACARS to OPS', 0],
      ['Security department By day', 1],
      ['Station On arrival', 1],
      ['Duty manager', 1],
    ]);
    expect(textOf(one(page, '.contacts'))).to.contain(words.blank);
    expect(textOf(one(page, '.support'))).not.to.contain(words.blank);
  });

  it('has words of its own where the course knows no airline', async () => {
    const page = await fixture<JobAid>(html`<cc-job-aid language="en"></cc-job-aid>`);
    expect(items(page, 'chain')).to.deep.equal(words.links);
    expect(items(page, 'facts')).to.deep.equal(words.asksFor);
    expect(all(page, '.contacts, .support')).to.have.length(0);
  });

  it('says of what is not translated which language it is in', async () => {
    const page = await show(airline, { language: 'en', has: () => true });
    const english = all(page, '[lang=en]').map(textOf);
    expect(english).to.include.members(['Air Sahel', 'Carry on as normal', 'Station', 'Confidential report']);
  });

  it('prints, and leads back to the course', async () => {
    const page = await show();
    const wishes = wishesOf(page);
    const { print } = window;
    let printed = 0;
    window.print = () => void printed++;
    button(page, words.print).click();
    window.print = print;
    button(page, words.toCourse).click();
    expect([printed, ...wishes]).to.deep.equal([1, 'cc-course']);
  });

  it('fits one page of A4 and of Letter, black on white, with the day of the printing', async () => {
    await emulateMedia({ colorScheme: 'dark', media: 'print' });
    // In CSS pixels, within margins of a centimetre.
    for (const [width, height] of [
      [718, 1047],
      [740, 980],
    ] as const) {
      await setViewport({ width, height });
      const page = await show();
      const { color, backgroundColor } = getComputedStyle(page);
      expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expect(page.getBoundingClientRect().height).to.be.greaterThan(500).and.lessThan(height);
      expect(document.documentElement.scrollWidth).to.equal(width);
      const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
      expect(one(page, '.printed').innerText).to.equal(words.printed(day));
      expect(one(page, '.actions').getBoundingClientRect().height).to.equal(0);
    }
  });

  it('has nothing that axe finds, in either direction and light', async () => {
    for (const dir of ['ltr', 'rtl']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        document.documentElement.dir = dir;
        await emulateMedia({ colorScheme });
        await expect(await show({ ...airline, isExample: true })).to.be.accessible();
      }
    }
  });

  it('fits a small phone, with its heading focused and every target for a thumb', async () => {
    await setViewport({ width: 320, height: 640 });
    const page = await show();
    await page.focusHeading();
    expectFocus(one(page, 'h1'));
    expect(document.documentElement.scrollWidth).to.equal(320);
    for (const target of all(page, 'button')) {
      expect(target.getBoundingClientRect().height, textOf(target)).to.be.at.least(44);
    }
  });
});

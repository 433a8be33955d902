import { expect, fixture } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Decision } from '../../src/scenario/decision.ts';
import { t } from '../../src/player/language/language.ts';
import type { FeedbackView } from '../../src/player/elements/feedback-view.ts';
import type { ReportStep } from '../../src/player/elements/report-step.ts';
import { feedback, reportStep, sample, written } from './screens.ts';
import { all, button, focused, one, textOf, wishesOf } from './page.ts';

const show = () => fixture<ReportStep>(reportStep(sample));
const selects = (step: ReportStep) => all<HTMLSelectElement>(step, 'select');

async function put(step: ReportStep, entry: number, field: string): Promise<void> {
  const select = selects(step)[entry]!;
  select.value = field;
  select.dispatchEvent(new Event('change'));
  await step.updateComplete;
}

describe('a report', () => {
  it('offers every field for every entry, and has everything left out at first', async () => {
    const step = await show();
    expect(textOf(one(step, 'legend'))).to.equal('Which of these go into the report, and where?');
    expect(selects(step)).to.have.length(5);
    for (const select of selects(step)) {
      expect([...select.options].map(textOf)).to.deep.equal([
        t().report.leaveOut,
        'What was seen',
        'What was heard',
      ]);
      expect(select.value).to.equal('');
    }
  });

  it('names each list by its entry', async () => {
    const step = await show();
    expect(textOf(selects(step)[0]!.labels[0]!.querySelector('span')!)).to.equal('23C holds five passports.');
  });

  it('is filled in and told with the keyboard alone', async () => {
    const step = await show();
    const wishes = wishesOf(step);
    await step.focusHeading();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await step.updateComplete;
    expect(selects(step).map(({ value }) => value)).to.deep.equal(['seen', '', 'heard', '', '']);
    for (let tab = 0; tab < 3; tab++) await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(button(step, t().report.decide));
    await sendKeys({ press: 'Enter' });
    expect(wishes).to.deep.equal([
      'cc-decide {"type":"report","step":"written","lines":[{"entry":"five-passports","field":"seen"},{"entry":"owes-money","field":"heard"}]}',
    ]);
  });

  it('tells the lines in the order of the step, whatever order they were written in', async () => {
    const step = await show();
    const wishes = wishesOf(step);
    await put(step, 4, 'seen');
    await put(step, 0, 'heard');
    button(step, t().report.decide).click();
    expect(wishes[0]).to.match(/five-passports.*time/);
  });

  it('shows the whole of a long field that is chosen, and so does the list that it stands on', async () => {
    await setViewport({ width: 320, height: 640 });
    const step = await show();
    const label = 'Words, exactly as they were written or spoken, with the seat and the time';
    step.report = { ...step.report, fields: [{ id: 'seen', label }, ...step.report.fields.slice(1)] };
    await step.updateComplete;
    await put(step, 0, 'seen');
    const shown = all(step, '.shown')[0]!;
    expect(textOf(shown)).to.equal(label);
    const [words, list] = [shown.getBoundingClientRect(), selects(step)[0]!.getBoundingClientRect()];
    expect(shown.scrollWidth).to.be.at.most(shown.clientWidth);
    expect(words.height).to.be.greaterThan(48);
    expect(list.height).to.be.at.least(words.height);
    expect([words.top >= list.top, words.bottom <= list.bottom]).to.deep.equal([true, true]);
    // A screen reader is told what is chosen by the list itself.
    expect(shown.ariaHidden).to.equal('true');
    await expect(step).to.be.accessible();
    await put(step, 0, '');
    expect(textOf(shown)).to.equal(t().report.leaveOut);
    await setViewport({ width: 1280, height: 800 });
  });

  it('says how much is written, and that nothing is an answer too', async () => {
    const step = await show();
    const wishes = wishesOf(step);
    const count = () => textOf(one(step, '[aria-live]'));
    expect(count()).to.equal(t().report.written(0));
    await put(step, 1, 'seen');
    expect(count()).to.equal(t().report.written(1));
    expect(all(step, '.on')).to.have.length(1);
    await put(step, 1, '');
    expect(count()).to.equal(t().report.written(0));
    button(step, t().report.decideEmpty).click();
    expect(wishes).to.deep.equal(['cc-decide {"type":"report","step":"written","lines":[]}']);
  });
});

describe('the feedback to a report', () => {
  const show = (decision: Decision) => fixture<FeedbackView>(feedback(sample, decision));

  it('judges every entry, the worst first', async () => {
    const view = await show(written);
    const { verdicts } = t().report;
    expect(textOf(one(view, 'h1'))).to.equal(t().report.judged(1, 3));
    expect(all(view, 'li').map((entry) => `${textOf(one(entry, '.badge'))}: ${textOf(one(entry, 'b'))}`)) // prettier-ignore
      .to.deep.equal([
        `${verdicts.assumption}: 23C is a smuggler.`,
        `${verdicts.otherField}: At 21:40 he took the phone from her hand.`,
        `${verdicts.missed}: 23A said that she owes money for the ticket.`,
        `${verdicts.rightField}: 23C holds five passports.`,
        `${verdicts.left}: They are all afraid.`,
      ]);
    expect(all(view, 'li .badge').map(({ classList }) => classList[1])).to.deep.equal([
      'harmful',
      'acceptable',
      'acceptable',
      'good',
      'good',
    ]);
  });

  it('says why, and where a fact belongs', async () => {
    const [guess, elsewhere, missed, right] = all(await show(written), 'li').map(textOf);
    expect(guess).to.contain('Nobody has told you so').and.to.contain(`${t().report.youPut} What was heard`);
    expect(elsewhere)
      .to.contain(`${t().report.youPut} What was heard`)
      .and.to.contain(`${t().report.belongs} What was seen`);
    expect(missed).to.contain(`${t().report.belongs} What was heard`).and.not.to.contain(t().report.youPut);
    expect(right).not.to.contain(t().report.belongs);
  });
});

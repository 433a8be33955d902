import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome, Report, ReportEntry } from '../../scenario/schema.ts';
import type { ReportLine } from '../../scenario/decision.ts';
import { judgeLine } from '../../scenario/score.ts';
import { t } from '../language/language.ts';
import { badge } from '../theme/verdict.ts';

type Verdict = keyof ReturnType<typeof t>['report']['verdicts'];

/** The worst first, which is the order that they are told in. */
const outcomeOf: Record<Verdict, Outcome> = {
  assumption: 'harmful',
  otherField: 'acceptable',
  missed: 'acceptable',
  rightField: 'good',
  left: 'good',
};
const worstFirst = Object.keys(outcomeOf);

/** What is to be said of each entry, and why. @param say shows a text of the content */
export function reportFeedback(
  step: Report,
  lines: readonly ReportLine[],
  say: (text: string) => TemplateResult | string,
): TemplateResult {
  const words = t().report;
  const labelOf = (id: string) => step.fields.find((field) => field.id === id)!.label;
  const judged = step.entries
    .map((entry) => ({ entry, ...judge(step, entry, lines) }))
    .sort((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict));
  const facts = step.entries.filter(({ kind }) => kind === 'fact').length;
  const right = judged.filter(({ verdict }) => verdict === 'rightField').length;

  return html`<h1 tabindex="-1">${words.judged(right, facts)}</h1>
    <ul>
      ${judged.map(
        ({ entry, verdict, field }) =>
          html`<li class="card">
            ${badge(outcomeOf[verdict], words.verdicts[verdict])}
            <p><b>${say(entry.text)}</b></p>
            <p>${say(entry.why)}</p>
            ${field === undefined || verdict === 'rightField' ? nothing : html`<p class="small"><span>${words.youPut}</span> ${say(labelOf(field))}</p>`}
            ${
              entry.kind === 'fact' && verdict !== 'rightField'
                ? html`<p class="small"><span>${words.belongs}</span> <b>${say(labelOf(entry.field))}</b></p>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
}

function judge(
  step: Report,
  { id, kind }: ReportEntry,
  lines: readonly ReportLine[],
): { verdict: Verdict; field?: string } {
  const line = lines.find(({ entry }) => entry === id);
  if (line) return { verdict: judgeLine(step, line), field: line.field };
  return { verdict: kind === 'fact' ? 'missed' : 'left' };
}

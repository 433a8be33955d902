import { html, type TemplateResult } from 'lit';
import type { Observe, Outcome, Scenario, Sign } from '../../scenario/schema.ts';
import { t } from '../language/language.ts';
import { badge } from '../theme/verdict.ts';

type Verdict = keyof ReturnType<typeof t>['verdicts'];

const outcomeOf: Record<Verdict, Outcome> = {
  hit: 'good',
  left: 'good',
  missed: 'acceptable',
  ordinary: 'acceptable',
  wronged: 'harmful',
};

/** What is to be said of each sign, and why. @param say shows a text of the content */
export function marksFeedback(
  signs: Scenario['signs'],
  step: Observe,
  marked: readonly string[],
  say: (text: string) => TemplateResult | string,
): TemplateResult {
  const real = step.signs.filter((id) => signs[id]!.kind === 'indicator');
  const hits = real.filter((id) => marked.includes(id)).length;
  return html`<h1 tabindex="-1">${t().observed(hits, real.length)}</h1>
    <ul>
      ${step.signs.map((id) => {
        const verdict = verdictOn(signs[id]!, marked.includes(id));
        return html`<li class="card">
          ${badge(outcomeOf[verdict], t().verdicts[verdict])}
          <p><b>${say(signs[id]!.text)}</b></p>
          <p>${say(signs[id]!.why)}</p>
        </li>`;
      })}
    </ul>`;
}

function verdictOn({ kind }: Sign, marked: boolean): Verdict {
  if (kind === 'indicator') return marked ? 'hit' : 'missed';
  if (!marked) return 'left';
  return kind === 'stereotype' ? 'wronged' : 'ordinary';
}

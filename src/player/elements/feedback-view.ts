import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Sources } from '../../course/schema.ts';
import type { Observe, Outcome, Scenario, Scene, Sign } from '../../scenario/schema.ts';
import type { Decision } from '../../scenario/decision.ts';
import { choiceOf } from '../../scenario/rules.ts';
import { t } from '../language/language.ts';
import { verdictIcon, verdictStyle } from '../theme/verdict.ts';
import { ScreenElement } from './screen-element.ts';
import './source-list.ts';

type Verdict = 'hit' | 'missed' | 'wronged' | 'ordinary' | 'left';

const outcomeOf: Record<Verdict, Outcome> = {
  hit: 'good',
  left: 'good',
  missed: 'acceptable',
  ordinary: 'acceptable',
  wronged: 'harmful',
};

/** What came of a decision, and why it was sound or not. */
@customElement('cc-feedback')
export class FeedbackView extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    verdictStyle,
    css`
      blockquote {
        margin: 1rem 0 0;
        padding-inline-start: 0.9rem;
        border-inline-start: 3px solid var(--line);
        color: var(--muted);
      }

      ul {
        margin: 1.2rem 0 0;
        padding: 0;
        list-style: none;
      }

      li + li {
        margin-top: 0.75rem;
      }

      li p {
        margin-top: 0.35rem;
      }

      .why {
        margin-top: 1.2rem;
        font-size: 1.06rem;
      }
    `,
  ].flat();

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) decision!: Decision;
  @property({ attribute: false }) sources!: () => Promise<Sources>;

  override render() {
    const step = this.scenario.steps[this.decision.step] as Scene | Observe;
    return html`<div class="stage">
      <div class="words">
        ${
          this.decision.type === 'choose'
            ? this.renderChoice(step)
            : this.renderMarks(step as Observe, this.decision.signs)
        }
        <cc-sources .cited=${this.cited(step)} .sources=${this.sources}></cc-sources>
        <div class="actions">
          <button class="primary" @click=${() => this.tell('cc-go-on')}>${t().next}</button>
        </div>
      </div>
    </div>`;
  }

  private cited(step: Scene | Observe): string[] {
    const statements =
      step.type === 'observe'
        ? [step, ...step.signs.map((id) => this.scenario.signs[id]!)]
        : [choiceOf(step, this.decision)!];
    return [...new Set(statements.flatMap((statement) => statement.sources ?? []))];
  }

  private renderChoice(step: Scene | Observe): TemplateResult {
    const choice = choiceOf(step, this.decision)!;
    return html`<h1 tabindex="-1">${badge(choice.outcome, t().outcomes[choice.outcome])}</h1>
      <blockquote><span class="small">${t().youDecided}</span><br />${choice.text}</blockquote>
      <p class="why">${choice.feedback}</p>`;
  }

  private renderMarks(step: Observe, marked: readonly string[]): TemplateResult {
    const { signs } = this.scenario;
    const real = step.signs.filter((id) => signs[id]!.kind === 'indicator');
    const hits = real.filter((id) => marked.includes(id)).length;
    return html`<h1 tabindex="-1">${t().observed(hits, real.length)}</h1>
      <ul>
        ${step.signs.map((id) => {
          const verdict = verdictOn(signs[id]!, marked.includes(id));
          return html`<li class="card">
            ${badge(outcomeOf[verdict], t().verdicts[verdict])}
            <p><b>${signs[id]!.text}</b></p>
            <p>${signs[id]!.why}</p>
          </li>`;
        })}
      </ul>`;
  }
}

function verdictOn({ kind }: Sign, marked: boolean): Verdict {
  if (kind === 'indicator') return marked ? 'hit' : 'missed';
  if (!marked) return 'left';
  return kind === 'stereotype' ? 'wronged' : 'ordinary';
}

function badge(outcome: Outcome, words: string): TemplateResult {
  return html`<span class="badge ${outcome}">${verdictIcon(outcome)}${words}</span>`;
}

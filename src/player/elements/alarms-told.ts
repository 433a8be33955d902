import { css, html, nothing, type TemplateResult } from 'lit';
import { alarmsIn, type Alarms } from '../../course/alarms.ts';
import type { PackedCourse } from '../../course/packed.ts';
import type { Progress } from '../../course/progress.ts';
import { t } from '../language/language.ts';
import { verdictIcon } from '../theme/verdict.ts';

/** Beside each other what called for a report and what did not; on top what was done about it rightly. */
const columns = [
  ['hits', 'misses'],
  ['correctRejections', 'falseAlarms'],
] as const;

type Say = (text: string) => TemplateResult | string;

/** Whom the learner caught, and whom they would have wronged; nothing where no flight has come to an ending. */
export function renderAlarms(
  packed: Pick<PackedCourse, 'scenarios'>,
  progress: Progress,
  say: Say,
): TemplateResult | typeof nothing {
  const alarms = alarmsIn(packed, progress);
  const told = columns
    .map((outcomes) => outcomes.filter((outcome) => alarms[outcome].length > 0))
    .filter((outcomes) => outcomes.length > 0);
  const { hits, misses, falseAlarms } = alarms.signs;
  if (told.length === 0 && hits + misses + falseAlarms === 0) return nothing;
  return html`<h2>${t().completion.alarms}</h2>
    <p class="muted small note">${t().completion.firstAttempts}</p>
    <div class="alarms">
      ${told.map(
        (outcomes) =>
          html`<div>${outcomes.map((outcome) => renderOutcome(outcome, alarms[outcome], say))}</div>`,
      )}
    </div>
    ${hits + misses + falseAlarms === 0 ? nothing : renderSigns(alarms.signs)}`;
}

function renderOutcome(
  outcome: Exclude<keyof Alarms, 'signs'>,
  who: readonly string[],
  say: Say,
): TemplateResult {
  const [title, meaning] = t().completion.told[outcome];
  const kind = outcome === 'hits' || outcome === 'correctRejections' ? 'good' : 'acceptable';
  return html`<section class="card outcome">
    <h3 class="badge ${kind}">${verdictIcon(kind)}${title}</h3>
    <p class="muted small">${meaning}</p>
    <ul>
      ${who.map((one) => html`<li>${say(one)}</li>`)}
    </ul>
  </section>`;
}

function renderSigns({ hits, misses, falseAlarms }: Alarms['signs']): TemplateResult {
  const pips = (kind: string, many: number) =>
    Array.from({ length: many }, () => html`<span class="pip ${kind}"></span>`);
  return html`<section class="card signs">
    <p class="pips" aria-hidden="true">
      ${pips('seen', hits)}${pips('unseen', misses)}${pips('nothing', falseAlarms)}
    </p>
    <p>${t().completion.signsSeen(hits, hits + misses)} ${t().completion.marked(falseAlarms)}</p>
  </section>`;
}

export const alarmsStyle = css`
  .note {
    margin-top: 0.6rem;
  }

  .alarms {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    column-gap: 0.9rem;
    margin-top: 0.2rem;
  }

  .outcome {
    margin-top: 0.9rem;
  }

  .outcome h3 {
    font-size: 1rem;
  }

  .outcome ul {
    margin: 0.6rem 0 0;
    padding-inline-start: 1.2rem;
  }

  .outcome li + li {
    margin-top: 0.35rem;
  }

  .signs {
    margin-top: 0.9rem;
  }

  .pips {
    line-height: 1;
  }

  /* Drawn by their edge, which is printed where a ground is not. */
  .pip {
    display: inline-block;
    box-sizing: border-box;
    width: 0.9rem;
    height: 0.9rem;
    margin-inline-end: 0.3rem;
    margin-bottom: 0.3rem;
    border: 2px solid var(--good);
    border-radius: 50%;
  }

  .seen {
    border-width: 0.5rem;
  }

  .unseen {
    border-color: var(--edge);
  }

  .nothing {
    border-color: var(--acceptable);
    border-style: dotted;
    border-radius: 2px;
    transform: rotate(45deg) scale(0.85);
  }
`;

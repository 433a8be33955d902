import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Say } from './block-context.ts';
import { formatNumber, formatPercent } from '../../language/format.ts';

export interface Chart {
  title: string;
  /** What the numbers count; a sign of percent is written beside every number instead. */
  unit?: string;
  bars: readonly { label: string; value: number }[];
  /** What the chart tells, and what it does not. */
  reading: string;
}

/** Labels and values as a list to read, each with a bar for the eye. Percent are drawn against a hundred. */
export function barChart({ title, unit, bars, reading }: Chart, say: Say): TemplateResult {
  const isPercent = unit !== undefined && /^[%٪]$/.test(unit);
  const longest = isPercent ? 100 : Math.max(...bars.map(({ value }) => value)) || 1;
  const format = isPercent ? formatPercent : formatNumber;
  return html`<figure class="card chart">
    <figcaption>
      <p><b>${say(title)}</b></p>
      ${unit === undefined || isPercent ? nothing : html`<p class="small muted">${say(unit)}</p>`}
    </figcaption>
    <dl>
      ${bars.map(
        ({ label, value }) =>
          html`<div>
            <dt>${say(label)}</dt>
            <dd>${format(value)}</dd>
            <dd class="bar" aria-hidden="true">${bar(value / longest)}</dd>
          </div>`,
      )}
    </dl>
    <p class="small">${say(reading)}</p>
  </figure>`;
}

/** @param part of the whole length, from 0 to 1 */
const bar = (part: number) =>
  svg`<svg width="100%" height="10" focusable="false"><rect class="track" width="100%" height="10" rx="5" />
    <rect class="length" width="${100 * part}%" height="10" rx="5" /></svg>`;

export const chartStyle = css`
  .chart {
    margin-right: 0;
    margin-bottom: 0;
    margin-left: 0;
  }

  .chart dl {
    margin: 0.9rem 0;
  }

  .chart dl > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }

  .chart dl > div + div {
    margin-top: 0.6rem;
  }

  .chart dt {
    flex: 1;
    min-width: 0;
  }

  .chart dd {
    margin: 0;
    margin-inline-start: 1rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .chart .bar {
    flex: 0 0 100%;
    margin: 0.2rem 0 0;
    line-height: 0;
    transform: scaleX(var(--reading));
  }

  .track {
    fill: var(--line);
  }

  .length {
    fill: var(--accent);
  }
`;

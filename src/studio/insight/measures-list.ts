import { html, type TemplateResult } from 'lit';
import type { Measures, Range } from './measure.ts';

/** What the scenario comes to on the whole. */
export function measuresList({
  paths,
  decisions,
  reading,
  score,
  bestScore,
  objectives,
}: Measures): TemplateResult {
  return html`
    <dl>
      <dt>Ways through</dt>
      <dd>${pathsInWords(paths)}</dd>
      <dt>Decisions on the way</dt>
      <dd>${between(decisions, String)}</dd>
      <dt>Reading time</dt>
      <dd>
        ${between(reading, minutesInWords)}, at 120 words a minute, without what is said of each decision
      </dd>
      <dt>Points</dt>
      <dd>${between(score, points)}; ${bestScore} without harm, which count as 100 %</dd>
      <dt>Objectives</dt>
      <dd>
        ${objectives.map(({ objective, steps }) => html`<div>${objective}: ${testedBy(steps.length)}</div>`)}
      </dd>
    </dl>
  `;
}

function testedBy(steps: number): string {
  if (steps === 0) return 'not tested by any step';
  return steps === 1 ? 'tested in 1 step' : `tested in ${steps} steps`;
}

/** More digits than this nobody reads. */
const longest = 6;

/** Such as `1,234` or `about 120 billion`. */
export function pathsInWords(paths: string): string {
  if (paths.length <= longest) return Number(paths).toLocaleString('en');
  if (paths.length > 15) return 'more than a quadrillion';
  const rounded = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 2 } as const;
  return `about ${Number(paths).toLocaleString('en', rounded)}`;
}

/** Such as `under a minute`, or `4 minutes`. */
export function minutesInWords(seconds: number): string {
  if (seconds < 60) return 'under a minute';
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** With a minus sign that is not taken for a hyphen. */
function points(score: number): string {
  return String(score).replace('-', '−');
}

function between({ least, most }: Range, words: (value: number) => string): string {
  const [from, to] = [words(least), words(most)];
  return from === to ? from : `${from} to ${to}`;
}

import { css, html, type TemplateResult } from 'lit';
import type { BlockOf } from '../../../course/schema.ts';
import type { Outcome } from '../../../scenario/schema.ts';
import { verdictIcon } from '../../theme/verdict.ts';
import type { Say } from './block-context.ts';

/** What is right beside what is wrong. Each says which it is, so that a pair is understood by itself. */
export function comparedPairs({ left, right, items }: BlockOf<'pairs'>, say: Say): TemplateResult {
  const side = (outcome: Outcome, heading: string, text: string) =>
    html`<div class="side">
      <p class="side-heading small ${outcome}">${verdictIcon(outcome)}<b>${say(heading)}</b></p>
      <p>${say(text)}</p>
    </div>`;
  return html`<ul class="card pairs">
    ${items.map(
      (pair) =>
        html`<li class="sides">${side('good', left, pair.left)} ${side('harmful', right, pair.right)}</li>`,
    )}
  </ul>`;
}

/** Two things held against each other: one above the other on a phone, side by side where there is room. */
export const sidesStyle = css`
  .sides {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.6rem;
  }

  .side {
    flex: 1 1 13rem;
    min-width: 0;
    padding: 0.5rem 0.6rem;
  }

  .side-heading {
    display: flex;
    align-items: center;
    background: none;
  }

  .side-heading svg {
    flex: none;
    width: 1.3em;
    height: 1.3em;
    margin-inline-end: 0.4em;
  }

  .pairs {
    margin-bottom: 0;
    padding-top: 0.35rem;
    padding-bottom: 0.35rem;
    list-style: none;
  }

  .pairs > li + li {
    border-top: 1px solid var(--line);
  }
`;

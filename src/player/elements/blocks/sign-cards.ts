import { css, html, type TemplateResult } from 'lit';
import type { BlockOf } from '../../../course/schema.ts';
import { t } from '../../language/language.ts';
import type { Say } from './block-context.ts';
import { weightIcon, type Weight } from './weight-icon.ts';

/**
 * Signs, each with its harmless explanation beside what makes it weigh more. On a wide screen all of them are open; on a
 * narrow one the first shows what there is to open.
 */
export function signCards({ items }: BlockOf<'signs'>, say: Say): TemplateResult {
  const isWide = window.matchMedia('(min-width: 60rem)').matches;
  const side = (weight: Weight, heading: string, text: string) =>
    html`<div class="side">
      <p class="side-heading small ${weight}">${weightIcon(weight)}<b>${heading}</b></p>
      <p>${say(text)}</p>
    </div>`;
  return html`<div class="card drawers signs">
    ${items.map(
      ({ text, harmless, weighs }, i) =>
        html`<details ?open=${isWide || i === 0}>
          <summary>${say(text)}</summary>
          <div class="sides">
            ${side('ordinary', t().blocks.signs.harmless, harmless)}
            ${side('concern', t().blocks.signs.weighs, weighs)}
          </div>
        </details>`,
    )}
  </div>`;
}

export const signsStyle = css`
  .signs summary {
    padding: 0.75rem 0;
    color: var(--ink);
  }

  .ordinary {
    color: var(--good);
  }

  .concern {
    color: var(--acceptable);
  }
`;

import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../language/language.ts';

/** Where crew find support, at the foot of what may be hard to read. @param support '' where nobody has said */
export function supportNote(
  support: string,
  say: (text: string) => TemplateResult | string,
): TemplateResult | typeof nothing {
  if (support === '') return nothing;
  return html`<details class="support">
    <summary>${t().course.support}</summary>
    <p>${say(support)}</p>
  </details>`;
}

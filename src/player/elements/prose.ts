import { css, html, nothing, type TemplateResult } from 'lit';
import type { Paragraph, Picture } from '../../scenario/schema.ts';
import { drawPicture } from '../pictures/picture.ts';

/** Paragraphs and spoken lines. Text from content is text, never markup. */
export function prose(paragraphs: readonly Paragraph[]): TemplateResult[] {
  return paragraphs.map((paragraph) =>
    typeof paragraph === 'string'
      ? html`<p>${paragraph}</p>`
      : html`<p class="says"><b>${paragraph.speaker}</b> <span>${paragraph.says}</span></p>`,
  );
}

export const proseStyle = css`
  .says {
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--accent);
  }

  .says b {
    display: block;
    font-size: 0.875rem;
    color: var(--muted);
  }
`;

/** A drawn picture with its text alternative. */
export function pictured(picture: Picture | undefined): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  return html`<div class="picture" role="img" aria-label=${picture.alt}>
    ${drawPicture(picture.view, picture.light)}
  </div>`;
}

import { css, html, nothing, type TemplateResult } from 'lit';
import type { Paragraph, Picture } from '../../scenario/schema.ts';
import { languageOf, type Untranslated } from '../language/untranslated.ts';
import { drawPicture } from '../pictures/picture.ts';

/** Paragraphs and spoken lines. @param say shows a text of the content */
export function prose(
  paragraphs: readonly Paragraph[],
  say: (text: string) => TemplateResult | string,
): TemplateResult[] {
  return paragraphs.map((paragraph) => {
    if (typeof paragraph === 'string') return html`<p>${say(paragraph)}</p>`;
    if ('text' in paragraph) return html`<p>${say(paragraph.text)}</p>`;
    return html`<p class="says"><b>${say(paragraph.speaker)}</b> <span>${say(paragraph.says)}</span></p>`;
  });
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

  .says > span > [lang] {
    display: block;
  }
`;

/** A drawn picture with its text alternative. One without says nothing that the words do not say. */
export function pictured(
  picture: Picture | undefined,
  untranslated: Untranslated | undefined,
): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  const { view, light, alt } = picture;
  if (alt === undefined)
    return html`<div class="picture" aria-hidden="true">${drawPicture(view, light)}</div>`;
  const language = languageOf(alt, untranslated) ?? nothing;
  return html`<div class="picture" role="img" aria-label=${alt} lang=${language}>
    ${drawPicture(view, light)}
  </div>`;
}

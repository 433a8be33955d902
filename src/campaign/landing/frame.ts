/** What every page of the landing page has around it. */
import type { Language } from '../../scenario/translation/language-name.ts';
import { directionOf } from '../design.ts';
import { html, type Markup } from '../markup/markup.ts';

export interface Frame {
  language: Language;
  /** What the tab and the history show. */
  title: string;
  /** The name of the airline. */
  airline: string;
  /** From the page to the folder of the landing page: '' or '../'. */
  root: string;
  /** The id of the edition, in small print. */
  edition: string;
  /** What stands on top of a draft. */
  draft: string | undefined;
  /** Beside the name: the quick exit, where there is something to leave. */
  beside?: Markup | undefined;
  main: Markup;
}

/** Nothing but its own folder, no form, no frame in it; a referrer is told to nobody. */
const policy =
  "default-src 'none';style-src 'self';script-src 'self';img-src 'self';worker-src 'self';base-uri 'none';form-action 'none'";

export function framed({ language, title, airline, root, edition, draft, beside, main }: Frame): string {
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex,nofollow,noarchive" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        <link rel="icon" href="${root}icon.svg" />
        <link rel="stylesheet" href="${root}style.css" />
        <script src="${root}page.js" defer></script>
      </head>
      <body>
        ${draft !== undefined && html`<p class="draft">${draft}</p>`}
        <header>
          <p>${airline}</p>
          ${beside}
        </header>
        <main>${main}</main>
        <footer><bdi dir="ltr">${edition}</bdi></footer>
      </body>
    </html> `.text;
}

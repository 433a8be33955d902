/** The sheet for cabin staff: where care items are placed, what nobody says or does, and how an edition is recalled. */
import type { SelfCare } from '../../course/schema.ts';
import { itemNumber } from '../code/item-number.ts';
import type { CareKit, Design } from '../design.ts';
import { css, type Css } from '../markup/css.ts';
import { html, type Markup } from '../markup/markup.ts';
import { sizes } from '../page/size.ts';
import type { Palette } from '../palette/palette.ts';
import { labelMarkup } from './label.ts';
import { labelStyle } from './label-style.ts';
import { stocks } from './stock.ts';

/** The label that the sheet shows, so that staff know where to look for the edition. */
const shownStock = stocks[1]!;

/**
 * @param kits one for each language, as on labels
 * @returns one sheet in each language
 */
export function guideDesigns(kits: readonly CareKit[]): Design[] {
  const [{ selfCare, palette, edition }] = kits as readonly [CareKit];
  const label = labelMarkup({
    items: kits.map((kit) => ({ kit, item: kit.selfCare.items[0]! })),
    stock: shownStock,
    address: selfCare.address,
    itemNumber: itemNumber(edition, 0),
    call: undefined,
  });
  return kits.map((kit) => ({
    id: 'placement-guide',
    title: kit.selfCare.guide.title,
    language: kit.language,
    size: sizes.a4,
    style: css`
      ${labelStyle(palette, shownStock)}${guideStyle(palette)}
    `,
    pages: [{ body: guideMarkup(kit, label) }],
    carries: [],
    withheld: [],
    formats: ['pdf'],
  }));
}

type Guide = SelfCare['guide'];

function guideMarkup(
  { selfCare: { guide, review }, campaign, airline, edition }: CareKit,
  label: Markup,
): Markup {
  return html`<div class="guide">
    <header>
      <p class="airline">${airline.name}</p>
      <h1>${guide.title}</h1>
      <p>${guide.summary}</p>
    </header>
    <div class="parts">
      <div class="picture" dir="ltr">${label}</div>
      ${guide.parts.map(partMarkup)}
    </div>
    <footer>
      ${guide.label}
      <bdi dir="ltr">${edition}</bdi
      >${review.status !== 'reviewed' && html` · ${campaign.print.unreviewed.label}`}
    </footer>
  </div> `;
}

function partMarkup({ id, heading, statements }: Guide['parts'][number]): Markup {
  return html`<section class="${id === 'never' ? 'never' : 'part'}">
    <h2>${heading}</h2>
    <ul>
      ${statements.map(
        ({ text, sources }) =>
          html`<li>
            ${text}${sources !== undefined && html` <bdi dir="ltr" class="from">[${sources.join(', ')}]</bdi>`}
          </li> `,
      )}
    </ul>
  </section> `;
}

function guideStyle({ bar, onBar, accent, ink, muted, line, never, neverTint }: Palette): Css {
  return css`
    .guide {
      display: flex;
      flex-direction: column;
      width: 100%;
      height: 100%;
      font-size: calc(2.15rem * var(--fit, 1));
      line-height: 1.38;
      color: ${ink};
    }
    .guide header {
      margin: calc(-1 * var(--bleed)) calc(-1 * var(--bleed)) 0;
      padding: calc(4rem + var(--bleed)) calc(6rem + var(--bleed)) 3rem;
      color: ${onBar};
      background: ${bar};
    }
    .guide .airline {
      font-size: 1.7rem;
    }
    .guide h1 {
      font-size: 4rem;
      line-height: 1.2;
    }
    .guide .parts {
      flex: 1;
      columns: 2;
      column-gap: 4rem;
      padding: 3rem 6rem 0;
    }
    .guide .picture {
      position: relative;
      width: ${shownStock.width}mm;
      height: ${shownStock.height}mm;
      margin-bottom: 2.5rem;
      transform: scale(0.86);
      transform-origin: 0 0;
    }
    [dir='rtl'] .guide .picture {
      transform-origin: 100% 0;
    }
    .guide .picture .label {
      outline: 0.3mm solid ${line};
    }
    .guide section {
      break-inside: avoid;
      margin-bottom: 2rem;
    }
    .guide h2 {
      font-size: 1.2em;
      color: ${accent};
    }
    .guide ul {
      padding-inline-start: 2.4rem;
      list-style: disc;
    }
    .guide li {
      margin-top: 0.5rem;
    }
    .guide .never {
      padding: 1.4rem 1.8rem;
      border-inline-start: 0.8rem solid ${never};
      background: ${neverTint};
    }
    .guide .never h2 {
      color: ${never};
    }
    .guide .from {
      font-size: 0.8em;
      color: ${muted};
    }
    .guide footer {
      padding: 1rem 6rem 4rem;
      font-size: 1.5rem;
      color: ${muted};
    }
  `;
}

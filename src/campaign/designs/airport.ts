/** What the public reads at an airport: a poster, and the same on a screen; each for one country, with its hotlines. */
import { hotline, printableOn, type Printed } from '../contacts/printable.ts';
import type { Design, DesignOf, Kit } from '../design.ts';
import { css, type Css } from '../markup/css.ts';
import { html, type Markup } from '../markup/markup.ts';
import { sizes } from '../page/size.ts';
import { section } from './parts/crew-cards.ts';
import { airlineLine } from './parts/head.ts';
import { dots, numbered } from './parts/lists.ts';
import { smallPrint } from './parts/small-print.ts';
import { airportStyle, landscapeStyle, portraitStyle, posterStyle } from './airport-style.ts';
import { sharedStyle } from './parts/style.ts';
import { windows } from './parts/windows.ts';

export const airportPoster: DesignOf = (kit) =>
  forEachCountry(kit, (country) => [
    airport(kit, country, {
      id: 'airport-poster-a3',
      size: sizes.a3,
      formats: ['pdf', 'svg'],
      style: posterStyle,
    }),
    airport(kit, country, {
      id: 'airport-poster-a2',
      size: sizes.a2,
      formats: ['pdf', 'svg'],
      style: posterStyle,
    }),
  ]);

export const airportScreen: DesignOf = (kit) =>
  forEachCountry(kit, (country) => [
    airport(kit, country, {
      id: 'airport-screen-landscape',
      size: sizes.landscape,
      formats: ['png', 'svg'],
      style: landscapeStyle,
    }),
    airport(kit, country, {
      id: 'airport-screen-portrait',
      size: sizes.portrait,
      formats: ['png', 'svg'],
      style: portraitStyle,
    }),
  ]);

function forEachCountry({ campaign }: Kit, make: (country: string) => Design[]): Design[] {
  return campaign.countries.flatMap(make);
}

function airport(
  kit: Kit,
  country: string,
  { id, size, formats, style }: Pick<Design, 'id' | 'size' | 'formats'> & { style: Css },
): Design {
  const { poster, signs, looks, steps, never, yourself } = kit.campaign.public;
  const hotlines = printableOn(
    kit.contacts.contacts.filter((one) => one.country === country).map(hotline),
    kit.day,
  );
  const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);
  const body = html`<header class="band">
      ${airlineLine(kit)}
      <div class="head">
        <h1>${poster.title}</h1>
        <p class="lead">${poster.text}</p>
      </div>
      ${windows(kit.palette, 5, 3)}
    </header>
    <main>
      <div class="seen">
        ${section('signs', signs.heading, dots(texts(signs.items)))}
        <p class="looks">${looks.text}</p>
      </div>
      <div class="columns">
        ${section('card tinted', steps.heading, numbered(texts(steps.items)))}${section('card never', never.heading, dots(texts(never.items)))}
      </div>
      <div class="columns end">
        ${section('yourself', yourself.title, html`<p>${yourself.text}</p>`)}${reachable(kit, hotlines.printed)}
      </div>
    </main>
    <footer>${smallPrint(kit, hotlines.printed)}</footer>`;
  return {
    id: `${id}-${country}`,
    size,
    formats,
    title: poster.title,
    language: kit.language,
    style: css`
      ${sharedStyle(kit.palette)}${airportStyle(kit)}${style}
    `,
    pages: [{ body }],
    carries: hotlines.printed,
    withheld: hotlines.withheld,
  };
}

/** Numbers that hold; where there are none, people who are there. */
function reachable({ campaign }: Kit, printed: readonly Printed[]): Markup {
  const { hotlines, staff } = campaign.public;
  if (printed.length === 0) return html`<section class="reach"><p class="staff">${staff.text}</p></section>`;
  return section(
    'reach',
    hotlines.heading,
    html`<ul>
      ${printed.map(
        ({ who, how }) =>
          html`<li>
            <b class="number-large"><bdi dir="ltr">${how}</bdi></b
            ><span>${who}</span>
          </li>`,
      )}
    </ul>`,
  );
}

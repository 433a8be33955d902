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
import { sharedStyle, u } from './parts/style.ts';
import { windows } from './parts/windows.ts';

export const airportPoster: DesignOf = (kit) =>
  forEachCountry(kit, (country) => [
    airport(kit, country, { id: 'airport-poster-a3', size: sizes.a3, formats: ['pdf', 'svg'], style: posterStyle }),
    airport(kit, country, { id: 'airport-poster-a2', size: sizes.a2, formats: ['pdf', 'svg'], style: posterStyle }),
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
  const body = html`<header class="band">${airlineLine(kit)}<div class="head"><h1>${poster.title}</h1><p class="lead">${poster.text}</p></div>${windows(kit.palette, 5, 3)}</header>
<main><div class="seen">${section('signs', signs.heading, dots(texts(signs.items)))}<p class="looks">${looks.text}</p></div>
<div class="columns">${section('card tinted', steps.heading, numbered(texts(steps.items)))}${section('card never', never.heading, dots(texts(never.items)))}</div>
<div class="columns end">${section('yourself', yourself.title, html`<p>${yourself.text}</p>`)}${reachable(kit, hotlines.printed)}</div></main>
<footer>${smallPrint(kit, hotlines.printed)}</footer>`;
  return {
    id: `${id}-${country}`,
    size,
    formats,
    title: poster.title,
    language: kit.language,
    style: css`${sharedStyle(kit.palette)}${airportStyle(kit)}${style}`,
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
    html`<ul>${printed.map(({ who, how }) => html`<li><b class="number-large"><bdi dir="ltr">${how}</bdi></b><span>${who}</span></li>`)}</ul>`,
  );
}

function airportStyle({ palette }: Kit): Css {
  return css`
.reach { padding: ${u(2)} ${u(2.4)}; border-radius: ${u(1.2)}; color: ${palette.onBar}; background: ${palette.bar}; }
.reach h2 { color: ${palette.onBar}; }
.reach li + li { margin-top: ${u(0.8)}; }
.reach li span, .number-large { display: block; }
.number-large { font-size: 1.7em; line-height: 1.25; }
.staff { font-size: 1.35em; font-weight: 600; }
.looks { padding-inline-start: ${u(1.6)}; border-inline-start: 0.3rem solid ${palette.accent}; font-weight: 600; }
.head .lead { margin-top: ${u(1.6)}; }
`;
}

const posterStyle = css`
.page { font-size: ${u(1.95)}; }
h2 { font-size: ${u(2.35)}; }
h2 + * { margin-top: ${u(1)}; }
.band { padding-bottom: 0; }
h1 { font-size: ${u(7.4)}; }
.head { margin-top: ${u(3)}; }
.head .lead { font-size: ${u(2.7)}; max-width: ${u(72)}; }
.band .windows { display: block; width: ${u(88)}; height: ${u(26.4)}; margin: ${u(2.6)} 0 -5rem; }
main { flex: 1 1 auto; display: flex; flex-direction: column; justify-content: space-between; gap: ${u(2)}; padding: ${u(8.4)} 6rem 0; }
.seen { display: flex; gap: ${u(3)}; align-items: center; }
.seen .signs { flex: 1.5 1 0; }
.seen .looks { flex: 1 1 0; }
.columns { gap: ${u(2.4)}; }
.yourself { padding: ${u(1)} 0; }
footer { padding: ${u(1.6)} 6rem 3.2rem; }
`;

const landscapeStyle = css`
.page { flex-direction: row; flex-wrap: wrap; align-content: flex-start; font-size: ${u(1.32)}; line-height: 1.38; }
.band { flex: none; width: 36rem; height: 56.25rem; margin: 0; padding: 3rem 3rem 0; display: flex; flex-direction: column; justify-content: space-between; overflow: hidden; }
h1 { font-size: ${u(4)}; }
.head .lead { font-size: ${u(1.6)}; }
.airline { font-size: ${u(1.1)}; }
.airline img { height: ${u(2.8)}; }
.band .windows { display: block; width: 30rem; height: 9rem; margin-bottom: 3.6rem; }
h2 { font-size: ${u(1.6)}; }
h2 + * { margin-top: ${u(0.7)}; }
main { width: 64rem; height: 52.6rem; display: flex; flex-direction: column; justify-content: space-between; gap: ${u(1.2)}; padding: 3rem 3rem 0; }
.columns { gap: ${u(1.4)}; }
.card { padding: ${u(1.2)} ${u(1.4)}; border-radius: ${u(0.8)}; }
.reach { padding: ${u(1.2)} ${u(1.4)}; border-radius: ${u(0.8)}; }
.seen { display: flex; gap: ${u(2)}; align-items: center; }
.seen .signs { flex: 1.4 1 0; }
.seen .looks { flex: 1 1 0; }
.steps li + li, .dots li + li { margin-top: ${u(0.5)}; }
footer { position: absolute; inset-inline-end: 3rem; bottom: 1rem; width: 58rem; }
.small { font-size: ${u(0.72)}; }
`;

const portraitStyle = css`
.page { font-size: ${u(2.5)}; }
h2 { font-size: ${u(3)}; }
h2 + * { margin-top: ${u(1.2)}; }
.band { padding-bottom: 0; }
.airline { font-size: ${u(2.2)}; }
.airline img { height: ${u(5.4)}; }
h1 { font-size: ${u(8)}; }
.head { margin-top: ${u(3)}; }
.head .lead { font-size: ${u(3.2)}; }
.band .windows { display: block; width: ${u(88)}; height: ${u(26.4)}; margin: ${u(3)} 0 -5rem; }
main { flex: 1 1 auto; display: flex; flex-direction: column; justify-content: space-between; gap: ${u(2)}; padding: ${u(8)} 6rem 0; }
.seen .looks { margin-top: ${u(2.4)}; }
.columns { gap: ${u(2.4)}; }
footer { padding: ${u(2)} 6rem 3rem; }
.small { font-size: ${u(1.4)}; }
`;

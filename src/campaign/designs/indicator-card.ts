/** Indicator cards for crew: folded for the pocket, and to wear behind an identity card. */
import { airlineContact, printableOn } from '../contacts/printable.ts';
import type { Design, DesignOf, Kit } from '../design.ts';
import { css, type Css } from '../markup/css.ts';
import { html, type Markup } from '../markup/markup.ts';
import { sizes } from '../page/size.ts';
import { asked, chain, contacts, gate, never, signs, signsAlone, threeThings } from './parts/crew-cards.ts';
import { airlineLine } from './parts/head.ts';
import { crewSmallPrint } from './parts/small-print.ts';
import { sharedStyle, u } from './parts/style.ts';
import { windows } from './parts/windows.ts';

export const indicatorCard: DesignOf = (kit) => [pocket(kit), lanyard(kit)];

/** Four panels: the cover, two inside, and the back, which faces the cover’s other side. */
function pocket(kit: Kit): Design {
  const { title, text } = kit.campaign.crew.card;
  const back = html`<div class="panel">
    ${never(kit)}${numbers(kit, most.pocket)}${crewSmallPrint(kit, reached(kit).printed.slice(0, most.pocket))}
  </div>`;
  const cover = html`<div class="panel cover">
    ${airlineLine(kit)}
    <div>
      <h1>${title}</h1>
      <p class="lead">${text}</p>
    </div>
    ${windows(kit.palette, 4, 2)}
  </div>`;
  const inside = html`<div class="panel">${threeThings(kit)}${signsAlone(kit)}</div>
    <div class="panel">${gate(kit)}${chain(kit, false)}</div>`;
  return card(kit, most.pocket, {
    id: 'indicator-card-pocket',
    size: sizes.pocket,
    folds: [sizes.pocket.width / 2],
    style: pocketStyle,
    pages: [
      { name: 'outside', body: panels(html`${back}${cover}`) },
      { name: 'inside', body: panels(inside) },
    ],
  });
}

/** How many numbers there is room for. */
const most = { pocket: 2, lanyard: 4 } as const;

const reached = ({ airline, day }: Kit) => printableOn(airline.contacts.map(airlineContact), day);

/** A card has no room for lines to write on, nor for hours: what has no number yet is not there. */
function numbers(kit: Kit, atMost: number): Markup | false {
  const lines = reached(kit).lines.filter(({ how }) => how !== undefined);
  return contacts(
    kit.jobAid.contacts,
    lines.slice(0, atMost).map((line) => ({ ...line, hours: undefined })),
  );
}

const panels = (content: Markup) => html`<div class="panels">${content}</div>`;

function lanyard(kit: Kit): Design {
  const { title, text } = kit.campaign.crew.card;
  return card(kit, most.lanyard, {
    id: 'indicator-card-lanyard',
    size: sizes.lanyard,
    style: lanyardStyle,
    pages: [
      {
        name: 'front',
        body: html`<header class="band">
            ${airlineLine(kit)}
            <h1>${title}</h1>
            <p class="lead">${text}</p>
          </header>
          <main>${threeThings(kit)}${signs(kit)}${gate(kit)}</main>`,
      },
      {
        name: 'back',
        body: html`<main>${chain(kit, false)}${asked(kit)}${never(kit)}${numbers(kit, most.lanyard)}</main>
          <footer>${crewSmallPrint(kit, reached(kit).printed.slice(0, most.lanyard))}</footer>`,
      },
    ],
  });
}

function card(
  kit: Kit,
  numbersAtMost: number,
  design: Pick<Design, 'id' | 'size' | 'pages'> & { folds?: number[]; style: Css },
): Design {
  return {
    ...design,
    title: kit.campaign.crew.card.title,
    language: kit.language,
    style: css`
      ${sharedStyle(kit.palette)}${css`
        .cover {
          color: ${kit.palette.onBar};
          background: ${kit.palette.bar};
        }
      `}${design.style}
    `,
    carries: reached(kit).printed.slice(0, numbersAtMost),
    withheld: reached(kit).withheld,
    formats: ['pdf', 'svg'],
  };
}

const pocketStyle = css`
  .page {
    font-size: ${u(1.32)};
    line-height: 1.3;
  }
  :lang(ar) .page {
    line-height: 1.38;
  }
  .panels {
    flex: 1 0 auto;
    display: flex;
    align-items: stretch;
    margin: calc(-1 * var(--bleed));
  }
  .panel {
    flex: 1 1 0;
    min-width: 0;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: ${u(0.7)};
    padding: calc(2rem + var(--bleed)) calc(2.2rem + var(--bleed));
  }
  .panel:first-child {
    padding-inline-end: 2.2rem;
  }
  .panel:last-child {
    padding-inline-start: 2.2rem;
  }
  h1 {
    font-size: ${u(3.6)};
  }
  h2 {
    font-size: ${u(1.45)};
  }
  h2 + * {
    margin-top: ${u(0.45)};
  }
  .lead {
    font-size: ${u(1.6)};
    margin-top: ${u(0.6)};
  }
  .airline {
    font-size: ${u(1.3)};
  }
  .airline img {
    height: ${u(3)};
  }
  .card {
    padding: ${u(0.9)} ${u(1.1)};
  }
  .cover .windows {
    width: ${u(20)};
    height: ${u(7.5)};
  }
  .three li {
    display: flex;
  }
  .three li + li {
    margin-top: ${u(0.3)};
  }
  .three .icon {
    width: ${u(2)};
    height: ${u(2)};
    margin-inline-end: ${u(0.8)};
  }
  .three .meant {
    display: flex;
    flex-wrap: wrap;
  }
  .three b {
    margin-inline-end: 0.4em;
  }
  .steps li + li,
  .dots li + li {
    margin-top: ${u(0.34)};
  }
  .number {
    width: 1.5em;
    height: 1.5em;
    line-height: 1.5em;
  }
  .one {
    font-weight: 600;
  }
  .small {
    font-size: ${u(0.92)};
    line-height: 1.3;
  }
  .signs .dots {
    columns: 2;
    column-gap: ${u(1.6)};
  }
  .signs .dots li {
    break-inside: avoid;
    margin: 0 0 ${u(0.3)};
  }
  .chain .steps {
    columns: 2;
    column-gap: ${u(1.6)};
  }
  .chain .steps li {
    break-inside: avoid;
    margin: 0 0 ${u(0.34)};
  }
`;

const lanyardStyle = css`
  .page {
    font-size: ${u(3.05)};
    line-height: 1.32;
  }
  :lang(ar) .page {
    line-height: 1.45;
  }
  .band {
    padding: calc(var(--bleed) + 9rem) calc(var(--bleed) + 6rem) 4rem;
  }
  h1 {
    font-size: ${u(6.6)};
    margin-top: ${u(2)};
  }
  h2 {
    font-size: ${u(3.5)};
  }
  h2 + * {
    margin-top: ${u(1.4)};
  }
  .lead {
    font-size: ${u(3.4)};
    margin-top: ${u(1)};
  }
  .airline {
    font-size: ${u(2.9)};
  }
  .airline img {
    height: ${u(7)};
  }
  main {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: ${u(2)};
    padding: ${u(4)} 6rem 5rem;
  }
  header + main {
    padding-top: ${u(3.4)};
  }
  main:first-child {
    padding: 9rem 6rem 0;
  }
  .card {
    padding: ${u(2.4)} ${u(2.8)};
    border-radius: ${u(2)};
  }
  .three ul {
    display: flex;
    flex-direction: column;
    gap: ${u(1.6)};
  }
  .three li {
    display: flex;
    gap: ${u(2)};
  }
  .three .icon {
    width: ${u(7)};
    height: ${u(7)};
  }
  .three b {
    font-size: ${u(3.4)};
  }
  .steps li + li {
    margin-top: ${u(1)};
  }
  .dots li + li {
    margin-top: ${u(0.7)};
  }
  footer {
    padding: ${u(2)} 6rem 4.5rem;
  }
  .small {
    font-size: ${u(1.75)};
  }
  .signs .one {
    margin-top: ${u(1.2)};
  }
`;

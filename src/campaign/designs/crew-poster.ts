/** Posters where crew work and meet: the galley, and the crew room, which has more room. */
import { airlineContact, printableOn } from '../contacts/printable.ts';
import type { Design, DesignOf, Kit } from '../design.ts';
import { css } from '../markup/css.ts';
import { html, type Markup } from '../markup/markup.ts';
import { sizes } from '../page/size.ts';
import { contactLines } from './parts/contacts.ts';
import { asked, chain, gate, never, signs, threeThings } from './parts/crew-cards.ts';
import { airlineLine } from './parts/head.ts';
import { smallPrint } from './parts/small-print.ts';
import { sharedStyle, u } from './parts/style.ts';
import { windows } from './parts/windows.ts';

export const galleyPoster: DesignOf = (kit) => [
  poster(kit, { id: 'galley-poster-a4', size: sizes.a4, words: kit.campaign.crew.galley, full: false }),
];

export const crewRoomPoster: DesignOf = (kit) => [
  poster(kit, { id: 'crew-room-poster-a3', size: sizes.a3, words: kit.campaign.crew.crewRoom, full: true }),
];

interface Poster extends Pick<Design, 'id' | 'size'> {
  words: { title: string; text: string };
  /** Whether the six signs, each step in full, and support stand on it too. */
  full: boolean;
}

function poster(kit: Kit, { id, size, words, full }: Poster): Design {
  const { airline, jobAid, day } = kit;
  const contacts = printableOn(airline.contacts.map(airlineContact), day);
  const support = printableOn(full ? airline.support.map(airlineContact) : [], day);
  const carries = [...contacts.printed, ...support.printed];
  return {
    id,
    size,
    title: words.title,
    language: kit.language,
    style: css`
      ${sharedStyle(kit.palette)}${style}
    `,
    pages: [{ body: bodyOf() }],
    carries,
    withheld: [...contacts.withheld, ...support.withheld],
    formats: ['pdf', 'svg'],
  };

  function bodyOf(): Markup {
    return html`<header class="band">
        ${airlineLine(kit)}
        <div class="head">
          <div>
            <h1>${words.title}</h1>
            <p class="lead">${words.text}</p>
          </div>
          ${windows(kit.palette, 3, 1)}
        </div>
      </header>
      <main class="${full ? 'full' : 'brief'}">
        ${threeThings(kit)} ${full && signs(kit)}
        <div class="columns">
          <div>${gate(kit)}${asked(kit)}${full && contactsCard()}</div>
          <div>${chain(kit, full)}${!full && contactsCard()}</div>
        </div>
        ${never(kit)}
      </main>
      <footer>
        ${smallPrint(kit, carries, kit.campaign.crew.label, jobAid.first, airline.isExample && jobAid.example, jobAid.sources)}
      </footer>`;
  }

  function contactsCard(): Markup {
    return html`<section class="card">
        <h2>${jobAid.contacts}</h2>
        ${contactLines(contacts.lines)}
      </section>
      ${
        full &&
        html`<section class="card">
          <h2>${jobAid.support}</h2>
          ${contactLines(support.lines)}
        </section>`
      }`;
  }
}

const style = css`
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: ${u(4)};
    margin-top: ${u(3)};
  }
  .head .lead {
    margin-top: ${u(1.6)};
  }
  .windows {
    flex: none;
    width: ${u(26)};
    height: ${u(13)};
  }
  main {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: ${u(1.8)};
    padding: ${u(3)} 6rem 0;
  }
  h2 + * {
    margin-top: ${u(1)};
  }
  .three ul {
    display: flex;
    gap: ${u(3)};
  }
  .three li {
    flex: 1 1 0;
    display: flex;
    gap: ${u(1.2)};
  }
  .three .icon {
    width: ${u(5)};
    height: ${u(5)};
  }
  .three b {
    font-size: ${u(2.1)};
    color: ${'#10273b'};
  }
  .card + .card {
    margin-top: ${u(1.8)};
  }
  .never .dots {
    columns: 2;
    column-gap: ${u(4)};
  }
  .never .dots li {
    break-inside: avoid;
    margin: 0 0 ${u(0.5)};
  }
  .signs .dots {
    columns: 2;
    column-gap: ${u(4)};
  }
  .signs .dots li {
    break-inside: avoid;
    margin: 0 0 ${u(0.5)};
  }
  footer {
    padding: ${u(1.8)} 6rem 3.5rem;
  }
`;

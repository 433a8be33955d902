/** Posters where crew work and meet: the galley, and the crew room, which has more room. */
import { crewContacts } from '../contacts/printable.ts';
import type { Design, DesignOf, Kit } from '../design.ts';
import { css } from '../markup/css.ts';
import { html } from '../markup/markup.ts';
import { sizes } from '../page/size.ts';
import { asked, chain, contacts, gate, never, signs, threeThings } from './parts/crew-cards.ts';
import { airlineLine } from './parts/head.ts';
import { crewSmallPrint } from './parts/small-print.ts';
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
  /** Whether the six signs and support stand on it too. */
  full: boolean;
}

function poster(kit: Kit, { id, size, words, full }: Poster): Design {
  const { airline, jobAid, day } = kit;
  const whom = full ? airline : { ...airline, support: [] };
  const { reached, support, carries, withheld } = crewContacts(whom, day);
  const body = html`<header class="band">
      ${airlineLine(kit)}
      <div class="head">
        <div>
          <h1>${words.title}</h1>
          <p class="lead">${words.text}</p>
        </div>
        ${windows(kit.palette, 3, 1)}
      </div>
    </header>
    <main>
      ${threeThings(kit)}${full && signs(kit)}
      <div class="columns">
        <div>
          ${gate(kit)}${asked(kit)}${contacts(jobAid.contacts, reached)}${contacts(jobAid.support, support)}
        </div>
        <div>${chain(kit, true)}</div>
      </div>
      ${never(kit)}
    </main>
    <footer>${crewSmallPrint(kit, carries)}</footer>`;
  return {
    id,
    size,
    title: words.title,
    language: kit.language,
    style: css`
      ${sharedStyle(kit.palette)}${style}
    `,
    pages: [{ body }],
    carries,
    withheld,
    formats: ['pdf', 'svg'],
  };
}

const style = css`
  .band {
    padding-top: calc(var(--bleed) + 3.6rem);
    padding-bottom: 3.4rem;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: ${u(4)};
    margin-top: ${u(2)};
  }
  .head .lead {
    margin-top: ${u(1.4)};
    font-size: ${u(2.1)};
  }
  h1 {
    font-size: ${u(5.2)};
  }
  .page {
    font-size: ${u(1.6)};
  }
  h2 {
    font-size: ${u(1.95)};
  }
  .windows {
    flex: none;
    width: ${u(24)};
    height: ${u(12)};
  }
  main {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: ${u(1.8)};
    padding: ${u(2.6)} 6rem 0;
  }
  .columns > * {
    display: flex;
    flex-direction: column;
    gap: ${u(1.8)};
  }
  .columns {
    gap: ${u(2.4)};
  }
  .columns > * > * {
    flex: 1 0 auto;
  }
  .columns > * > .chain {
    display: flex;
    flex-direction: column;
  }
  .chain .steps {
    flex: 1 0 auto;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
  }
  h2 + * {
    margin-top: ${u(0.9)};
  }
  .signs .one {
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
  .never .dots,
  .signs .dots {
    columns: 2;
    column-gap: ${u(4)};
  }
  .never .dots li,
  .signs .dots li {
    break-inside: avoid;
    margin: 0 0 ${u(0.5)};
  }
  .three b {
    font-size: ${u(2)};
  }
  .three .icon {
    width: ${u(4.6)};
    height: ${u(4.6)};
  }
  footer {
    padding: ${u(1.6)} 6rem 3.2rem;
  }
`;

/** The job aid of the course on paper: one page, for the folder or for the pocket. */
import { crewContacts } from '../contacts/printable.ts';
import type { Design, DesignOf, Kit } from '../design.ts';
import { css } from '../markup/css.ts';
import { html, type Markup } from '../markup/markup.ts';
import { sizes } from '../page/size.ts';
import { asked, chain, contacts, gate, never, section, signs, threeThings } from './parts/crew-cards.ts';
import { airlineLine } from './parts/head.ts';
import { dots } from './parts/lists.ts';
import { crewSmallPrint } from './parts/small-print.ts';
import { sharedStyle, u } from './parts/style.ts';

export const crewJobAid: DesignOf = (kit) => [
  jobAid(kit, { id: 'job-aid-a4', size: sizes.a4 }),
  jobAid(kit, { id: 'job-aid-a5', size: sizes.a5 }),
];

function jobAid(kit: Kit, { id, size }: Pick<Design, 'id' | 'size'>): Design {
  const { airline, day, jobAid: words } = kit;
  const { reached, support, carries, withheld } = crewContacts(airline, day);
  const body = html`<header class="band">
      ${airlineLine(kit)}
      <h1>${words.title}</h1>
    </header>
    <main class="columns">
      <div>${threeThings(kit)}${signs(kit)}${gate(kit)}${asked(kit)}${never(kit)}</div>
      <div>
        ${chain(kit, false)}${facts(kit)}${contacts(words.contacts, reached)}${contacts(words.support, support)}
      </div>
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

/** What the airline's form asks for. */
function facts({ airline: { form }, jobAid: words }: Kit): Markup {
  return section(
    'card facts',
    words.facts,
    html`<p class="form"><b>${form.name}</b><br />${form.where}</p>`,
    dots(form.fields),
  );
}

const style = css`
  .page {
    font-size: ${u(1.5)};
    line-height: 1.32;
  }
  :lang(ar) .page {
    line-height: 1.45;
  }
  .band {
    padding: calc(var(--bleed) + 3rem) calc(var(--bleed) + 6rem) 2.4rem;
  }
  h1 {
    font-size: ${u(3.8)};
    margin-top: ${u(0.8)};
  }
  h2 {
    font-size: ${u(1.75)};
  }
  h2 + * {
    margin-top: ${u(0.6)};
  }
  main {
    flex: 1 1 auto;
    padding: ${u(2.2)} 6rem 0;
  }
  .columns {
    gap: ${u(2.6)};
  }
  .columns > * {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: ${u(1.2)};
  }
  .card {
    padding: ${u(1.2)} ${u(1.6)};
  }
  .three li {
    display: flex;
  }
  .three li + li {
    margin-top: ${u(0.5)};
  }
  .three .icon {
    width: ${u(3)};
    height: ${u(3)};
    margin-inline-end: ${u(1.2)};
  }
  .steps li + li {
    margin-top: ${u(0.6)};
  }
  .dots li + li {
    margin-top: ${u(0.35)};
  }
  .one,
  .form {
    margin-top: ${u(0.7)};
  }
  .form + .dots {
    margin-top: ${u(0.6)};
  }
  footer {
    padding: ${u(1.4)} 6rem 3rem;
  }
`;

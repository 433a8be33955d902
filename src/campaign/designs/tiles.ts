/** Square pictures for social media. They carry no number: a picture that was passed on can’t be called back. */
import type { Design, DesignOf, Kit } from '../design.ts';
import { css } from '../markup/css.ts';
import { html } from '../markup/markup.ts';
import { sizes } from '../page/size.ts';
import { airlineLine } from './parts/head.ts';
import { smallPrint } from './parts/small-print.ts';
import { sharedStyle, u } from './parts/style.ts';
import { windows } from './parts/windows.ts';

export const socialTiles: DesignOf = (kit) => kit.campaign.tiles.map((words, i) => tile(kit, words, i));

function tile(kit: Kit, { id, title, text }: Kit['campaign']['tiles'][number], position: number): Design {
  const { palette } = kit;
  return {
    id: `social-tile-${id}`,
    size: sizes.square,
    title,
    language: kit.language,
    style: css`
      ${sharedStyle(palette)}${style}.page {
        color: ${palette.onBar};
        background: ${palette.bar};
      }
      .small {
        color: ${palette.onBar};
      }
    `,
    pages: [
      {
        body: html`<main>
          ${airlineLine(kit)}
          <div>
            <h1>${title}</h1>
            <p class="lead">${text}</p>
          </div>
          ${windows(palette, 4, position % 4)}${smallPrint(kit, [])}
        </main>`,
      },
    ],
    carries: [],
    withheld: [],
    formats: ['png', 'svg'],
  };
}

const style = css`
  main {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: ${u(3)};
    padding: 7rem 8rem 4rem;
  }
  .airline {
    font-size: ${u(2.8)};
  }
  .airline img {
    height: ${u(7)};
  }
  h1 {
    font-size: ${u(8.8)};
  }
  .lead {
    font-size: ${u(4)};
    margin-top: ${u(3)};
  }
  .windows {
    width: ${u(58.6)};
    height: ${u(22)};
  }
  .small {
    font-size: ${u(1.6)};
  }
`;

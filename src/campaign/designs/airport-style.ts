/** How a poster and screens for the public look: what they share, and each of the three forms. */
import type { Kit } from '../design.ts';
import { css, type Css } from '../markup/css.ts';
import { u } from './parts/style.ts';

export function airportStyle({ palette }: Kit): Css {
  return css`
    .reach {
      padding: ${u(2)} ${u(2.4)};
      border-radius: ${u(1.2)};
      color: ${palette.onBar};
      background: ${palette.bar};
    }
    .reach h2 {
      color: ${palette.onBar};
    }
    .reach li + li {
      margin-top: ${u(0.8)};
    }
    .reach li span,
    .number-large {
      display: block;
    }
    .number-large {
      font-size: 1.7em;
      line-height: 1.25;
    }
    .staff {
      font-size: 1.35em;
      font-weight: 600;
    }
    .looks {
      padding-inline-start: ${u(1.6)};
      border-inline-start: 0.3rem solid ${palette.accent};
      font-weight: 600;
    }
    .head .lead {
      margin-top: ${u(1.6)};
    }
  `;
}
export const posterStyle = css`
  .page {
    font-size: ${u(1.95)};
  }
  h2 {
    font-size: ${u(2.35)};
  }
  h2 + * {
    margin-top: ${u(1)};
  }
  .band {
    padding-bottom: 0;
  }
  h1 {
    font-size: ${u(7.4)};
  }
  .head {
    margin-top: ${u(3)};
  }
  .head .lead {
    font-size: ${u(2.7)};
    max-width: ${u(72)};
  }
  .band .windows {
    display: block;
    width: 88rem;
    height: ${u(26.4)};
    margin: ${u(2.6)} 0 -5rem;
  }
  main {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: ${u(2)};
    padding: ${u(8.4)} 6rem 0;
  }
  .seen {
    display: flex;
    gap: ${u(3)};
    align-items: center;
  }
  .seen .signs {
    flex: 1.5 1 0;
  }
  .seen .looks {
    flex: 1 1 0;
  }
  .columns {
    gap: ${u(2.4)};
  }
  .yourself {
    padding: ${u(1)} 0;
  }
  footer {
    padding: ${u(1.6)} 6rem 3.2rem;
  }
`;

export const landscapeStyle = css`
  .page {
    display: grid;
    grid-template: 1fr auto / 36rem 64rem;
    font-size: ${u(1.32)};
    line-height: 1.38;
  }
  .band {
    grid-row: 1 / 3;
    margin: 0;
    padding: 3rem 3rem 0;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
  }
  h1 {
    font-size: ${u(4)};
  }
  .head .lead {
    font-size: ${u(1.6)};
  }
  .airline {
    font-size: ${u(1.1)};
  }
  .airline img {
    height: ${u(2.8)};
  }
  .band .windows {
    display: block;
    width: 30rem;
    height: 9rem;
    margin-bottom: 3.6rem;
  }
  h2 {
    font-size: ${u(1.6)};
  }
  h2 + * {
    margin-top: ${u(0.7)};
  }
  main {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: ${u(1.2)};
    padding: 3rem 3rem 0;
  }
  .columns {
    gap: ${u(1.4)};
  }
  .card {
    padding: ${u(1.2)} ${u(1.4)};
    border-radius: ${u(0.8)};
  }
  .reach {
    padding: ${u(1.2)} ${u(1.4)};
    border-radius: ${u(0.8)};
  }
  .seen {
    display: flex;
    gap: ${u(2)};
    align-items: center;
  }
  .seen .signs {
    flex: 1.4 1 0;
  }
  .seen .looks {
    flex: 1 1 0;
  }
  .steps li + li,
  .dots li + li {
    margin-top: ${u(0.5)};
  }
  footer {
    padding: 1.2rem 3rem;
  }
  .small {
    font-size: ${u(0.72)};
  }
`;

export const portraitStyle = css`
  .page {
    font-size: ${u(2.5)};
  }
  h2 {
    font-size: ${u(3)};
  }
  h2 + * {
    margin-top: ${u(1.2)};
  }
  .band {
    padding-bottom: 0;
  }
  .airline {
    font-size: ${u(2.2)};
  }
  .airline img {
    height: ${u(5.4)};
  }
  h1 {
    font-size: ${u(8)};
  }
  .head {
    margin-top: ${u(3)};
  }
  .head .lead {
    font-size: ${u(3.2)};
  }
  .band .windows {
    display: block;
    width: 88rem;
    height: ${u(26.4)};
    margin: ${u(3)} 0 -5rem;
  }
  main {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: ${u(2)};
    padding: ${u(8)} 6rem 0;
  }
  .seen .looks {
    margin-top: ${u(2.4)};
  }
  .columns {
    gap: ${u(2.4)};
  }
  footer {
    padding: ${u(2)} 6rem 3rem;
  }
  .small {
    font-size: ${u(1.4)};
  }
`;

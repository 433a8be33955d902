import { css, type Css } from '../markup/css.ts';
import type { Palette } from '../palette/palette.ts';

/** How the landing page looks: fonts of the device, the colours of the airline, and nothing that moves. */
export function landingStyle({ bar, onBar, accent, onAccent, ink, muted, line }: Palette): Css {
  return css`
    :root {
      color-scheme: light dark;
      --ink: ${ink};
      --muted: ${muted};
      --paper: #ffffff;
      --line: ${line};
      --accent: ${accent};
      --on: ${onAccent};
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #eef2f3;
        --muted: #a9bac6;
        --paper: #0c1a27;
        --line: #2a4053;
        --accent: #6fcfc6;
        --on: #08241f;
      }
    }
    * {
      box-sizing: border-box;
    }
    html {
      scroll-padding-top: 6.5rem;
    }
    body {
      margin: 0;
      font:
        1.0625rem/1.5 system-ui,
        -apple-system,
        'Segoe UI',
        Roboto,
        'Noto Sans Arabic',
        'Noto Sans',
        sans-serif;
      color: var(--ink);
      background: var(--paper);
      overflow-wrap: break-word;
    }
    header {
      position: sticky;
      top: 0;
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      align-items: center;
      justify-content: space-between;
      padding: 0.5rem 1rem;
      color: ${onBar};
      background: ${bar};
    }
    header p {
      margin: 0;
      font-weight: 700;
    }
    #leave_ {
      min-height: 44px;
      padding: 0.55rem 1rem;
      border: 2px solid ${onBar};
      border-radius: 99px;
      font-weight: 700;
      line-height: 1.2;
      text-decoration: none;
      color: ${bar};
      background: ${onBar};
    }
    #key_ {
      font-weight: 400;
    }
    @media (hover: none) {
      #key_ {
        display: none;
      }
    }
    main,
    footer {
      max-width: 38rem;
      margin: auto;
      padding: 0 1rem;
    }
    h1 {
      margin: 1.25rem 0 0.75rem;
      font-size: 1.6rem;
      line-height: 1.25;
    }
    h2 {
      margin: 1.25rem 0 0.25rem;
      font-size: 1.2rem;
      line-height: 1.3;
    }
    h3 {
      margin: 1rem 0 0;
      font-size: 1rem;
    }
    p {
      margin: 0.5rem 0;
    }
    a {
      color: var(--accent);
    }
    :focus-visible {
      outline: 3px solid var(--accent);
      outline-offset: 3px;
    }
    header :focus-visible {
      outline-color: ${onBar};
    }
    ul {
      margin: 0.5rem 0;
      padding: 0;
      list-style: none;
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    nav a {
      display: block;
      min-height: 44px;
      padding: 0.55rem 0.9rem;
      border: 1px solid var(--muted);
      border-radius: 99px;
    }
    nav [aria-current] {
      font-weight: 700;
      text-decoration: none;
    }
    .on,
    .reach {
      display: flex;
      gap: 0.75rem;
      align-items: center;
      min-height: 48px;
      margin: 0.75rem 0;
      padding: 0.7rem 1rem;
      border-radius: 12px;
      font-weight: 700;
      text-decoration: none;
      color: var(--on);
      background: var(--accent);
    }
    .on {
      display: inline-flex;
    }
    svg {
      flex: none;
      width: 1.5rem;
      height: 1.5rem;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    bdi {
      unicode-bidi: isolate;
    }
    section {
      border-top: 1px solid var(--line);
      padding-bottom: 1rem;
    }
    .countries {
      display: flex;
      flex-direction: column;
    }
    .country:target {
      order: -1;
      border-inline-start: 6px solid var(--accent);
      padding-inline-start: 1rem;
    }
    .small,
    footer {
      font-size: 0.875rem;
      color: var(--muted);
    }
    .draft {
      padding: 0.25rem 1rem;
      font-weight: 700;
      text-align: center;
      color: #ffffff;
      background: #9c3a2a;
    }
    footer {
      padding-block: 1rem;
    }
    @media print {
      header,
      nav {
        display: none;
      }
      body {
        color: #000000;
        background: #ffffff;
      }
      .reach {
        padding: 0;
        color: #000000;
        background: none;
      }
      section {
        break-inside: avoid;
      }
    }
  `;
}

import { css } from 'lit';

/** What every screen shares: headings, buttons, cards and the focus ring. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    display: block;
  }

  h1,
  h2,
  h3 {
    margin: 0;
    line-height: 1.2;
    font-weight: 700;
    letter-spacing: -0.01em;
  }

  h1 {
    font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem);
  }

  h2 {
    font-size: 1.2rem;
  }

  h3 {
    font-size: 1rem;
  }

  h1:focus {
    outline: none;
  }

  p {
    margin: 0;
  }

  /* A whole text in another language is set from the side that it is read from. */
  :is(h1, h2, h3, p, p > b:only-child, dd, legend, label > span) > [lang]:only-child {
    display: block;
  }

  .muted {
    color: var(--muted);
  }

  .small {
    font-size: 0.875rem;
  }

  .stack > * + * {
    margin-top: 1rem;
  }

  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 3px;
  }

  /* A browser that scrolls to what has the focus brings it out from behind the bars (WCAG 2.4.11). */
  a,
  button,
  input,
  select,
  summary {
    scroll-margin: var(--above) 0 var(--below);
  }

  button {
    min-height: 48px;
    padding: 0.6rem 1.3rem;
    border: 2px solid var(--accent);
    border-radius: 999px;
    font: inherit;
    font-weight: 650;
    line-height: 1.25;
    color: var(--accent);
    background: transparent;
    cursor: pointer;
  }

  button:hover {
    background: var(--accent-tint);
  }

  button.primary {
    color: var(--on-accent);
    background: var(--accent);
  }

  button.primary:hover {
    border-color: var(--accent-strong);
    background: var(--accent-strong);
  }

  .card {
    padding: 1.1rem 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }

  .card > * + p {
    margin-top: 0.5rem;
  }

  details summary {
    min-height: 44px;
    padding: 0.6rem 0;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }

  @media (prefers-reduced-motion: no-preference) {
    button,
    label {
      transition:
        background-color 120ms ease,
        border-color 120ms ease;
    }
  }
`;

import { css } from 'lit';

export const jobAidStyle = css`
  .first {
    margin-top: 0.75rem;
  }

  .example {
    margin-top: 0.75rem;
    padding: 0.4rem 0.8rem;
    border-radius: 10px;
    color: var(--acceptable);
    background: var(--acceptable-tint);
  }

  .page {
    margin-top: 1.25rem;
  }

  section {
    break-inside: avoid;
  }

  section + section {
    margin-top: 0.9rem;
  }

  h2 {
    display: flex;
    align-items: center;
  }

  h2 svg {
    flex: none;
    width: 1.5rem;
    height: 1.5rem;
    margin-inline-end: 0.6rem;
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .never {
    border-color: var(--harmful);
    background: var(--harmful-tint);
  }

  .never h2 svg {
    stroke: var(--harmful);
  }

  .asked {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  section ul,
  section ol,
  section dl {
    margin: 0.6rem 0 0;
    padding-inline-start: 1.3rem;
  }

  section li + li {
    margin-top: 0.3rem;
  }

  section p {
    margin-top: 0.6rem;
  }

  section dl,
  section ol,
  section .contacts {
    padding: 0;
    list-style: none;
  }

  dl div + div {
    margin-top: 0.4rem;
  }

  dt,
  dd {
    display: inline;
  }

  dt {
    font-weight: 700;
  }

  dt::after {
    content: ' – ';
    font-weight: 400;
  }

  dd {
    margin: 0;
  }

  ol {
    counter-reset: step;
  }

  ol li {
    display: flex;
    position: relative;
    counter-increment: step;
  }

  ol li::before {
    content: counter(step);
    flex: none;
    width: 1.6rem;
    height: 1.6rem;
    margin-inline-end: 0.7rem;
    border: 1.5px solid var(--accent);
    border-radius: 50%;
    font-size: 0.85rem;
    font-weight: 700;
    line-height: calc(1.6rem - 3px);
    text-align: center;
    color: var(--accent);
    background: var(--card);
  }

  /* Whom one tells hangs together, link by link. */
  .chain li:not(:last-child)::after {
    content: '';
    position: absolute;
    top: 1.6rem;
    bottom: -0.3rem;
    margin-inline-start: calc(0.8rem - 0.75px);
    border-inline-start: 1.5px solid var(--accent);
  }

  .contacts li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }

  .contacts b {
    margin-inline-end: 0.6rem;
  }

  .blank {
    flex: 1 1 6rem;
    height: 1.5em;
    border-bottom: 1.5px dotted var(--edge);
  }

  .hours {
    flex-basis: 100%;
    color: var(--muted);
  }

  .foot {
    margin-top: 1.25rem;
  }

  .printed {
    display: none;
  }

  .actions {
    position: static;
  }

  @media (min-width: 60rem) {
    .stage:not(.pictured) {
      max-width: 66rem;
    }

    .page {
      columns: 2;
      column-gap: 1rem;
    }

    section:first-child {
      margin-top: 0;
    }
  }
`;

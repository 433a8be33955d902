import { css } from 'lit';

/** One page of A4 or Letter. */
export const jobAidPrinted = css`
  @media print {
    :host {
      font-size: 8.5pt;
      line-height: 1.2;
    }

    .first,
    .example {
      margin-top: 0.3em;
    }

    .example {
      padding: 0;
      font-weight: 700;
    }

    .page {
      margin-top: 0.6em;
      columns: 2;
      column-gap: 0.8em;
    }

    section + section {
      margin-top: 0.5em;
    }

    .card {
      padding: 0.35em 0.7em;
    }

    h2 svg {
      width: 1.2em;
      height: 1.2em;
      margin-inline-end: 0.4em;
    }

    section ul,
    section ol,
    section dl,
    .card > p {
      margin-top: 0.3em;
    }

    section li + li,
    dl div + div {
      margin-top: 0.12em;
    }

    ol li::before {
      content: counter(step) '.';
      width: 1.6em;
      height: auto;
      margin: 0;
      border: 0;
      font-size: 1em;
      line-height: inherit;
      text-align: start;
    }

    .chain li:not(:last-child)::after {
      display: none;
    }

    .contacts li {
      margin-top: 0.3em;
    }

    .on-screen {
      display: none;
    }

    .printed {
      display: block;
    }

    .foot {
      margin-top: 0.6em;
    }
  }
`;

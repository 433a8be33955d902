import { css } from 'lit';

export const completionStyle = css`
  .record {
    display: flex;
    flex-wrap: wrap;
    margin-top: 1.25rem;
    padding: 0;
    overflow: hidden;
  }

  /* As on a boarding pass: what is torn off, and what stays. */
  .stub {
    flex: 1 1 9rem;
    padding: 1.2rem 1.25rem;
    color: #f6f3ec;
    background: #183650;
  }

  .percent {
    display: block;
    font-size: 2.6rem;
    font-weight: 750;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }

  .facts {
    flex: 4 1 19rem;
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0.7rem 1.25rem 1.1rem;
  }

  .facts > div {
    flex: 1 1 8.5rem;
    margin-top: 0.5rem;
    margin-inline-end: 1rem;
    min-width: 0;
  }

  .facts > .wide {
    flex-basis: 100%;
  }

  dt {
    font-size: 0.8rem;
    color: var(--muted);
  }

  dd {
    margin: 0;
    font-weight: 650;
    overflow-wrap: break-word;
  }

  h2 {
    margin-top: 2rem;
  }

  .objectives {
    margin: 0.75rem 0 0;
    padding: 0;
    list-style: none;
  }

  .objectives li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.6rem 0;
    border-top: 1px solid var(--line);
  }

  .objectives p {
    flex: 1 1 16rem;
    margin-inline-end: 1rem;
  }

  .objectives .badge {
    margin: 0.25rem 0;
  }

  .badge.open {
    padding: 0.25rem 0;
    color: var(--muted);
  }

  .foot {
    margin-top: 1.5rem;
  }

  .actions {
    position: static;
  }
`;

export const completionPrinted = css`
  @media print {
    :host {
      font-size: 9pt;
    }

    .stub {
      border-inline-end: 2px dashed var(--line);
      color: #000;
      background: none;
    }

    .stub,
    .facts {
      padding-top: 0.6em;
      padding-bottom: 0.6em;
    }

    h2 {
      margin-top: 1em;
    }

    .objectives {
      margin-top: 0.3em;
    }

    .objectives li {
      padding: 0.2em 0;
    }

    .outcome,
    .signs,
    .foot {
      margin-top: 0.7em;
    }

    dt,
    .badge,
    .outcome h3 {
      padding-left: 0;
      padding-right: 0;
      font-size: 1em;
    }
  }
`;

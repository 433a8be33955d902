import { css } from 'lit';

export const insightStyle = css`
  .wide {
    margin-block-start: 1rem;
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--card);
  }
  caption {
    padding: 0.6rem 0.75rem;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.45rem 0.75rem;
    text-align: start;
    vertical-align: top;
    border-block-start: 1px solid var(--line);
  }
  td {
    white-space: nowrap;
  }
  .choices {
    margin: 0;
    padding: 0;
    list-style: none;
    white-space: normal;
  }
  .choices > li {
    margin-block-end: 0.35rem;
  }
`;

import { css } from 'lit';

/** What Play, Ship and Insight have in common. */
export const panelStyle = css`
  :host {
    display: block;
    min-width: 0;
    padding: 1rem;
    color: var(--ink);
  }
  h2,
  h3 {
    margin: 0;
    line-height: 1.25;
  }
  h2 {
    font-size: 1.25rem;
  }
  h3 {
    margin-block: 1.5rem 0.5rem;
    font-size: 1.05rem;
  }
  p {
    max-width: 46rem;
    margin: 0.5rem 0;
  }
  a {
    color: var(--primary);
    text-underline-offset: 0.15em;
  }
  .muted {
    color: var(--muted);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: end;
    margin-block: 0.75rem;
  }
  label,
  legend {
    font-weight: 600;
  }
  fieldset {
    min-width: 0;
    margin: 0.75rem 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.25rem;
  }
  .option {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 2rem;
    font-weight: 400;
  }
  .option input {
    flex: none;
    width: 1.15rem;
    height: 1.15rem;
    accent-color: var(--primary);
  }
  select {
    display: block;
    min-height: 2.25rem;
    max-width: 100%;
    margin-block-start: 0.2rem;
    padding: 0.2rem 0.5rem;
    font: inherit;
    font-weight: 400;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 8px;
  }
  button,
  .download {
    display: inline-block;
    box-sizing: border-box;
    min-height: 2.25rem;
    padding: 0.3rem 0.85rem;
    font: inherit;
    line-height: 1.5;
    color: var(--primary);
    text-decoration: none;
    background: transparent;
    border: 1px solid var(--edge);
    border-radius: 8px;
    cursor: pointer;
  }
  button:hover,
  .download:hover {
    border-color: var(--primary);
  }
  .strong,
  a.strong {
    color: var(--on-primary);
    background: var(--primary);
    border-color: var(--primary);
  }
  .strong:hover {
    background: var(--primary-strong);
  }
  button[disabled] {
    color: var(--muted);
    background: transparent;
    border-color: var(--line);
    border-style: dashed;
    cursor: default;
  }
  .link {
    min-height: 1.5rem;
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    border: 0;
  }
  .notice,
  .wrong {
    max-width: 46rem;
    margin-block: 0.75rem;
    padding: 0.6rem 0.9rem;
    background: var(--card);
    border: 1px solid var(--line);
    border-inline-start: 5px solid var(--primary);
    border-radius: 4px;
  }
  .wrong {
    background: var(--problem-tint);
    border-inline-start-color: var(--failed);
  }
  .notice > :first-child,
  .wrong > :first-child {
    margin-block-start: 0;
  }
  .notice > :last-child,
  .wrong > :last-child {
    margin-block-end: 0;
  }
  ul.plain {
    margin: 0.5rem 0;
    padding: 0;
    list-style: none;
  }
  ul.plain > li {
    margin-block: 0.5rem;
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.25rem 1rem;
    margin: 0.75rem 0;
  }
  dt {
    color: var(--muted);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @media (max-width: 30rem) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    dd {
      margin-block-end: 0.5rem;
    }
  }
  :focus-visible {
    outline: 3px solid var(--primary);
    outline-offset: 2px;
  }
`;

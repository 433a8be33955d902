import { css } from 'lit';

/** What stands above the map and the outline, and their buttons. */
export const controlStyle = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--line);
    background: var(--card);
  }

  .tools label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }

  input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.6rem;
    border: 1px solid var(--edge);
    border-radius: 8px;
    color: inherit;
    background: var(--paper);
    font: inherit;
  }

  button {
    padding: 0.2rem 0.6rem;
    border: 1px solid var(--edge);
    border-radius: 8px;
    color: inherit;
    background: var(--card);
    font: inherit;
    font-size: 0.9rem;
    cursor: pointer;
  }

  button:hover {
    border-color: var(--primary);
  }

  button[aria-pressed='true'] {
    color: var(--on-primary);
    background: var(--primary);
  }

  :focus-visible {
    outline: 3px solid var(--primary);
    outline-offset: 2px;
  }

  .said {
    color: var(--muted);
    font-size: 0.85rem;
  }

  .notice {
    padding: 0.4rem 0.9rem;
    background: var(--problem-tint);
    border-inline-start: 5px solid var(--failed);
    font-size: 0.9rem;
  }
`;

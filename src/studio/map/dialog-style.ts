import { css } from 'lit';

export const dialogStyle = css`
  dialog {
    inline-size: min(32rem, calc(100vw - 2rem));
    max-block-size: calc(100vh - 2rem);
    padding: 1.25rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius, 12px);
    color: var(--ink);
    background: var(--card);
    box-shadow: 0 16px 60px rgb(0 0 0 / 35%);
  }

  dialog::backdrop {
    background: rgb(8 18 28 / 45%);
  }

  h2 {
    margin: 0 0 0.75rem;
    font-size: 1.15rem;
  }

  label,
  .ways {
    display: block;
    margin-block: 0.75rem;
  }

  label > span {
    display: block;
    margin-block-end: 0.25rem;
    font-weight: 600;
  }

  input,
  select {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.3rem 0.6rem;
    border: 1px solid var(--edge);
    border-radius: 8px;
    color: inherit;
    background: var(--paper);
    font: inherit;
  }

  input[aria-invalid='true'] {
    border: 2px solid var(--failed);
  }

  ul {
    margin: 0.25rem 0;
    padding-inline-start: 1.25rem;
  }

  p {
    margin: 0.5rem 0;
  }

  .hint {
    color: var(--muted);
    font-size: 0.9rem;
  }

  .wrong {
    padding: 0.5rem 0.75rem;
    background: var(--problem-tint);
    border-inline-start: 5px solid var(--failed);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: flex-end;
    margin-block-start: 1.25rem;
  }

  button {
    min-block-size: 2.5rem;
    padding: 0.3rem 1rem;
    border: 1px solid var(--edge);
    border-radius: 8px;
    color: inherit;
    background: var(--card);
    font: inherit;
    cursor: pointer;
  }

  button.primary {
    border-color: var(--primary);
    color: var(--on-primary);
    background: var(--primary);
    font-weight: 600;
  }

  :focus-visible {
    outline: 3px solid var(--primary);
    outline-offset: 2px;
  }
`;

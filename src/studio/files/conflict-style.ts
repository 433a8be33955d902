import { css } from 'lit';

export const conflictStyle = css`
  .columns {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.5rem;
  }

  @media (max-width: 40rem) {
    .columns {
      grid-template-columns: 1fr;
    }
  }

  fieldset {
    min-width: 0;
    margin: 0.75rem 0;
    padding: 0.5rem 0.75rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }

  .side {
    min-width: 0;
    padding: 0.4rem;
    border: 2px solid var(--line);
    border-radius: 6px;
  }

  .side:has(input:checked) {
    border-color: var(--primary);
  }

  .side label {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 24px;
    font-weight: 600;
  }

  input[type='radio'] {
    width: 1.25rem;
    height: 1.25rem;
    margin: 0;
    accent-color: var(--primary);
  }

  pre {
    margin: 0.3rem 0 0;
    font:
      0.85rem/1.5 ui-monospace,
      'Cascadia Mono',
      Consolas,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  pre.same {
    color: var(--muted);
  }

  mark {
    color: inherit;
    background: var(--problem-tint);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }
`;

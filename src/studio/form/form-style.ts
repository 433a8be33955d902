import { css } from 'lit';

export const formStyle = css`
  :host {
    display: block;
    padding: 1rem;
  }
  h2 {
    margin: 0;
    font-size: 1.25rem;
    line-height: 1.25;
  }
  .kind,
  .hint,
  .room {
    margin: 0;
    color: var(--muted);
    font-size: 0.875rem;
  }
  .room {
    text-align: end;
  }
  .note {
    margin: 0;
  }
  .field {
    margin-block: 0.875rem;
  }
  label,
  legend,
  summary {
    font-weight: 600;
  }
  label {
    display: block;
    margin-block-end: 0.25rem;
  }
  input,
  textarea,
  select {
    box-sizing: border-box;
    width: 100%;
    min-height: 2.5rem;
    padding: 0.4rem 0.6rem;
    font: inherit;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 8px;
  }
  textarea {
    field-sizing: content;
    min-height: 4.5rem;
    resize: vertical;
  }
  .name {
    font-family: ui-monospace, monospace;
    font-size: 0.9375rem;
  }
  [aria-invalid='true'] {
    border-color: var(--failed);
    border-inline-start-width: 4px;
  }
  .wrong {
    margin: 0.25rem 0 0;
    color: var(--failed);
    font-size: 0.875rem;
  }
  .wrong span {
    display: block;
  }
  fieldset,
  .alternatives {
    min-width: 0;
    margin: 1rem 0;
    padding: 0 0 0 0.875rem;
    border: 0;
    border-inline-start: 3px solid var(--line);
  }
  legend {
    padding: 0;
  }
  .items {
    margin: 0.5rem 0;
    padding: 0;
    list-style: none;
  }
  .items > li {
    margin-block-end: 0.75rem;
    padding: 0.25rem 0.75rem 0.75rem;
    background: color-mix(in srgb, var(--card) 60%, var(--paper));
    border: 1px solid var(--line);
    border-radius: 10px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .add {
    margin-block: 0.5rem;
  }
  button {
    min-height: 2rem;
    padding: 0.2rem 0.75rem;
    font: inherit;
    font-size: 0.875rem;
    color: var(--primary);
    background: transparent;
    border: 1px solid var(--edge);
    border-radius: 8px;
    cursor: pointer;
  }
  button:disabled {
    color: var(--muted);
    border-style: dashed;
    cursor: default;
  }
  details {
    margin-block: 0.75rem;
    border-block-start: 1px solid var(--line);
  }
  summary {
    min-height: 2.75rem;
    padding-block: 0.6rem;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--primary);
    outline-offset: 2px;
  }
`;

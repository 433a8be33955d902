import { css } from 'lit';
import { unseen } from './unseen.ts';

/** Headings, fields and buttons as every part of the studio has them that is read and filled in. */
export const formStyle = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :host {
    display: block;
    color: var(--ink);
  }

  :host([hidden]) {
    display: none;
  }

  h2,
  h3,
  p {
    margin: 0 0 0.5rem;
  }

  h2 {
    font-size: 1.3rem;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }

  h3 {
    font-size: 1.05rem;
    line-height: 1.3;
  }

  .hint {
    color: var(--muted);
    font-size: 0.9rem;
  }

  ${unseen}

  .problem {
    padding: 0.5rem 0.75rem;
    background: var(--problem-tint);
    border-inline-start: 5px solid var(--failed);
    border-radius: 4px;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  button,
  .file {
    min-height: 2.25rem;
    padding: 0.25rem 0.9rem;
    color: var(--primary);
    background: var(--card);
    border: 1px solid var(--primary);
    border-radius: 8px;
    cursor: pointer;
  }

  button:hover,
  .file:hover {
    color: var(--primary-strong);
    border-color: var(--primary-strong);
  }

  button.primary {
    color: var(--on-primary);
    background: var(--primary);
  }

  button.primary:hover {
    background: var(--primary-strong);
  }

  button[disabled] {
    color: var(--muted);
    background: var(--paper);
    border-color: var(--line);
    cursor: default;
  }

  button[aria-pressed='true'] {
    color: var(--on-primary);
    background: var(--primary);
  }

  :focus-visible,
  .file:focus-within {
    outline: 3px solid var(--primary);
    outline-offset: 2px;
  }

  input:not([type='radio'], [type='checkbox'], [type='file']),
  select,
  textarea {
    width: 100%;
    min-height: 2.25rem;
    padding: 0.3rem 0.6rem;
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 6px;
  }

  input[type='file'] {
    max-width: 100%;
  }

  textarea {
    display: block;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }

  .field {
    margin-bottom: 0.9rem;
  }

  .field > label {
    display: block;
    font-weight: 600;
  }

  legend {
    font-weight: 600;
  }

  .field > .check,
  .check {
    display: flex;
    font-weight: 400;
    gap: 0.5rem;
    align-items: start;
    min-height: 24px;
  }

  .check input {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    margin: 0.1rem 0 0;
    accent-color: var(--primary);
  }
`;

import { css } from 'lit';
import { unseen } from '../theme/unseen.ts';

export const listStyle = css`
  :host {
    --warning: #8a5a00;
    display: block;
    color: var(--ink);
    background: var(--paper);
  }

  @media (prefers-color-scheme: dark) {
    :host {
      --warning: #e9c46a;
    }
  }

  * {
    box-sizing: border-box;
  }

  p,
  h3,
  ul,
  fieldset {
    margin: 0;
    padding: 0;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 1.25rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.6rem 0.75rem;
    border-bottom: 1px solid var(--line);
  }

  .counts {
    font-weight: 700;
  }

  .counts span,
  .muted,
  .remedy,
  .where {
    font-weight: 400;
    color: var(--muted);
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    border: 0;
  }

  legend {
    float: inline-start;
    padding: 0;
    padding-inline-end: 0.75rem;
    line-height: 28px;
    color: var(--muted);
  }

  label {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    min-height: 28px;
  }

  input {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--primary);
  }

  section {
    padding: 0.75rem;
  }

  h3 {
    margin-bottom: 0.4rem;
    font-size: 1rem;
  }

  .name {
    overflow-wrap: anywhere;
  }

  ul {
    display: grid;
    gap: 0.5rem;
    list-style: none;
  }

  li {
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--line);
    border-inline-start: 5px solid var(--warning);
    border-radius: 6px;
    background: var(--card);
  }

  li.error {
    border-inline-start-color: var(--failed);
  }

  .where {
    font-size: 0.9rem;
    overflow-wrap: anywhere;
  }

  .weight {
    margin-inline-end: 0.5em;
    font-weight: 700;
    color: var(--warning);
  }

  .error .weight {
    color: var(--failed);
  }

  .message {
    overflow-wrap: anywhere;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.4rem;
  }

  button {
    min-height: 32px;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: 8px;
    font: inherit;
    color: var(--ink);
    background: var(--card);
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  button.mend {
    border-color: var(--primary);
    color: var(--on-primary);
    background: var(--primary);
  }

  button:hover {
    border-color: var(--primary-strong);
  }

  button.mend:hover {
    background: var(--primary-strong);
  }

  :focus-visible {
    outline: 3px solid var(--primary);
    outline-offset: 2px;
  }

  ${unseen}
`;

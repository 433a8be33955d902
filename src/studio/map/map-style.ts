import { css } from 'lit';

export const mapStyle = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 20rem;
    block-size: 100%;
    color: var(--ink);
    background: var(--paper);
  }

  .viewport {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: hidden;
    touch-action: none;
    cursor: grab;
    user-select: none;
  }

  .viewport:active {
    cursor: grabbing;
  }

  .viewport:focus-visible {
    outline: 3px solid var(--primary);
    outline-offset: -3px;
  }

  /* Laid out from left to right whatever the page's direction: places are measured from the left. */
  .world {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: 0;
    direction: ltr;
    transform-origin: 0 0;
  }

  .tools {
    gap: 0.4rem;
  }

  .tools label {
    flex: 1 1 13rem;
    min-inline-size: 0;
  }

  button {
    display: inline-flex;
    gap: 0.35rem;
    align-items: center;
    justify-content: center;
    min-inline-size: 2.25rem;
    min-block-size: 2.25rem;
  }

  button[aria-expanded='true'] {
    color: var(--on-primary);
    background: var(--primary);
  }

  .selection {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 0.4rem;
    align-items: center;
    padding: 0.4rem 0.75rem;
    border-block-start: 1px solid var(--line);
    background: var(--card);
  }

  .selection button {
    min-block-size: 2rem;
    padding-inline: 0.5rem;
  }

  .selection h2 {
    flex: 1 1 9rem;
    margin: 0;
    overflow: hidden;
    font-size: 0.95rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .key {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline-end: 0.75rem;
    z-index: 1;
    max-inline-size: min(20rem, calc(100% - 1.5rem));
    max-block-size: calc(100% - 1.5rem);
    padding: 0.75rem 1rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius, 12px);
    background: var(--card);
    box-shadow: 0 6px 24px rgb(16 39 59 / 18%);
    font-size: 0.9rem;
    cursor: auto;
  }

  .key dl {
    display: grid;
    grid-template-columns: 3rem 1fr;
    gap: 0.35rem 0.6rem;
    align-items: center;
    margin: 0;
  }

  .key dd {
    margin: 0;
  }

  .key dt {
    display: flex;
    justify-content: center;
  }

  .key dt .handle {
    position: static;
    margin: 0;
    cursor: auto;
  }

  .key dt svg.sample {
    inline-size: 44px;
    block-size: 16px;
  }

  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 1rem;
    color: var(--muted);
    text-align: center;
  }
`;

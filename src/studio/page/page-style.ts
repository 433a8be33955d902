import { css } from 'lit';
import { unseen } from '../theme/unseen.ts';

export const pageStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    /* Not hidden: what is brought into view in a part must not push the bar out of it. */
    overflow: clip;
    color: var(--ink);
    background: var(--paper);
  }
  .bar .skip {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-start: 0.5rem;
    z-index: 5;
    padding: 0.5rem 0.75rem;
    color: var(--ink);
    background: var(--card);
    border-radius: 8px;
    transform: translateY(-200%);
  }
  .bar .skip:focus {
    transform: none;
  }
  ${unseen}
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.5rem 1rem;
    color: var(--on-band);
    background: var(--band);
  }
  h1 {
    margin: 0;
    font-size: 1.125rem;
    line-height: 1.3;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .state {
    margin: 0;
    min-width: 8.5em;
    color: var(--on-band-muted, var(--on-band));
    font-size: 0.875rem;
  }
  button {
    min-height: 2.25rem;
    padding: 0.25rem 0.875rem;
    font: inherit;
    font-size: 0.9375rem;
    color: var(--primary);
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 8px;
    cursor: pointer;
  }
  .bar button {
    color: var(--on-band);
    background: transparent;
    border-color: var(--on-band-muted, var(--on-band));
  }
  .bar .save:not(:disabled) {
    color: var(--on-primary);
    background: var(--primary);
    border-color: var(--primary);
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .views {
    display: flex;
    gap: 0.25rem;
    padding: 0.375rem 0.75rem 0;
    overflow-x: auto;
    border-block-end: 1px solid var(--line);
  }
  .views button {
    flex: none;
    color: var(--ink);
    background: transparent;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
  }
  .views button[aria-pressed='true'] {
    color: var(--primary);
    border-block-end-color: var(--primary);
    font-weight: 600;
  }
  .views .of-side:first-of-type,
  .views .of-main + .of-side {
    margin-inline-start: auto;
  }
  .views b {
    padding: 0 0.4em;
    color: var(--on-primary);
    background: var(--failed);
    border-radius: 1em;
    font-size: 0.8125rem;
  }
  .notice {
    margin: 0;
    padding: 0.5rem 1rem;
    background: var(--problem-tint);
    border-inline-start: 5px solid var(--failed);
  }
  main {
    display: grid;
    flex: 1;
    grid-template:
      'main side' minmax(0, 1fr)
      'problems side' auto / minmax(0, 1fr) minmax(22rem, 36%);
    min-height: 0;
  }
  main {
    overflow: clip;
  }
  main:not(:has(.side-view)) {
    grid-template-columns: minmax(0, 1fr);
    grid-template-areas: 'main' 'problems';
  }
  main > section {
    min-width: 0;
    min-height: 0;
    overflow: auto;
  }
  studio-map,
  studio-text {
    height: 100%;
  }
  .main-view {
    grid-area: main;
  }
  studio-start,
  studio-languages {
    padding: 1rem;
  }
  .side-view {
    grid-area: side;
    background: var(--card);
    border-inline-start: 1px solid var(--line);
  }
  .problems-view {
    grid-area: problems;
    max-height: 30vh;
    border-block-start: 1px solid var(--line);
  }
  .views .of-problems {
    display: none;
  }
  :focus-visible {
    outline: 3px solid var(--primary);
    outline-offset: 2px;
  }
  .bar :focus-visible {
    outline-color: var(--on-band);
  }
  main:focus {
    outline: none;
  }
  @media (max-width: 60rem) {
    main {
      grid-template: 'one' minmax(0, 1fr) / minmax(0, 1fr);
    }
    main[data-only] > section {
      grid-area: one;
      display: none;
      max-height: none;
      border: 0;
    }
    main[data-only='main'] .main-view,
    main[data-only='side'] .side-view,
    main[data-only='problems'] .problems-view {
      display: block;
    }
    .views .of-problems {
      display: block;
    }
    .views .of-main + .of-side {
      margin-inline-start: 0;
    }
    .views button[aria-pressed='true'] {
      color: var(--ink);
      border-block-end-color: transparent;
      font-weight: 400;
    }
    .views button[data-only='yes'] {
      color: var(--primary);
      border-block-end-color: var(--primary);
      font-weight: 600;
    }
  }
`;

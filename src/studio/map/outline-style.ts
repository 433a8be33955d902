import { css } from 'lit';

export const outlineStyle = css`
  :host {
    display: block;
    color: var(--ink);
    background: var(--paper);
  }

  .tools {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    gap: 0.5rem;
  }

  .tools label {
    flex: 1 1 12rem;
  }

  h2 {
    margin: 1rem 1rem 0.5rem;
    font-size: 1rem;
  }

  p {
    margin: 0;
  }

  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  ol {
    padding-inline: 0.75rem;
  }

  .step {
    margin-block-end: 0.5rem;
    padding: 0.6rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius, 12px);
    background: var(--card);
    content-visibility: auto;
    contain-intrinsic-size: auto 4.5rem;
    scroll-margin-block-start: 4rem;
  }

  .step.selected {
    border-color: var(--primary);
    box-shadow: inset 4px 0 0 var(--primary);
  }

  .line {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }

  button {
    min-block-size: 2rem;
    min-inline-size: 2rem;
  }

  .title,
  .choice,
  .to {
    border-color: transparent;
    background: none;
    text-align: start;
  }

  .title {
    flex: 1;
    font-weight: 650;
    font-size: 1rem;
  }

  .title svg {
    margin-inline-end: 0.4rem;
  }

  .to {
    color: var(--primary);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .choice:hover,
  .title:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .about {
    padding-inline-start: 0.6rem;
    color: var(--muted);
    font-size: 0.85rem;
  }

  .about strong {
    color: var(--failed);
  }

  .id {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  }

  ul {
    margin-block: 0.5rem;
    border-inline-start: 2px solid var(--line);
  }

  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 0.5rem;
    align-items: center;
    padding: 0.15rem 0.6rem;
  }

  .way > :first-child {
    flex: 1 1 18rem;
  }

  .target {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
    color: var(--muted);
    font-size: 0.9rem;
  }

  strong.harmful {
    color: var(--harmful);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    padding-inline-start: 0.6rem;
  }

  .said {
    font-weight: 400;
  }
`;

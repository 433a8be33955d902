import { css } from 'lit';

export const languagesStyle = css`
  :host {
    max-width: 80rem;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: end;
    margin-bottom: 0.75rem;
  }

  .bar .field,
  .bar .buttons,
  .transfer {
    margin: 0;
  }

  progress {
    width: 100%;
    height: 0.75rem;
    accent-color: var(--primary);
  }

  .group {
    margin: 1.25rem 0 0.5rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
  }

  .group h3 {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .group button {
    min-height: 24px;
    padding: 0 0.6rem;
    font-size: 0.9rem;
  }

  .report:not(:empty) {
    margin-top: 0.5rem;
  }

  .report ul {
    margin: 0.25rem 0 0;
    padding-inline-start: 1.25rem;
  }
`;

import { css } from 'lit';

export const appStyle = css`
  header {
    position: sticky;
    top: 0;
    z-index: 2;
  }

  @media print {
    header,
    [role='status']:not(.printed) {
      display: none;
    }
  }

  .bar {
    display: flex;
    align-items: center;
    min-height: 56px;
    padding: 0 1rem;
    color: #f6f3ec;
    background: var(--bar);
  }

  .mark {
    flex: none;
    width: 1.9rem;
    height: 1.9rem;
    margin-inline-end: 0.65rem;
  }

  .bar b {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font-weight: 700;
    letter-spacing: 0.01em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .bar button {
    min-height: 44px;
    padding: 0.3rem 1rem;
    border-color: #7d93a5;
    color: #f6f3ec;
  }

  .bar button:hover {
    background: #23425c;
  }

  .bar :focus-visible {
    outline-color: #9be3dc;
  }

  .notice {
    padding: 0.6rem 1rem;
    font-size: 0.92rem;
    text-align: center;
    color: var(--acceptable);
    background: var(--acceptable-tint);
  }
`;

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
    flex-wrap: wrap;
    align-items: center;
    min-height: 56px;
    padding: 6px min(1rem, 3vw);
    color: #f6f3ec;
    background: var(--bar);
  }

  .mark {
    flex: none;
    width: 1.9rem;
    height: 1.9rem;
    margin-inline-end: 0.6rem;
  }

  img.mark {
    width: auto;
    max-width: min(5.7rem, 20vw);
    object-fit: contain;
  }

  /* Wide enough for its name in two lines; where that leaves too little for the rest, the rest goes below. */
  .bar b {
    flex: 1 1 min(var(--chars) * 0.26em, 65%);
    min-width: min-content;
    padding: 3px 0;
    margin-inline-end: 0.6rem;
    overflow-wrap: break-word;
    font-weight: 700;
    font-size: 0.92rem;
    line-height: 1.2;
    letter-spacing: 0.01em;
  }

  .ways {
    display: flex;
    margin-inline-start: auto;
  }

  .bar button {
    min-height: 44px;
    padding: 0.3rem 0.85rem;
    border-color: #7d93a5;
    color: #f6f3ec;
    scroll-margin: 0;
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

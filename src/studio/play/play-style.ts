import { css } from 'lit';

export const playStyle = css`
  .stage {
    width: calc(var(--width) * var(--scale));
    height: calc(var(--height) * var(--scale));
    margin-block-start: 0.75rem;
    overflow: hidden;
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }
  iframe {
    display: block;
    width: var(--width);
    height: var(--height);
    border: 0;
    transform: scale(var(--scale));
    transform-origin: top left;
  }
`;

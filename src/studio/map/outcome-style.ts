import { css } from 'lit';

/** How outcomes look, here and in the outline. */
export const outcomeColours = css`
  :host {
    --good: #1d6a43;
    --good-tint: #e3f0e6;
    --acceptable: #85560a;
    --acceptable-tint: #faeed5;
    --harmful: #9c3a2a;
    --harmful-tint: #f9e5df;
    --way: #5b6f7e;
  }

  @media (prefers-color-scheme: dark) {
    :host {
      --good: #8bd4a6;
      --good-tint: #17372b;
      --acceptable: #eec274;
      --acceptable-tint: #3b301b;
      --harmful: #f0a493;
      --harmful-tint: #42251f;
      --way: #8fa3b1;
    }
  }

  .good {
    --outcome: var(--good);
    --tint: var(--good-tint);
  }

  .acceptable {
    --outcome: var(--acceptable);
    --tint: var(--acceptable-tint);
  }

  .harmful {
    --outcome: var(--harmful);
    --tint: var(--harmful-tint);
  }

  svg {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    vertical-align: -0.2em;
  }

  svg.outcome {
    color: var(--outcome);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

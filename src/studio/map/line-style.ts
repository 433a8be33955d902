import { css } from 'lit';

/** The lines between cards. */
export const lineStyle = css`
  .lines {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: visible;
  }

  .line {
    --stroke: var(--outcome, var(--way));
    pointer-events: none;
  }

  .line path {
    fill: none;
    stroke: var(--stroke);
    stroke-width: 1.75;
    stroke-linecap: round;
  }

  .line .head {
    fill: var(--stroke);
    stroke-width: 1;
    stroke-linejoin: round;
  }

  .line .hit {
    stroke: transparent;
    stroke-width: 12;
    pointer-events: stroke;
    cursor: pointer;
  }

  .line.condition .way {
    stroke-dasharray: 7 5;
  }

  .line.back .way {
    stroke-dasharray: 1 5;
    stroke-width: 2.75;
  }

  .line.tried .way {
    stroke-width: 3;
  }

  .line.on .way,
  .line:hover .way {
    stroke-width: 4;
  }

  .line.dimmed {
    opacity: 0.3;
  }

  .connecting {
    fill: none;
    stroke: var(--primary);
    stroke-width: 3;
    stroke-dasharray: 3 7;
    stroke-linecap: round;
  }
`;

import { css } from 'lit';
import { rowHeight } from './card-rows.ts';

/** What a card lists, the handles at its edge, and how little is left of it from far away. */
export const rowStyle = css`
  .row {
    display: flex;
    gap: 6px;
    align-items: center;
    block-size: ${rowHeight}px;
    padding: 0 14px 0 12px;
    font-size: 13px;
  }

  .row:hover {
    background: var(--paper);
  }

  .row.on {
    background: var(--paper);
    box-shadow: inset 4px 0 0 var(--primary);
  }

  .row b {
    inline-size: 0.7em;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  .row .text {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .lead {
    position: relative;
    padding-inline: 28px 14px;
    color: var(--muted);
  }

  .lead.broken {
    color: var(--harmful);
    font-weight: 600;
  }

  .lead i {
    font-style: normal;
    font-size: 12px;
  }

  .taken {
    padding: 0 6px;
    border-radius: 6px;
    background: var(--paper);
    font-weight: 600;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  /* What the eye sees is smaller than what the finger hits. */
  .handle {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin: -14px 0 0 -14px;
    cursor: crosshair;
    touch-action: none;
  }

  .handle > span {
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    color: var(--card);
    background: var(--outcome, var(--way));
    font-weight: 700;
    font-size: 11px;
    line-height: 1;
  }

  .handle.acceptable > span {
    border-radius: 4px;
  }

  .handle.harmful > span {
    inline-size: 26px;
    block-size: 23px;
    padding-block-end: 7px;
    border-radius: 0;
    clip-path: polygon(0 0, 100% 0, 50% 100%);
  }

  .handle:hover > span {
    scale: 1.2;
  }

  .handle.end {
    position: static;
    flex: none;
    margin: 0 -8px 0 0;
  }

  /* From far away only what kind of step it is, and its name. */
  .far .row > *,
  .far .id,
  .far .kind > *,
  .far .handle {
    visibility: hidden;
  }

  .far .title {
    position: absolute;
    inset: 6px 12px auto;
    display: -webkit-box;
    overflow: hidden;
    font-size: 26px;
    line-height: 1.15;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .far .chips {
    position: absolute;
    inset: auto 12px 8px;
    block-size: 34px;
  }

  .far .chip {
    block-size: 34px;
    padding: 0 6px;
    font-size: 0;
  }

  .far .chip svg {
    inline-size: 28px;
    block-size: 28px;
  }

  .far .head {
    overflow: visible;
  }

  .far .line path {
    stroke-width: 3;
  }

  @media (forced-colors: active) {
    .card,
    .handle > span {
      border: 1px solid;
      forced-color-adjust: none;
    }
  }
`;

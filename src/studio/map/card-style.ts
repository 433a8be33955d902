import { css } from 'lit';
import { cardWidth, chipsHeight, headHeight } from './card-rows.ts';

/** A card: its frame, its head and its chips. */
export const cardStyle = css`
  .card {
    position: absolute;
    inline-size: ${cardWidth}px;
    color: var(--ink);
    background: var(--card);
    border-radius: var(--radius, 12px);
    box-shadow:
      0 0 0 1.5px var(--line),
      0 2px 6px rgb(16 39 59 / 8%);
    font-size: 14px;
    line-height: 1.3;
    cursor: pointer;
    contain: layout style;
  }

  p {
    margin: 0;
  }

  .card:hover {
    box-shadow:
      0 0 0 2px var(--edge),
      0 4px 14px rgb(16 39 59 / 14%);
  }

  .ending {
    background: var(--tint, var(--card));
    border-radius: 22px;
    box-shadow:
      0 0 0 2px var(--outcome, var(--line)),
      0 2px 6px rgb(16 39 59 / 8%);
  }

  .branch:not(.ending)::before {
    position: absolute;
    inset-block: 12px;
    inset-inline-start: 0;
    inline-size: 5px;
    border-radius: 0 4px 4px 0;
    background: repeating-linear-gradient(135deg, var(--harmful) 0 6px, var(--card) 6px 9px);
    content: '';
  }

  .unreachable {
    background: var(--paper);
    box-shadow: none;
    outline: 2px dashed var(--edge);
    outline-offset: -2px;
  }

  .card.selected {
    box-shadow:
      0 0 0 3px var(--primary),
      0 6px 20px rgb(16 39 59 / 20%);
  }

  .card.over {
    outline: 3px dashed var(--primary);
    outline-offset: 4px;
  }

  .card.here {
    outline: 3px solid var(--acceptable);
    outline-offset: 4px;
  }

  /* Pale, but still to be read. */
  .card.dimmed {
    background: var(--paper);
    box-shadow: 0 0 0 1px var(--line);
  }

  .card.found {
    outline: 3px solid var(--primary);
    outline-offset: 3px;
  }

  .card.held {
    box-shadow:
      0 0 0 1.5px var(--line),
      0 6px 0 -1px var(--card),
      0 6px 0 0.5px var(--line),
      0 12px 0 -2px var(--card),
      0 12px 0 -0.5px var(--line);
  }

  .card.held.selected {
    box-shadow:
      0 0 0 3px var(--primary),
      0 8px 0 -1px var(--card),
      0 8px 0 0.5px var(--line);
  }

  .head {
    position: relative;
    block-size: ${headHeight}px;
    padding: 9px 14px 0;
    overflow: hidden;
  }

  .kind {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--muted);
    font-size: 12px;
    white-space: nowrap;
  }

  .kind span:first-of-type {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .title {
    overflow: hidden;
    font-weight: 650;
    font-size: 15px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .id {
    overflow: hidden;
    color: var(--muted);
    font:
      12px/1.25 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .you {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 8px;
    padding: 1px 8px 1px 5px;
    border-radius: 999px;
    color: var(--card);
    background: var(--acceptable);
    font-weight: 600;
    font-size: 12px;
  }

  .count {
    display: inline-flex;
    flex: none;
    gap: 3px;
    align-items: center;
    padding: 0 7px;
    border-radius: 999px;
    color: var(--acceptable);
    background: var(--acceptable-tint);
    font-weight: 700;
  }

  .count.error {
    color: var(--harmful);
    background: var(--harmful-tint);
  }

  .mark {
    flex: none;
    color: var(--muted);
  }

  .chips {
    display: flex;
    gap: 5px;
    block-size: ${chipsHeight}px;
    padding: 2px 12px 0;
    overflow: hidden;
  }

  .chip {
    display: inline-flex;
    flex: none;
    gap: 4px;
    align-items: center;
    block-size: 22px;
    padding: 0 8px 0 6px;
    border-radius: 999px;
    color: var(--ink);
    background: var(--paper);
    box-shadow: inset 0 0 0 1px var(--line);
    font-weight: 600;
    font-size: 12px;
    white-space: nowrap;
  }

  .chip.good,
  .chip.acceptable,
  .chip.harmful {
    color: var(--outcome);
    background: var(--card);
    box-shadow: none;
  }

  .chip.start {
    color: var(--on-primary);
    background: var(--primary);
    box-shadow: none;
  }

  .chip.warn {
    color: var(--harmful);
    background: var(--harmful-tint);
    box-shadow: none;
  }
`;

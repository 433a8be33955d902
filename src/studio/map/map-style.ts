import { css } from 'lit';
import { cardWidth, chipsHeight, headHeight, rowHeight } from './card-rows.ts';

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

export const mapStyle = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 20rem;
    block-size: 100%;
    color: var(--ink);
    background: var(--paper);
  }

  .viewport {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: hidden;
    touch-action: none;
    cursor: grab;
    user-select: none;
  }

  .viewport:active {
    cursor: grabbing;
  }

  .viewport:focus-visible {
    outline: 3px solid var(--primary);
    outline-offset: -3px;
  }

  /* Laid out from left to right whatever the page's direction: places are measured from the left. */
  .world {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: 0;
    direction: ltr;
    transform-origin: 0 0;
  }

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

  .card.dimmed {
    opacity: 0.35;
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

  .far .head {
    overflow: visible;
  }

  .far .line path {
    stroke-width: 3;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--line);
    background: var(--card);
  }

  .tools label {
    display: flex;
    flex: 1 1 13rem;
    gap: 0.5rem;
    align-items: center;
    min-inline-size: 0;
  }

  input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.6rem;
    border: 1px solid var(--edge);
    border-radius: 8px;
    color: inherit;
    background: var(--paper);
    font: inherit;
  }

  button {
    display: inline-flex;
    gap: 0.35rem;
    align-items: center;
    justify-content: center;
    min-inline-size: 2.25rem;
    min-block-size: 2.25rem;
    padding: 0.2rem 0.6rem;
    border: 1px solid var(--edge);
    border-radius: 8px;
    color: inherit;
    background: var(--card);
    font: inherit;
    font-size: 0.9rem;
    cursor: pointer;
  }

  button:hover {
    border-color: var(--primary);
  }

  button[aria-pressed='true'],
  button[aria-expanded='true'] {
    color: var(--on-primary);
    background: var(--primary);
  }

  :focus-visible {
    outline: 3px solid var(--primary);
    outline-offset: 2px;
  }

  .said {
    color: var(--muted);
    font-size: 0.85rem;
  }

  .notice {
    padding: 0.4rem 0.9rem;
    background: var(--problem-tint);
    border-inline-start: 5px solid var(--failed);
    font-size: 0.9rem;
  }

  .selection {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
    align-items: center;
    padding: 0.5rem 0.75rem;
    border-block-start: 1px solid var(--line);
    background: var(--card);
  }

  .selection h3 {
    flex: 1 1 9rem;
    margin: 0;
    overflow: hidden;
    font-size: 0.95rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .key {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline-end: 0.75rem;
    z-index: 1;
    max-inline-size: min(20rem, calc(100% - 1.5rem));
    max-block-size: calc(100% - 1.5rem);
    padding: 0.75rem 1rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius, 12px);
    background: var(--card);
    box-shadow: 0 6px 24px rgb(16 39 59 / 18%);
    font-size: 0.9rem;
    cursor: auto;
  }

  .key dl {
    display: grid;
    grid-template-columns: 3rem 1fr;
    gap: 0.35rem 0.6rem;
    align-items: center;
    margin: 0;
  }

  .key dd {
    margin: 0;
  }

  .key dt {
    display: flex;
    justify-content: center;
  }

  .key dt .handle {
    position: static;
    margin: 0;
    cursor: auto;
  }

  .key dt svg.sample {
    inline-size: 44px;
    block-size: 16px;
  }

  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 1rem;
    color: var(--muted);
    text-align: center;
  }

  @media (forced-colors: active) {
    .card,
    .handle > span {
      border: 1px solid;
      forced-color-adjust: none;
    }
  }
`;

import { css, nothing, svg, type SVGTemplateResult } from 'lit';
import { weightShape, type Weight } from './weight-icon.ts';

const chair = svg`<path class="chair" d="M8 13a5 5 0 0 1 5-5h18a5 5 0 0 1 5 5v20H8Z" />
  <path class="chair" d="M3.500 17h4.500v20H3.500ZM36 17h4.500v20H36ZM7 36h30q3 0 3 3.500T37 43H7q-3 0-3-3.500T7 36Z" />`;

const person = svg`<path class="person" d="M22 14a6 6 0 1 1-.1 0ZM10 34q1-9 7.500-9h9q6.500 0 7.500 9Z" />`;

/** A seat from above, with the row ahead of it on top: empty, taken, or with the mark of what has been found there. */
export function seatDrawing(holds: 'nobody' | 'somebody' | Weight): SVGTemplateResult {
  return svg`<svg class="seat" viewBox="0 0 44 46" aria-hidden="true" focusable="false">${chair}${held(holds)}</svg>`;
}

function held(holds: 'nobody' | 'somebody' | Weight) {
  if (holds === 'nobody') return nothing;
  return holds === 'somebody' ? person : svg`<g transform="translate(10 9)">${weightShape(holds)}</g>`;
}

/** The cabin from above: its two walls with their windows, the carpet of the aisle, and the seats. */
export const cabinStyle = css`
  .cabin {
    display: grid;
    grid-template-columns: repeat(3, minmax(44px, 3fr)) minmax(18px, 2fr) repeat(3, minmax(44px, 3fr));
    align-items: center;
    padding-bottom: 0.4rem;
    border: solid var(--edge);
    border-width: 0 5px;
    background:
      linear-gradient(var(--accent-tint), var(--accent-tint)) center / 6% 100% no-repeat,
      var(--card);
  }

  .cabin > * {
    position: relative;
    min-height: 48px;
    padding: 2px;
    line-height: 0;
  }

  .cabin > .place {
    min-height: 0;
    padding: 0.2rem 0;
    text-align: center;
    font-size: 0.8rem;
    line-height: 1.2;
    color: var(--muted);
  }

  /* Windows: gaps in the wall beside the outer seats. */
  .cabin > :nth-child(7n + 1):not(.place)::before,
  .cabin > :nth-child(7n):not(.place)::before {
    content: '';
    position: absolute;
    top: 30%;
    left: -5px;
    width: 5px;
    height: 40%;
    background: var(--paper);
  }

  .cabin > :nth-child(7n):not(.place)::before {
    right: -5px;
    left: auto;
  }

  .cabin button {
    padding: 0;
    border-color: transparent;
    border-radius: 10px;
    background: none;
  }

  .cabin button:hover {
    border-color: var(--edge);
  }

  .cabin button[aria-current] {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  .cabin :focus-visible {
    z-index: 1;
    outline-offset: 0;
  }

  .seat {
    width: 100%;
    overflow: visible;
  }

  .chair {
    fill: var(--line);
  }

  button .chair {
    fill: var(--accent-tint);
    stroke: var(--accent);
    stroke-width: 1.5;
  }

  .person {
    fill: var(--accent);
  }
`;

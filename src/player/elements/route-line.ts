import { css, nothing, svg, type SVGTemplateResult } from 'lit';
import type { Part } from '../../course/schema.ts';
import type { Route, Stop } from './course-route.ts';

const width = 320;

/** The outline of a waypoint about its middle, 20 across, as charts tell kinds of them apart. */
const outlines: Record<Part['type'], string> = {
  module: 'M10 0A10 10 0 1 1 -10 0A10 10 0 1 1 10 0Z',
  scenario: 'M0 -12L12 0L0 12L-12 0Z',
  assessment: 'M6 -10L12 0L6 10H-6L-12 0L-6 -10Z',
};

export const outline = ({ part }: Stop): SVGTemplateResult =>
  svg`<path class="outline" d=${outlines[part.type]} />`;

export const tick = svg`<path class="tick" d="M-4 .5L-1 3.500L4.500 -3" />`;

/** An aircraft from the side, flying along the direction of reading. */
export const aircraft = svg`<path class="aircraft"
  d="M-9 1L-11 -5H-9L-6.5 -1.6L-1 -1.8L-4 -7H-1.6L4 -2L8.5 -1.6Q11 -1 11 0.4Q11 1.6 8 1.8L3.5 2L-2 7.4H-4.4L-1.6 2Z" />`;

/** The whole route in one line, with the aircraft where the learner is. The words beside it say the same. */
export function routeLine({ required, next }: Route): SVGTemplateResult {
  const last = required.length - 1;
  const at = required.map((_, i) => ({
    x: last === 0 ? width / 2 : 18 + (i * (width - 36)) / last,
    y: last < 2 || (i > 0 && i < last) ? 16 : 34,
  }));
  const here = next ? required.indexOf(next) : last;
  const now = at[here]!;
  const from = at[Math.max(here - 1, 0)]!;
  const flown = at.slice(0, here + 1);
  return svg`<svg class="route" viewBox="0 3 ${width} 44" aria-hidden="true" focusable="false">
    <polyline class="ahead" points=${points(at)} />
    <polyline class="flown" points=${points(flown)} />
    ${required.map((stop, i) =>
      i === here
        ? nothing
        : svg`<g class=${stop.state} transform="translate(${at[i]!.x} ${at[i]!.y}) scale(.62)">
        ${outline(stop)}${stop.state === 'done' ? tick : nothing}
      </g>`,
    )}
    <g
      class="craft"
      .style=${`--x: ${now.x}px; --y: ${now.y}px; --from-x: ${from.x}px; --from-y: ${from.y}px`}
    >
      ${aircraft}
    </g>
  </svg>`;
}

const points = (at: readonly { x: number; y: number }[]) => at.map(({ x, y }) => `${x},${y}`).join(' ');

export const routeLineStyle = css`
  .route {
    display: block;
    width: 100%;
    transform: scaleX(var(--reading));
  }

  .route polyline {
    fill: none;
    stroke: #5b7790;
    stroke-width: 2;
    stroke-dasharray: 2 4;
  }

  .route .flown {
    stroke: #6fcfc6;
    stroke-dasharray: none;
  }

  .route .outline {
    fill: #183650;
    stroke: #8ba5ba;
    stroke-width: 3;
  }

  .route .under-way .outline,
  .route .done .outline {
    stroke: #6fcfc6;
  }

  .route .done .outline {
    fill: #6fcfc6;
  }

  .route .tick {
    fill: none;
    stroke: #183650;
    stroke-width: 3;
  }

  .route .aircraft {
    fill: #f6f3ec;
    stroke: #183650;
    stroke-width: 1.5;
    paint-order: stroke;
  }

  .craft {
    transform: translate(var(--x), var(--y)) scale(1.35);
  }

  @media (prefers-reduced-motion: no-preference) {
    .craft {
      animation: glide 1.8s cubic-bezier(0.4, 0, 0.2, 1);
    }
  }

  @keyframes glide {
    from {
      transform: translate(var(--from-x), var(--from-y)) scale(1.35);
    }
  }
`;

import { css, html, svg, type TemplateResult } from 'lit';
import { t } from '../language/language.ts';
import type { Stop } from './course-route.ts';
import { aircraft, outline, tick } from './route-line.ts';

/**
 * A waypoint of the route with what stands behind it, which opens it.
 * @param number its place on the route; undefined beside it
 * @param isNext whether the course goes on here
 */
export function routeStop(
  stop: Stop,
  number: number | undefined,
  isNext: boolean,
  say: (text: string) => TemplateResult | string,
  open: () => void,
): TemplateResult {
  const { part, state, best, page, minutes, isBegunAgain } = stop;
  const isHere = isNext && state === 'under-way';
  const facts = [
    t().course.part[part.type],
    t().minutes(minutes),
    page && t().map.page(page.at, page.of),
    best === null ? undefined : t().course.best(best),
    isBegunAgain ? t().map.begunAgain : undefined,
  ].filter((fact) => fact !== undefined);
  return html`<li class="stop ${state} ${isHere ? 'here' : ''}">
    <svg class="mark" viewBox="-14 -14 28 28" aria-hidden="true" focusable="false">
      ${outline(stop)}${state === 'done' ? tick : isHere ? svg`<g transform="rotate(90) scale(.8)">${aircraft}</g>` : svg`<text y="4">${number}</text>`}
    </svg>
    <div class="behind">
      <h3><button aria-describedby="of-${part.id}" @click=${open}>${say(stop.title)}</button></h3>
      <p class="small facts" id="of-${part.id}">
        <b class="state">${isHere ? t().map.here : t().map.states[state]}</b>
        ${facts.map((fact) => html` · <span>${fact}</span>`)}
      </p>
      <p class="muted small">${say(stop.summary)}</p>
    </div>
    <svg class="onward" viewBox="0 0 12 20" aria-hidden="true" focusable="false">
      <path d="M2 2l8 8-8 8" />
    </svg>
  </li>`;
}

export const routeStopStyle = css`
  .stops {
    position: relative;
    z-index: 0;
    margin: 0.75rem 0 0;
    padding: 0;
    list-style: none;
  }

  .stop {
    display: flex;
    align-items: flex-start;
    position: relative;
    padding: 0.55rem 0;
  }

  /* The leg from here to the next waypoint. */
  .on-route .stop:not(:last-child)::before {
    content: '';
    position: absolute;
    top: 3rem;
    bottom: -0.8rem;
    margin-inline-start: calc(1.2rem - 1.5px);
    border-inline-start: 3px dotted var(--edge);
  }

  .on-route .done:not(:last-child)::before {
    border-inline-start: 3px solid var(--accent);
  }

  .mark {
    flex: none;
    width: 2.4rem;
    margin-inline-end: 0.9rem;
    fill: var(--muted);
    font-weight: 700;
    font-size: 11px;
    text-anchor: middle;
  }

  .mark .outline {
    fill: var(--card);
    stroke: var(--edge);
    stroke-width: 1.6;
  }

  .under-way .outline {
    fill: var(--accent-tint);
    stroke: var(--accent);
  }

  .done .outline {
    fill: var(--accent);
    stroke: var(--accent);
  }

  .mark .tick {
    fill: none;
    stroke: var(--on-accent);
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .under-way .mark {
    fill: var(--accent);
  }

  .behind {
    flex: 1;
    min-width: 0;
  }

  .stop button {
    width: 100%;
    min-height: 44px;
    padding: 0.2rem 0;
    border: 0;
    border-radius: 0;
    text-align: start;
    color: inherit;
    background: none;
  }

  .stop button:hover {
    text-decoration: underline;
  }

  .stop button > [lang] {
    display: block;
  }

  /* All of it can be pressed. */
  .stop button::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: var(--radius);
  }

  .stop button:focus-visible {
    outline: none;
  }

  .stop button:focus-visible::after {
    outline: 3px solid var(--focus);
  }

  .here::after {
    content: '';
    position: absolute;
    z-index: -1;
    top: 0;
    right: -0.6rem;
    bottom: 0;
    left: -0.6rem;
    border-radius: var(--radius);
    background: var(--accent-tint);
  }

  .facts > span {
    display: inline-block;
  }

  .facts + p {
    margin-top: 0.2rem;
  }

  .state {
    color: var(--muted);
  }

  .done .state {
    color: var(--good);
  }

  .under-way .state {
    color: var(--accent);
  }

  .onward {
    flex: none;
    align-self: center;
    width: 0.7rem;
    margin-inline-start: 0.75rem;
    margin-inline-end: 0.25rem;
    fill: none;
    stroke: var(--edge);
    stroke-width: 2.5;
    transform: scaleX(var(--reading));
  }
`;

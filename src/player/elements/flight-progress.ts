import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Phase } from '../../scenario/schema.ts';
import { t } from '../language/language.ts';

const phases: readonly Phase[] = ['boarding', 'climb', 'cruise', 'descent', 'arrival'];

/** How high the aircraft stands in the drawing at each phase, from the top. */
const height: Record<Phase, number> = { boarding: 22, climb: 13, cruise: 6, descent: 13, arrival: 22 };

const across = (i: number) => 20 + i * 40;

/** Progress, as crew would say it: the phase of flight. */
@customElement('cc-flight-progress')
export class FlightProgress extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      justify-content: center;
      padding: 0.25rem 1rem;
      font-size: 0.9rem;
      color: #f6f3ec;
      background: #183650;
    }

    svg {
      width: min(15rem, 52vw);
      height: 1.9rem;
      margin-inline-end: 0.9rem;
      transform: scaleX(var(--reading));
    }

    b {
      min-width: 5rem;
      font-weight: 650;
    }
  `;

  @property() phase: Phase = 'boarding';
  /** The language of the page: in another one, it is told anew. */
  @property() language = '';

  override render() {
    const now = phases.indexOf(this.phase);
    const points = phases.map((phase, i) => `${across(i)},${height[phase]}`);
    const label = t().phaseOf(t().phases[this.phase], now + 1, phases.length);
    return html`<svg viewBox="0 0 200 28" role="img" aria-label=${label}>
        <polyline points=${points.join(' ')} fill="none" stroke="#5b7790" stroke-width="2" />
        <polyline
          points=${points.slice(0, now + 1).join(' ')}
          fill="none"
          stroke="#6fcfc6"
          stroke-width="2.5"
        />
        ${phases.map((phase, i) => dot(across(i), height[phase], i <= now))}
        <g transform="translate(${across(now)} ${height[this.phase]})">
          <path
            d="M-9 1L-11 -5H-9L-6.5 -1.6L-1 -1.8L-4 -7H-1.6L4 -2L8.5 -1.6Q11 -1 11 0.4Q11 1.6 8 1.8L3.5 2L-2 7.4H-4.4L-1.6 2Z"
            fill="#f6f3ec"
            stroke="#183650"
            stroke-width="0.8"
          />
        </g>
      </svg>
      <b aria-hidden="true">${t().phases[this.phase]}</b>`;
  }
}

function dot(x: number, y: number, passed: boolean) {
  return svg`<circle cx=${x} cy=${y} r="3" fill=${passed ? '#6fcfc6' : '#5b7790'} />`;
}

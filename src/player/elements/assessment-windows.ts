import { css, html, svg, type TemplateResult } from 'lit';

/** How far an attempt has come: a row of cabin windows, one for each question. Words beside it say the same. */
export function windows(number: number, of: number): TemplateResult {
  const panes = Array.from({ length: of }, (_, i) => {
    const state = i + 1 < number ? 'done' : i + 1 === number ? 'now' : '';
    return svg`<rect class=${state} x=${i * 14 + 2} y="2" width="9" height="12" rx="3.6" />`;
  });
  return html`<svg
    class="windows"
    viewBox="0 0 ${of * 14} 16"
    preserveAspectRatio="xMinYMid"
    aria-hidden="true"
    focusable="false"
  >
    ${panes}
  </svg>`;
}

export const windowsStyle = css`
  .windows {
    display: block;
    width: 100%;
    height: 1.35rem;
    margin-bottom: 0.5rem;
    transform: scaleX(var(--reading));
  }

  .windows rect {
    fill: var(--line);
  }

  .windows .done {
    fill: var(--accent);
  }

  .windows .now {
    fill: var(--card);
    stroke: var(--accent);
    stroke-width: 2.2;
  }
`;

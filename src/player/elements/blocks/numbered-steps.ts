import { css, html, type TemplateResult } from 'lit';
import type { Say } from './block-context.ts';

interface Step {
  title: string;
  text: string;
}

/** What is done one after the other, on one line from the first to the last. */
export function numberedSteps(steps: readonly Step[], say: Say): TemplateResult {
  return html`<ol class="steps">
    ${steps.map(
      ({ title, text }) =>
        html`<li>
          <div>
            <p><b>${say(title)}</b></p>
            <p>${say(text)}</p>
          </div>
        </li>`,
    )}
  </ol>`;
}

export const stepsStyle = css`
  .steps {
    margin-bottom: 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }

  .steps > li {
    display: flex;
    align-items: flex-start;
  }

  .steps > li::before {
    counter-increment: step;
    content: counter(step);
    flex: none;
    z-index: 1;
    width: 2.2rem;
    border: 2px solid var(--accent);
    border-radius: 50%;
    line-height: calc(2.2rem - 4px);
    text-align: center;
    font-weight: 700;
    color: var(--accent);
    background: var(--card);
  }

  .steps > li > div {
    align-self: stretch;
    flex: 1;
    min-width: 0;
    margin-inline-start: calc(-1.1rem - 1px);
    padding: 0.2rem 0 1.1rem;
    padding-inline-start: 2.1rem;
    border-inline-start: 2px solid var(--line);
  }

  .steps > li:last-child > div {
    padding-bottom: 0;
    border-color: transparent;
  }
`;

/** What crew are to remember, in the words of the job aid and in the steps of their airline. */
import type { Kit } from '../../design.ts';
import { html, type Markup } from '../../markup/markup.ts';
import { icon, type IconName } from './icons.ts';
import { dots, numbered } from './lists.ts';

const threeIcons: readonly IconName[] = ['cluster', 'change', 'control'];

/** Cluster, change, control. */
export function threeThings({ jobAid }: Kit): Markup {
  return html`<section class="three">
    <h2>${jobAid.look}</h2>
    <ul>
      ${jobAid.three.map(
        ([term, meaning], i) =>
          html`<li>
            ${icon(threeIcons[i]!)}<span><b>${term}</b><br />${meaning}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

export function gate({ jobAid }: Kit): Markup {
  return html`<section class="card tinted gate">
    <h2>${jobAid.gate}</h2>
    ${numbered(jobAid.questions)}
  </section>`;
}

export function asked({ jobAid }: Kit): Markup {
  return html`<section class="card asked">
    <h2>${jobAid.asked}</h2>
    <p>${jobAid.whenAsked}</p>
  </section>`;
}

/** The airline's own procedure. @param told whether each step is told, or only named */
export function chain({ jobAid, airline }: Kit, told: boolean): Markup {
  const steps = airline.procedure.map(({ title, text }) =>
    told ? html`<b>${title}</b><br />${text}` : title,
  );
  return html`<section class="card chain">
    <h2>${jobAid.chain}</h2>
    ${numbered(steps)}
  </section>`;
}

export function never({ jobAid }: Kit): Markup {
  return html`<section class="card never">
    <h2>${jobAid.never}</h2>
    ${dots(jobAid.neverDo)}
  </section>`;
}

export function signs({ jobAid }: Kit): Markup {
  return html`<section class="signs">
    <h2>${jobAid.signs}</h2>
    ${dots(jobAid.six)}
    <p class="one"><b>${jobAid.oneSign}</b> ${jobAid.neverASign}</p>
  </section>`;
}

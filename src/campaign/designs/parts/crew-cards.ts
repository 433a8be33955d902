/** What crew are to remember, in the words of the job aid and in the steps of their airline. */
import type { Line } from '../../contacts/printable.ts';
import type { Kit } from '../../design.ts';
import { html, type Markup, type Value } from '../../markup/markup.ts';
import { contactLines } from './contacts.ts';
import { icon, type IconName } from './icons.ts';
import { dots, numbered } from './lists.ts';

const threeIcons: readonly IconName[] = ['cluster', 'change', 'control'];

/** A heading and what stands below it. @param kind names of classes */
export function section(kind: string, heading: string, ...content: readonly Value[]): Markup {
  return html`<section class="${kind}">
    <h2>${heading}</h2>
    ${content}
  </section>`;
}

/** Cluster, change, control. A term and its meaning are boxes of their own, so that a PDF is read in their order. */
export function threeThings({ jobAid }: Kit): Markup {
  const things = jobAid.three.map(
    ([term, meaning], i) =>
      html`<li>
        ${icon(threeIcons[i]!)}
        <div class="meant"><b>${term}</b><span>${meaning}</span></div>
      </li>`,
  );
  return section(
    'three',
    jobAid.look,
    html`<ul>
      ${things}
    </ul>`,
  );
}

export function gate({ jobAid }: Kit): Markup {
  return section('card tinted gate', jobAid.gate, numbered(jobAid.questions));
}

export function asked({ jobAid }: Kit): Markup {
  return section('card asked', jobAid.asked, html`<p>${jobAid.whenAsked}</p>`);
}

/** The airline's own procedure. @param told whether each step is told, or only named */
export function chain({ jobAid, airline }: Kit, told: boolean): Markup {
  const steps = airline.procedure.map(({ title, text }) =>
    told ? html`<b>${title}</b><br />${text}` : title,
  );
  return section('card chain', jobAid.chain, numbered(steps));
}

export function never({ jobAid }: Kit): Markup {
  return section('card never', jobAid.never, dots(jobAid.neverDo));
}

export function signs({ jobAid }: Kit): Markup {
  return section('signs', jobAid.signs, dots(jobAid.six), oneSign(jobAid));
}

/** Where there is no room for what is never a sign, which stands on no card without the questions. */
export function signsAlone({ jobAid }: Kit): Markup {
  return section('signs', jobAid.signs, dots(jobAid.six));
}

function oneSign({ oneSign: one, neverASign }: Kit['jobAid']): Markup {
  return html`<div class="one">
    <p><b>${one}</b></p>
    <p>${neverASign}</p>
  </div>`;
}

export function contacts(heading: string, lines: readonly Line[]): Markup | false {
  return lines.length > 0 && section('card contacts', heading, contactLines(lines));
}

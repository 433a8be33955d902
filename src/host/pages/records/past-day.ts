/** A day that is past: one learner's history can be told as of then, and a list by a command only. */
import { html } from 'lit';
import type { ChoicesView } from '../../records/requests.ts';
import type { Filter } from './address.ts';
import { t } from './language.ts';

/** The day that is asked about, where it is past. */
export function pastDayIn({ on }: Filter, choices: ChoicesView | null): string | undefined {
  return on !== undefined && choices !== null && on < choices.usual.on ? on : undefined;
}

export function noListOf(day: string) {
  return html`
    <p class="problem" role="alert">
      ${t().noPastList} <code dir="ltr">npx crosscheck records due --on ${day}</code>
    </p>
  `;
}

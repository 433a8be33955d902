/** What the rules say for whoever does not. */
import type { CurrencyFilter } from '../../records/ask/currency.ts';
import type { Rules } from '../../records/validity/rules-schema.ts';
import { todayIn } from '../../records/validity/day.ts';
import type { CurrencyQuery } from './requests.ts';

/** Where the content has no rules, nobody is asked anything. */
const without = { timeZone: 'UTC', dueSoonDays: 30 };

/** Today where the airline is, such as 2026-01-31, and how many days ahead is soon. */
export function usual(rules: Rules | undefined): { on: string; within: number } {
  const { timeZone, dueSoonDays } = rules ?? without;
  return { on: todayIn(timeZone), within: dueSoonDays };
}

export function filterOf(
  { on, within, ...rest }: CurrencyQuery,
  usual: { on: string; within: number },
): CurrencyFilter {
  return { ...rest, on: on ?? usual.on, within: within ?? usual.within };
}

/** What people call a requirement; its id where the rules don't know it any more. */
export function titleOf(rules: Rules | undefined, id: string): string {
  return rules?.requirements.find((requirement) => requirement.id === id)?.title ?? id;
}

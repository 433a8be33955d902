import type { SelfCare } from '../../course/schema.ts';

/** Whether the page has the services of a country. */
export function isShown(country: string, { landing }: SelfCare): boolean {
  return landing.countries?.includes(country) ?? true;
}

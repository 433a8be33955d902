/** Numbers, days and instants, as the language of the page writes them, in the digits that crew documents have. */
import { language } from './language.ts';

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;

const locale = () => `${language()}-u-nu-latn`;

export function numberWord(n: number): string {
  return new Intl.NumberFormat(locale()).format(n);
}

/** @param share of 1 */
export function percentWord(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** @param date such as 2026-01-31, the same day in every time zone */
export function dayWord(date: string): string {
  return new Intl.DateTimeFormat(locale(), { ...day, timeZone: 'UTC' }).format(new Date(date));
}

/** @param instant in UTC; shown in the reader's own time zone */
export function instantWord(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { ...day, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}

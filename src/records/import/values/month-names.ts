import { wordKey } from './text.ts';

/** The Maghreb and the Levant have month names of their own. */
const locales = ['en', 'fr', 'ar', 'ar-DZ', 'ar-SY', 'ar-MA'];

/** @returns a month's name as it is looked up: without case, accents, dots and the lengthening stroke of Arabic */
function monthKey(name: string): string {
  return wordKey(name)
    .normalize('NFD')
    .replace(/[\p{M}.\u0640]/gu, '')
    .replace(/[أإآ]/g, 'ا');
}

/** By name, long or short, as the Common Locale Data Repository has them: 1 for January. */
const months = new Map<string, number>(
  locales.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, i): [string, number] => [
        monthKey(format.format(Date.UTC(2026, i, 15))),
        i + 1,
      ]);
    }),
  ),
).set('sept', 9);

const asWritten = new Map<string, number | undefined>();

/** @returns 1 for January; undefined for what is no month in English, French or Arabic */
export function monthOf(name: string): number | undefined {
  if (asWritten.has(name)) return asWritten.get(name);
  const month = months.get(monthKey(name));
  if (asWritten.size < 1000) asWritten.set(name, month);
  return month;
}

/** Values as statements tell them. */
import type { StatementRead } from './schema.ts';

const longestText = 4000;

/** In English where it is there, which whoever keeps records can read most likely. @param map by language tag */
export function wordsIn(map: Readonly<Record<string, string>> = {}): string {
  const tags = Object.keys(map).sort();
  const tag = tags.find((one) => /^en\b/i.test(one)) ?? tags[0];
  return tag === undefined ? '' : map[tag]!.slice(0, longestText);
}

/** Percent with at most two decimals; null where there is no score. A raw one without bounds is one of 0 to 100. */
export function percentIn(result: StatementRead['result']): number | null {
  const { scaled, raw, min = 0, max = 100 } = result?.score ?? {};
  const share = scaled ?? (raw === undefined ? NaN : (raw - min) / (max - min));
  // Without the sum, a share of just below 0 would be -0.
  const percent = Math.round(share * 10_000) / 100 + 0;
  return percent >= -100 && percent <= 100 ? percent : null;
}

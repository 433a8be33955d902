import { isObject } from '../../scenario/check/raw.ts';

/** Deeper than anybody writes, so that no document makes this go on for ever. */
const deepest = 8;

/** A condition in words, such as `“tell-purser” was chosen`. @param condition of any shape */
export function conditionWords(condition: unknown, depth = 0): string {
  if (!isObject(condition) || depth > deepest) return 'something that is not clear';
  const { noticed, chose, score, all, any, not } = condition;
  if (typeof noticed === 'string') return `“${noticed}” was noticed`;
  if (typeof chose === 'string') return `“${chose}” was chosen`;
  if (isObject(score)) {
    if ('atLeast' in score) return `${String(score.atLeast)} points or more`;
    return `fewer than ${String(score.below)} points`;
  }
  if (Array.isArray(all)) return listed(all, ' and ', depth);
  if (Array.isArray(any)) return listed(any, ' or ', depth);
  if (isObject(not)) return `not: ${conditionWords(not, depth + 1)}`;
  return 'something that is not clear';
}

function listed(conditions: readonly unknown[], joint: string, depth: number): string {
  const words = conditions.map((condition) => conditionWords(condition, depth + 1));
  const text = words.join(joint);
  return depth > 0 && words.length > 1 ? `(${text})` : text;
}

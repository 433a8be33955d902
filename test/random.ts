/** Chance that a seed repeats. */
export interface Random {
  /** From 0 up to 1. */
  share(): number;
  /** Whether something happens that does so in this share of all cases. */
  isTrue(share: number): boolean;
  /** A whole number from 0 up to, but without, `below`. */
  below(below: number): number;
  one<T>(of: readonly T[]): T;
  shuffled<T>(of: readonly T[]): T[];
}

/** @param seed any whole number; the generator is mulberry32 */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(share() * count);
  return {
    share,
    isTrue: (part) => share() < part,
    below,
    one: (of) => of[below(of.length)]!,
    shuffled(of) {
      const shuffled = [...of];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
      }
      return shuffled;
    },
  };
}

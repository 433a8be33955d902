/** Orders as numbers: the position of a permutation among all of its length, in the order of its members (Lehmer code). */

/** How many orders `length` things can be put in. */
export function permutations(length: number): number {
  return length <= 1 ? 1 : length * permutations(length - 1);
}

/** @param order the numbers from 0 to its length less one, each once */
export function permutation(order: readonly number[]): number {
  return order.reduce((value, member, i) => {
    const smaller = order.slice(i + 1).filter((later) => later < member).length;
    return value + smaller * permutations(order.length - 1 - i);
  }, 0);
}

/** The order that `permutation` gave the number of. */
export function fromPermutation(value: number, length: number): number[] {
  const left = Array.from({ length }, (_, i) => i);
  return Array.from({ length }, (_, i) => {
    const [member] = left.splice(Math.floor(value / permutations(length - 1 - i)) % left.length, 1);
    return member!;
  });
}

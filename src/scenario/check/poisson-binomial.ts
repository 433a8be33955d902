/** So unlikely a number of successes adds nothing to a sum that anybody reads. */
const negligible = 1e-18;

/**
 * The chance that of independent trials, each with its own chance of success, at least so many succeed: the tail of the
 * Poisson-binomial distribution, by adding one trial after the other. Counts whose chance is negligible are let go of, so
 * that the cost grows with the trials and the spread of the sum rather than with the square of the trials.
 * @param chances of each trial, 0 to 1
 */
export function chanceOfAtLeast(successes: number, chances: readonly number[]): number {
  const chanceOf = new Float64Array(chances.length + 1);
  chanceOf[0] = 1;
  let fewest = 0;
  let most = 0;
  for (const chance of chances) {
    most++;
    for (let count = most; count > fewest; count--) {
      chanceOf[count] = chanceOf[count]! * (1 - chance) + chanceOf[count - 1]! * chance;
    }
    chanceOf[fewest]! *= 1 - chance;
    while (chanceOf[fewest]! < negligible) chanceOf[fewest++] = 0;
    while (chanceOf[most]! < negligible) chanceOf[most--] = 0;
  }
  const tail = chanceOf.subarray(successes).reduceRight((sum, one) => sum + one, 0);
  return Math.min(1, tail);
}

/**
 * The decisions that can be made in a step, told apart only by what they earn and which of some signs they bring to
 * notice, and counted rather than listed: an observe step has up to 4,096 of them, a report step up to 7^12.
 */
import type { Observe, Order, Report, Scenario } from '../schema.ts';
import { permutations } from '../permutation.ts';
import { pointsForMarking, pointsForPairs, pointsForWriting } from '../score.ts';

/** Decisions that earn the same and bring the same signs to notice. */
export interface DecisionClass {
  points: number;
  notices: readonly string[];
  /** How many decisions there are in it. */
  ways: bigint;
}

/** @param relevant whether it matters that this sign has been noticed */
export function classesOfDecisions(
  step: Observe | Order | Report,
  signs: Scenario['signs'],
  relevant: (sign: string) => boolean,
): DecisionClass[] {
  switch (step.type) {
    case 'observe':
      return classesOfMarks(step, signs, relevant);
    case 'order':
      return classesOfOrders(step);
    case 'report':
      return classesOfReports(step);
  }
}

/** What can be done with one sign or entry. `notices` is a bit, or 0. */
interface Option {
  points: number;
  notices: number;
  /** At most 7^12, which a number holds exactly. */
  ways: number;
}

const leftOut: Option = { points: 0, notices: 0, ways: 1 };

function classesOfMarks(
  { signs: offered }: Observe,
  signs: Scenario['signs'],
  relevant: (sign: string) => boolean,
): DecisionClass[] {
  const noticeable = offered.filter((id) => signs[id]!.kind === 'indicator' && relevant(id));
  const combined = combine(
    offered.map((id) => {
      const bit = noticeable.indexOf(id);
      const points = pointsForMarking[signs[id]!.kind];
      return [leftOut, { points, notices: bit < 0 ? 0 : 1 << bit, ways: 1 }];
    }),
  );
  return combined.map(({ points, notices, ways }) => ({
    points,
    notices: noticeable.filter((_, bit) => (notices >> bit) & 1),
    ways: BigInt(ways),
  }));
}

function classesOfReports({ entries, fields }: Report): DecisionClass[] {
  const { rightField, otherField, assumption } = pointsForWriting;
  const inFields = (points: number, ways: number): Option => ({ points, notices: 0, ways });
  const combined = combine(
    entries.map(({ kind }) =>
      kind === 'assumption'
        ? [leftOut, inFields(assumption, fields.length)]
        : [leftOut, inFields(rightField, 1), inFields(otherField, fields.length - 1)],
    ),
  );
  return combined.map(({ points, ways }) => ({ points, notices: [], ways: BigInt(ways) }));
}

/** Every way to pick an option of each member; points add up, and are never below zero in the end. */
function combine(members: readonly (readonly Option[])[]): Option[] {
  const sums = members.reduce(
    (sofar, options) =>
      merge(
        sofar.flatMap((sum) =>
          options.map((option) => ({
            points: sum.points + option.points,
            notices: sum.notices | option.notices,
            ways: sum.ways * option.ways,
          })),
        ),
      ),
    [leftOut],
  );
  return merge(sums.map((sum) => ({ ...sum, points: Math.max(0, sum.points) })));
}

function merge(options: readonly Option[]): Option[] {
  const merged = new Map<number, Option>();
  for (const option of options) {
    if (option.ways === 0) continue;
    // Points of a step lie between -36 and 24.
    const key = option.notices * 128 + option.points + 64;
    const same = merged.get(key);
    merged.set(key, same ? { ...same, ways: same.ways + option.ways } : option);
  }
  return [...merged.values()];
}

/** How many of all orders have how many pairs the wrong way round, by points. */
function classesOfOrders(step: Order): DecisionClass[] {
  const places = step.sequence.map((entry) => [entry].flat().length);
  let placed = 0;
  let pairs = 0;
  let byWrong = [1];
  for (const length of places) {
    // Each item of this place has some number, from none to all, of the items of earlier places behind it.
    const orders = permutations(length);
    byWrong = multiply(byWrong, multisetsBySum(placed, length)).map((ways) => ways * orders);
    pairs += placed * length;
    placed += length;
  }
  const byPoints = new Map<number, number>();
  byWrong.forEach((ways, wrong) => {
    const points = pointsForPairs(step, pairs - wrong, pairs);
    byPoints.set(points, (byPoints.get(points) ?? 0) + ways);
  });
  return [...byPoints].map(([points, ways]) => ({ points, notices: [], ways: BigInt(ways) }));
}

/** How many multisets of so many numbers from 0 to `largest` there are for each sum (Gaussian binomial coefficients). */
function multisetsBySum(largest: number, length: number): number[] {
  const bySum = Array.from({ length: length + 1 }, () => Array<number>(largest * length + 1).fill(0));
  bySum[0]![0] = 1;
  for (let member = 0; member <= largest; member++) {
    for (let size = 1; size <= length; size++) {
      for (let sum = member; sum <= largest * length; sum++) {
        bySum[size]![sum]! += bySum[size - 1]![sum - member]!;
      }
    }
  }
  return bySum[length]!;
}

function multiply(a: readonly number[], b: readonly number[]): number[] {
  const product = Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((x, i) => b.forEach((y, j) => (product[i + j]! += x * y)));
  return product;
}

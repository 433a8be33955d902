/** A figure beside the bar that it is held to. */
export interface Bar {
  name: string;
  figure: number;
  unit: string;
  /** The most that the figure may be; null where it is only shown. */
  most: number | null;
}

/** Prints each bar, then one line of JSON. @returns whether every figure keeps within its bar */
export function printBars(bench: string, bars: readonly Bar[]): boolean {
  const held = ({ figure, most }: Bar) => most === null || figure <= most;
  for (const bar of bars) {
    const limit =
      bar.most === null ? '' : `   at most ${bar.most} ${bar.unit}   ${held(bar) ? 'held' : 'NOT HELD'}`;
    process.stdout.write(`${bar.name.padEnd(40)} ${String(bar.figure).padStart(8)} ${bar.unit}${limit}\n`);
  }
  const passed = bars.every(held);
  process.stdout.write(`${JSON.stringify({ bench, passed, bars })}\n`);
  return passed;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

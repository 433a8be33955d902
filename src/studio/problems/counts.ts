import { isError, type Problem } from '../../scenario/check/problem.ts';

export interface Counts {
  errors: number;
  warnings: number;
}

export function countsIn(problems: readonly Pick<Problem, 'rule'>[]): Counts {
  const errors = problems.filter(isError).length;
  return { errors, warnings: problems.length - errors };
}

/** Such as `1 error and 2 warnings`. */
export function countsInWords({ errors, warnings }: Counts): string {
  const counts = [...counted(errors, 'error'), ...counted(warnings, 'warning')];
  return counts.length === 0 ? 'No problems found' : counts.join(' and ');
}

function counted(count: number, what: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `1 ${what}` : `${count} ${what}s`];
}

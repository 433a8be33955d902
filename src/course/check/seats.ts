import type { BlockOf } from '../schema.ts';
import type { Path, Problem } from '../../scenario/check/problem.ts';
import type { CourseFiles, CourseProblem } from './files.ts';

/** Finds seats of a seat map that nobody would find on it. */
export function checkSeats({ modules }: CourseFiles): CourseProblem[] {
  return [...modules].flatMap(([file, { pages }]) =>
    pages.flatMap(({ blocks }, i) =>
      blocks.flatMap((block, j) => {
        if (block.type !== 'seat-map') return [];
        return outside(block, ['pages', i, 'blocks', j]).map((problem) => ({ file, problem }));
      }),
    ),
  );
}

function outside({ rows, seats }: BlockOf<'seat-map'>, path: Path): Problem[] {
  return seats.flatMap(({ id }, i): Problem[] => {
    const row = parseInt(id, 10);
    if (row >= rows.from && row <= rows.to) return [];
    return [
      {
        rule: 'seat-outside-map',
        path: [...path, 'seats', i, 'id'],
        message: `The seat ${id} is not on the map, which shows rows ${rows.from} to ${rows.to}.`,
        remedy: 'Correct the seat, or show its row.',
      },
    ];
  });
}

import type { Path, Problem } from './problem.ts';
import type { Parts } from './parts.ts';

/** Something of a step or a page that may have a picture. */
interface Pictured {
  picture?: { alt?: string | undefined } | undefined;
}

/** Finds pictures of a scenario that say nothing to people who do not see them (WCAG 2.2, 1.1.1). */
export function checkPictures({ steps }: Parts): Problem[] {
  return Object.entries(steps).flatMap(([id, step]) => checkPicture(step, ['steps', id]));
}

/** @param path where the step or the page stands that may have a picture */
export function checkPicture({ picture }: Pictured, path: Path): Problem[] {
  if (!picture || picture.alt !== undefined) return [];
  return [
    {
      rule: 'missing-alt',
      path: [...path, 'picture'],
      message: 'This picture has no text alternative, so who does not see it misses what it shows.',
      remedy: 'Add "alt" with one sentence that says what the picture shows.',
    },
  ];
}

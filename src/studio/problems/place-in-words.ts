import type { Path } from '../../scenario/check/problem.ts';
import { labelOf, singularOf } from '../form/words.ts';

/** A place of a file as a trainer thinks of it: `Step door-two, choice 2, feedback`. */
export function placeInWords(path: Path): string {
  const words = path.flatMap((part, i): string[] => {
    const above = path[i - 1];
    if (typeof part === 'number') return [`${singularOf(String(above ?? 'entry'))} ${part + 1}`];
    // The name of a step or a sign is told with what it is the name of, and a list with the place in it.
    if (i === 1 && (above === 'steps' || above === 'signs'))
      return [`${singularOf(above)} ${part}`.replace('steps', 'step')];
    if (above === 'texts') return [part];
    const isList = typeof path[i + 1] === 'number';
    const isHolder = i === 0 && path.length > 1 && ['steps', 'signs', 'texts'].includes(part);
    return isList || isHolder ? [] : [i === 0 ? labelOf(part) : labelOf(part).toLowerCase()];
  });
  const [first = 'The whole file', ...others] = words;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ');
}

import { parseArgs } from 'node:util';
import { looks as allLooks, type Look } from './look.ts';

export interface Narrowed {
  looks: readonly Look[];
  /** @param tour by its name: `map`, `frame`, `assessment`, or the id of a module or scenario */
  isWanted(tour: string): boolean;
  /** How many pages are looked at at once. */
  workers: number;
}

/**
 * What is to be looked at. Each option takes names with commas between them, and takes in all where it is left out:
 * `npm run test:long -- --language ar,fr --colour dark --width 320 --tour map,note-on-a-tray`; also `--workers 1`.
 */
export function narrow(args: string[]): Narrowed {
  const text = { type: 'string' } as const;
  const options = { language: text, colour: text, width: text, tour: text, workers: text };
  const { values } = parseArgs({ args, options });
  const takesIn = (names: string | undefined, name: string | number) =>
    names === undefined || names.split(',').includes(String(name));
  return {
    looks: allLooks.filter(
      ({ language, colourScheme, width }) =>
        takesIn(values.language, language) &&
        takesIn(values.colour, colourScheme) &&
        takesIn(values.width, width),
    ),
    isWanted: (tour) => takesIn(values.tour, tour),
    workers: Number(values.workers ?? 2),
  };
}

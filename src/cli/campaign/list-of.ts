import { InvalidArgumentError } from 'commander';

/** Reads a list such as `ar,fr`, of names that are known. @param what one of them is called */
export function listOf<T extends string>(what: string, known: readonly T[] | readonly string[]) {
  return (text: string): T[] => {
    const names = text.split(',').map((name) => name.trim());
    for (const name of names) {
      if (!(known as readonly string[]).includes(name)) {
        throw new InvalidArgumentError(`There is no ${what} "${name}". There are ${known.join(', ')}.`);
      }
    }
    return [...new Set(names)] as T[];
  };
}

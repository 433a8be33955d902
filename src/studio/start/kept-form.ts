/** What has been filled in of a form that is long, so that it is still there after a reload. */

type Kept = [name: string, value: string][];

/** Keeps it in this browser, where that is possible. */
export function keepForm(key: string, data: FormData): void {
  const values: Kept = [...data].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  quietly(() => localStorage.setItem(key, JSON.stringify(values)));
}

export function forgetForm(key: string): void {
  quietly(() => localStorage.removeItem(key));
}

/** By the names of the fields; empty where nothing was kept. */
export function keptForm(key: string): ReadonlyMap<string, string> {
  const text = quietly(() => localStorage.getItem(key));
  const values: unknown = quietly(() => JSON.parse(text ?? '[]'));
  if (!Array.isArray(values)) return new Map();
  return new Map(
    values.filter(
      (entry): entry is Kept[number] =>
        Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string'),
    ),
  );
}

/** A browser that keeps nothing says so by an exception; the form works all the same. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

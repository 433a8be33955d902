/** A stream of lists whose first items are looked at before it is read. */
export interface Peeked<T> {
  first: readonly T[];
  /** All items, the first ones too; to be read once. */
  all: AsyncGenerator<readonly T[]>;
}

/** @param count as many as there are, if there are fewer */
export async function peeked<T>(lists: AsyncGenerator<T[]>, count: number): Promise<Peeked<T>> {
  const first: T[] = [];
  while (first.length < count) {
    const next = await lists.next();
    if (next.done) break;
    first.push(...next.value);
  }
  return {
    first,
    all: (async function* () {
      try {
        if (first.length > 0) yield first;
        yield* lists;
      } finally {
        await lists.return(undefined);
      }
    })(),
  };
}

/** In French, none and one are singular. */
export function plural(n: number, one: string, many: string): string {
  return n < 2 ? one : many;
}

/** The store of a browser, which can be full or blocked. */
export class MemoryStorage implements Storage {
  private readonly entries = new Map<string, string>();
  state: 'works' | 'full' | 'blocked' = 'works';

  get length(): number {
    this.touch();
    return this.entries.size;
  }

  key(index: number): string | null {
    this.touch();
    return [...this.entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    this.touch();
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.touch();
    if (this.state === 'full') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.touch();
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }

  private touch(): void {
    if (this.state === 'blocked') throw new DOMException('The operation is insecure.', 'SecurityError');
  }
}

/** The pictures that content names, fetched from where it is kept. */
import type { Files as Bytes } from '../../package/files.ts';
import { pictureName } from '../../course/content-file.ts';
import { asRecord } from '../document/names.ts';

export class Pictures {
  /** By their names in `modules/`. */
  all: Bytes = new Map();
  private asked = '';

  /** @param changed called when there is one more, or one less */
  constructor(
    private readonly fetch: (name: string) => Promise<Uint8Array | undefined>,
    private readonly changed: () => void,
  ) {}

  /** Has what a document names ready before it is packed. @param airline what stands in `modules/airline.json` */
  async follow(airline: unknown): Promise<void> {
    const { logo } = asRecord(airline);
    const name = typeof logo === 'string' && pictureName.test(logo) ? logo : '';
    if (name === this.asked) return;
    this.asked = name;
    const bytes = name === '' ? undefined : await this.fetch(name).catch(() => undefined);
    if (name !== this.asked) return;
    this.all = new Map(bytes ? [[name, bytes]] : []);
    this.changed();
  }
}

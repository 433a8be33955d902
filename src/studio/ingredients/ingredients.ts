/** What the studio packs with, and what it can start from: everything that a page may need and can't fetch. */
import { unzipSync } from 'fflate';
import type { Files as Bytes } from '../../package/files.ts';
import { schemasBeside, type Target } from '../../package/target.ts';
import type { Files } from '../files/files.ts';

export interface Ingredients {
  /** The built player. */
  player: Bytes;
  /** What packages for cmi5 hold beside it. */
  cmi5: Bytes;
  /** The schema files of each set, by name. */
  standards: ReadonlyMap<string, Bytes>;
  /** The text of the manifest template. */
  template: string;
  /** The content that Crosscheck comes with. */
  shipped: Files;
  /** What it names of other files, by its name in `modules/`. */
  pictures: Bytes;
}

/** @param zip as `src/setup/studio.ts` makes it */
export function readIngredients(zip: Uint8Array): Ingredients {
  const files = Object.entries(unzipSync(zip));
  const below = (prefix: string): Bytes =>
    new Map(
      files
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, bytes]) => [name.slice(prefix.length), bytes]),
    );
  const content = [...below('content/')];
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const sets = new Set(
    files.flatMap(([name]) => (name.startsWith('standards/') ? [name.split('/')[1]!] : [])),
  );
  const template = below('imsmanifest.xml').get('');
  if (!template) throw new Error('The ingredients lack the manifest template. Build the studio again.');
  return {
    player: below('player/'),
    cmi5: below('cmi5/'),
    standards: new Map([...sets].map((set) => [set, below(`standards/${set}/`)])),
    template: text(template),
    shipped: new Map(
      content.filter(([name]) => name.endsWith('.json')).map(([name, bytes]) => [name, text(bytes)]),
    ),
    pictures: new Map(
      content.flatMap(([name, bytes]) =>
        /^modules\/.+\.(svg|png)$/.test(name) ? [[name.slice('modules/'.length), bytes] as const] : [],
      ),
    ),
  };
}

/** The player and the schema files of packages for a target. */
export function piecesFor(
  { player, cmi5, standards }: Ingredients,
  target: Target,
): { player: Bytes; schemas: Bytes } {
  const beside = schemasBeside[target];
  return {
    player: target === 'cmi5' ? new Map([...player, ...cmi5]) : player,
    schemas: (beside !== undefined && standards.get(beside)) || new Map(),
  };
}

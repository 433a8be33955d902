/** What a trainer wants packed, and what becomes of it. */
import { readContent, type Content, type FileProblem } from '../../course/content.ts';
import { editionContent } from '../../package/edition.ts';
import type { Files as Bytes } from '../../package/files.ts';
import { pack, type Package } from '../../package/pack.ts';
import type { Target } from '../../package/target.ts';
import { isError } from '../../scenario/check/problem.ts';
import type { Files } from '../files/files.ts';
import { piecesFor, readIngredients } from '../ingredients/ingredients.ts';
import { courseAlone } from './course-alone.ts';

/** What of the content is packed. */
export type What = { type: 'scenario' } | { type: 'course' } | { type: 'edition'; id: string; year: number };

interface ShipWish {
  files: Files;
  /** Of the scenario that is open. */
  file: string;
  what: What;
  target: Target;
}

export interface PackWish extends ShipWish {
  /** As `src/setup/studio.ts` makes it. */
  ingredients: Uint8Array;
  /** Of the content folder, by their names in `modules/`. */
  pictures: Bytes;
}

/** A package, or why there is none. */
export type Shipped =
  | { type: 'packed'; package: Package }
  /** The content has errors. */
  | { type: 'problems'; problems: readonly FileProblem[] }
  /** The content is sound, and yet no package is to be made of it. */
  | { type: 'refused'; sentence: string };

/** The content that is wanted, or the errors that it has. @throws {Error} where there is no such edition */
function contentToShip({
  files,
  file,
  what,
}: Omit<ShipWish, 'target'>): { content: Content; problems?: undefined } | { problems: FileProblem[] } {
  if (what.type === 'scenario') return courseAlone(files, file) as ReturnType<typeof contentToShip>;
  const { content, problems } = readContent(files);
  if (!content) return { problems: problems.filter(isError) };
  return { content: what.type === 'course' ? content : editionContent(content, what.id, what.year) };
}

/** Packs as the command does, but for the standards' own schemas, which the manifest is not held against here. */
export async function packWish(wish: PackWish): Promise<Shipped> {
  try {
    const found = contentToShip(wish);
    if (found.problems) return { type: 'problems', problems: found.problems };
    const ingredients = readIngredients(wish.ingredients);
    const made = await pack({
      target: wish.target,
      content: found.content,
      ...piecesFor(ingredients, wish.target),
      pictures: new Map([...ingredients.pictures, ...wish.pictures]),
      template: ingredients.template,
    });
    return { type: 'packed', package: made };
  } catch (error) {
    return { type: 'refused', sentence: (error as Error).message };
  }
}

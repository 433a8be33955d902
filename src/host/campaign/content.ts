/** The content that a campaign is made of, read and checked again only where a file of the folder has changed. */
import { HTTPException } from 'hono/http-exception';
import type { PictureUrl } from '../../campaign/design.ts';
import { campaignContent } from '../../campaign-print/content.ts';
import type { Content } from '../../course/content.ts';
import { openContentFolder } from '../studio/content-folder.ts';

export interface Whole {
  content: Content;
  logo: PictureUrl | undefined;
}

/**
 * Reads the content of a folder whenever it is asked to.
 * @returns what refuses with a sentence, where the content has errors
 */
export function contentOf(folder: string): () => Promise<Whole> {
  const files = openContentFolder(folder);
  let known: { tag: string; whole: Whole } | undefined;
  return async () => {
    const listed = await files.list();
    const tag = [...listed.files].map(([file, { sha256 }]) => `${file} ${sha256}`).join('\n');
    if (known?.tag === tag) return known.whole;
    const texts = new Map([...listed.files].map(([file, { text }]) => [file, text]));
    const { content, problems, logo } = campaignContent(folder, texts);
    if (content === undefined) {
      const [first] = problems;
      throw new HTTPException(409, {
        message: `The content has errors, so nothing can be shown. The first: ${first!.file}, line ${first!.line}: ${first!.message}`,
      });
    }
    known = { tag, whole: { content, logo } };
    return known.whole;
  };
}

/** The content that is shipped, as the studio holds it. */
import { readContentFiles } from '../../src/cli/content-folder.ts';
import type { Files } from '../../src/studio/files/files.ts';

export const shipped: Files = readContentFiles('.');

/** The campaign of the content that Crosscheck comes with, with changes to its files. */
import { readContentFiles } from '../../src/cli/content-folder.ts';
import { buildCampaign, type BuildOptions, type CampaignBuild } from '../../src/campaign/build.ts';
import { designNames } from '../../src/campaign/designs/designs.ts';
import { readContent, type Content } from '../../src/course/content.ts';
import { root } from '../cli/crosscheck.ts';

const files = readContentFiles(root);

/* eslint-disable @typescript-eslint/no-explicit-any -- content as an airline edits it, before it has a shape */
export type Edits = Readonly<Record<string, (document: any) => void>>;

export const today = '2026-11-26';
export const tried = { on: '2026-11-20', by: 'Training department' };

/** An airline that has filled in its own, and has tried every number. */
export const filledIn: Edits = {
  'modules/airline.json': (airline) => {
    airline.name = 'Example Air';
    airline.isExample = false;
    airline.contacts[0].how = 'ACARS to OPS';
    airline.contacts[0].verified = tried;
    airline.contacts[1].how = '+213 21 00 00 01';
    airline.contacts[1].verified = tried;
  },
  'modules/contacts.json': ({ contacts }) => {
    for (const contact of contacts) if (contact.number) contact.verified = tried;
  },
};

/** Files of the content folder after one edit after the other. */
export function edited(...edits: readonly Edits[]): Map<string, string> {
  const changed = new Map(files);
  for (const [file, edit] of edits.flatMap((one) => Object.entries(one))) {
    const document: unknown = JSON.parse(changed.get(file)!);
    edit(document);
    changed.set(file, JSON.stringify(document, null, 2));
  }
  return changed;
}

export function contentWith(...edits: readonly Edits[]): Content {
  const { content, problems } = readContent(edited(...edits));
  if (content === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return content;
}

export function built(content: Content, options: Partial<BuildOptions> = {}): Promise<CampaignBuild> {
  return buildCampaign(content, {
    languages: ['en'],
    names: designNames,
    logo: undefined,
    day: today,
    draft: false,
    ...options,
  });
}

/** Everything that is on the pages of each design, by its id and language. */
export function pagesOf({ designs }: CampaignBuild): Map<string, string> {
  return new Map(
    designs.map(({ id, language, pages }) => [
      `${id}.${language}`,
      pages.map(({ body }) => body.text).join('\n'),
    ]),
  );
}

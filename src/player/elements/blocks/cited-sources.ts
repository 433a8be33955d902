import type { Block, Country } from '../../../course/schema.ts';
import type { BlockContext } from './block-context.ts';
import { chosenCountry } from './country-briefings.ts';
import { isMeant } from './conditional-block.ts';

type Data = Pick<BlockContext, 'airline' | 'countries' | 'contacts' | 'country'>;

/** The sources of everything that the blocks of a page show, each once and in the order of the page. */
export function citedSources(blocks: readonly Block[], data: Data): string[] {
  return [
    ...new Set(
      blocks.flatMap((block) => (isMeant(block, data.airline) ? sourcesIn(shown(block, data)) : [])),
    ),
  ];
}

/** Where the facts of a block stand: in the block, or in the data that it shows. */
function shown(block: Block, data: Data): unknown {
  switch (block.type) {
    case 'airline':
      return block.show === 'procedure' ? data.airline?.procedure : undefined;
    case 'hotlines':
      return data.contacts;
    case 'countries':
      return shownOf(chosenCountry(data), data);
    default:
      return block;
  }
}

function shownOf(country: Country | undefined, { airline, contacts }: Data): unknown {
  if (!country) return undefined;
  const { facts, tier, chart } = country;
  const reached = contacts?.contacts.filter((contact) => contact.country === country.id);
  return [facts, airline?.showTiers ? tier : undefined, chart, reached];
}

/** Every list of sources anywhere below a value. */
function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) =>
    name === 'sources' ? (below as string[]) : sourcesIn(below),
  );
}

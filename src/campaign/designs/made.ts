/** What is made in one build: things in one language each, things in all of them at once, and the page that codes open. */
import type { Language } from '../../scenario/translation/language-name.ts';
import type { CareDesignOf, CareKit, Design, Kit } from '../design.ts';
import { guideDesigns } from '../labels/guide.ts';
import { labelDesigns } from '../labels/labels.ts';
import { landingOf, type Landing } from '../landing/landing.ts';
import { designNames, designs, type DesignName } from './designs.ts';

const careDesigns = {
  labels: labelDesigns,
  'placement-guide': guideDesigns,
} as const satisfies Record<string, CareDesignOf>;

type CareDesignName = keyof typeof careDesigns;

export type PrintName = DesignName | CareDesignName | 'landing';

const careDesignNames = Object.keys(careDesigns) as CareDesignName[];

/** What comes in pages. */
export const pageNames: readonly (DesignName | CareDesignName)[] = [...designNames, ...careDesignNames];

/** Everything that can be asked for. */
export const printNames: readonly PrintName[] = [...pageNames, 'landing'];

interface Made {
  designs: Design[];
  landing: Landing | undefined;
  /** What codes open; undefined where there are none. */
  address: string | undefined;
}

/**
 * @param kits one for each language
 * @param names of what was asked for; care items are left out where the content has none
 * @param drafts what stands on each page of a draft, by language
 */
export function madeOf(
  kits: readonly Kit[],
  names: readonly PrintName[],
  drafts: ReadonlyMap<Language, string>,
): Made {
  const wanted = <T extends PrintName>(known: readonly T[]): T[] =>
    known.filter((name) => names.includes(name));
  const careKits = kits.filter((kit): kit is CareKit => kit.selfCare !== undefined);
  const care = careKits.length === 0 ? [] : wanted(careDesignNames);
  const landing = careKits.length > 0 && names.includes('landing') ? landingOf(careKits, drafts) : undefined;
  return {
    designs: [
      ...kits.flatMap((kit) => wanted(designNames).flatMap((name) => designs[name](kit))),
      ...care.flatMap((name) => careDesigns[name](careKits)),
    ],
    landing,
    address: landing !== undefined || care.length > 0 ? careKits[0]!.selfCare.address : undefined,
  };
}

/** Everything that can be seen of what was made. */
export function printedOf({ designs: of, landing }: Made): string[] {
  return [
    ...of.flatMap(({ id, language, style, pages }) => [
      id,
      language,
      style.text,
      ...pages.map(({ body }) => body.text),
    ]),
    ...[...(landing?.files ?? [])].flat(),
  ];
}

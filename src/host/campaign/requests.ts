/** What the campaign page may ask for, and what it is told. */
import { z } from 'zod';
import { pageNames } from '../../campaign/designs/made.ts';
import { id, language } from '../../scenario/schema/words.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour is # and six digits, such as #0b6b6b.');

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** What is to be seen. Colours are those of the airline where none are named. */
export const viewRequest = z.strictObject({
  name: z.enum(pageNames),
  language,
  /** Of the design; the first of its name where it is left out. */
  design: id.max(80).optional(),
  bar: colour.optional(),
  accent: colour.optional(),
  draft: flag,
  bleed: flag,
});

export const printRequest = viewRequest.extend({ design: id.max(80), format: z.enum(['pdf', 'svg', 'png']) });

export type ViewRequest = z.infer<typeof viewRequest>;
export type PrintRequest = z.infer<typeof printRequest>;

/** What there is to choose from. */
export interface CampaignChoices {
  names: string[];
  languages: string[];
  /** Those of the airline, or the usual ones. */
  colours: { bar: string; accent: string };
}

export interface DesignView {
  id: string;
  title: string;
  formats: string[];
  /** Of the trimmed page. */
  size: { width: number; height: number; unit: 'mm' | 'px' };
  pages: number;
}

/** The designs of a name, and what stands against printing them. */
export interface CampaignView {
  edition: string;
  designs: DesignView[];
  reasons: string[];
}

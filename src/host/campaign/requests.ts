/** What the campaign page may ask for, and what it is told. */
import { z } from 'zod';
import { pageNames } from '../../campaign/designs/made.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour is # and six digits, such as #0b6b6b.');

const designId = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/, 'A design is called by small letters, digits and hyphens.');

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** What is to be seen. Colours are those of the airline where none are named. */
export const viewRequest = z.strictObject({
  name: z.enum(pageNames),
  language: z.enum(['en', 'fr', 'ar']),
  /** Of the design; the first of its name where it is left out. */
  design: designId.optional(),
  bar: colour.optional(),
  accent: colour.optional(),
  draft: flag,
  bleed: flag,
});

export const printRequest = viewRequest.extend({ design: designId, format: z.enum(['pdf', 'svg', 'png']) });

export type ViewRequest = z.infer<typeof viewRequest>;

/** What there is to choose from. */
export interface CampaignChoices {
  names: string[];
  languages: string[];
  /** Those of the airline, or the usual ones. */
  colours: { bar: string; accent: string };
}

interface DesignView {
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

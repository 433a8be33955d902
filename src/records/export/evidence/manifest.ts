/** What is in an evidence zip. */
import { z } from 'zod';
import { recordFilterSchema } from '../filter.ts';

export const manifestFile = 'manifest.json';
export const signatureFile = 'manifest.sig';
export const publicKeyFile = 'public-key.pem';

/** What the manifest tells of. The rules are there if they were given. */
export const contentFiles = [
  'records.csv',
  'records.json',
  'rules.json',
  'fingerprints.json',
  'counts.json',
  'imports.json',
  'audit.json',
  publicKeyFile,
] as const;

export type ContentFile = (typeof contentFiles)[number];

export const manifestSchema = z.strictObject({
  format: z.literal('crosscheck-evidence'),
  version: z.literal(1),
  crosscheck: z.string().describe('The version of Crosscheck that made it.'),
  engine: z.enum(['sqlite', 'postgres']).describe('What the records are kept in.'),
  madeAt: z.iso.datetime().describe('An instant in UTC.'),
  madeBy: z.string(),
  filter: recordFilterSchema.describe('Which records are in it; all where it is empty.'),
  records: z.int().nonnegative(),
  files: z.array(
    z.strictObject({
      name: z.enum(contentFiles),
      size: z.int().nonnegative().describe('Bytes.'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

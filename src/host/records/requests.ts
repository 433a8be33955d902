/** What the records page may ask for, and what it is told. */
import { z } from 'zod';
import type { CurrencyRow, Page } from '../../records/ask/currency.ts';
import type { ChosenInStep } from '../../records/ask/chosen.ts';
import type { LearnerHistory } from '../../records/ask/history.ts';
import { exportFormats } from '../../records/export/export.ts';
import { formatNames } from '../../records/import/formats/layout.ts';
import type { ImportReport } from '../../records/import/import-file.ts';
import type { Import } from '../../records/store/tables.ts';
import { standings } from '../../records/validity/status.ts';

const word = z.string().min(1).max(200).optional();

/** Who is asked about; `within` are days, and what falls due in them counts as due. It is the same in the address of the page, of a list and of an export. */
export const currencyQuery = z.strictObject({
  on: z.iso.date('A day is written as 2026-01-31.').optional(),
  within: z.coerce.number().int().min(0).max(3660).optional(),
  requirement: word,
  role: word,
  base: word,
  standing: z.enum(standings).optional(),
  search: z.string().trim().min(1).max(100).optional(),
});

/** As of which day somebody's history is asked for. */
export const historyQuery = currencyQuery.pick({ on: true, within: true });

export type CurrencyQuery = z.infer<typeof currencyQuery>;

const cursor = z.string().min(1).max(1000).optional();

export const listQuery = currencyQuery.extend({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  after: cursor,
  before: cursor,
  last: z.literal('1').optional(),
});

export const exportQuery = currencyQuery.extend({
  what: z.enum(['standings', 'records']).default('records'),
  format: z.enum(exportFormats).default('csv'),
});

const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

export const importQuery = z.strictObject({
  name: z.string().trim().min(1).max(255),
  preview: z.literal('1').optional(),
  format: z.enum(formatNames).optional(),
  system: word,
  course: word,
  zone: z
    .string()
    .refine((zone) => zones.has(zone), { error: 'is no time zone; write one such as Asia/Dubai' })
    .optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
});

/** Which scenario the choices are counted of. */
export const decidedQuery = z.strictObject({
  scenario: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'The id of a scenario has small letters, digits and hyphens.'),
});

export interface DecidedView {
  scenario: string;
  steps: ChosenInStep[];
}

export type CurrencyPage = Page<CurrencyRow>;
export type HistoryView = LearnerHistory;
/** Of a report, what the page shows. */
export type ImportView = Pick<
  ImportReport,
  | 'file'
  | 'format'
  | 'rows'
  | 'added'
  | 'replaced'
  | 'unchanged'
  | 'older'
  | 'rejected'
  | 'notices'
  | 'warnings'
  | 'rejections'
>;

export interface ImportsView {
  imports: Import[];
}

export interface ChoicesView {
  requirements: { id: string; title: string }[];
  roles: string[];
  bases: string[];
  /** What is asked about where the reader does not say: the day, and how many days ahead. */
  usual: { on: string; within: number };
}

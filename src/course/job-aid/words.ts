/** What the job aid says, in every language. The player loads one language only, each from its own file. */
import type { Language } from '../../scenario/translation/language-name.ts';
import { jobAid as ar } from './ar.ts';
import { jobAid as en } from './en.ts';
import { jobAid as fr } from './fr.ts';

export type JobAidWords = typeof en;

export const jobAidWords: Readonly<Record<Language, JobAidWords>> = { en, fr, ar };

import type { Texts } from './en.ts';
import { assessment } from './ar/assessment.ts';
import { blocks } from './ar/blocks.ts';
import { jobAid } from '../../course/job-aid/ar.ts';
import { completion } from './ar/completion.ts';
import { course, map, page } from './ar/course.ts';
import { flight } from './ar/flight.ts';
import { frame } from './ar/frame.ts';

/** Everything the player says by itself, in Arabic. */
export const ar: Texts = { ...frame, course, map, page, completion, jobAid, blocks, ...flight, assessment };

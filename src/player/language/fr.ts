import type { Texts } from './en.ts';
import { assessment } from './fr/assessment.ts';
import { blocks } from './fr/blocks.ts';
import { jobAid } from '../../course/job-aid/fr.ts';
import { completion } from './fr/completion.ts';
import { course, map, page } from './fr/course.ts';
import { flight } from './fr/flight.ts';
import { frame } from './fr/frame.ts';

/** Everything the player says by itself, in French. */
export const fr: Texts = { ...frame, course, map, page, completion, jobAid, blocks, ...flight, assessment };

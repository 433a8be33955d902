import { assessment } from './en/assessment.ts';
import { blocks } from './en/blocks.ts';
import { jobAid } from '../../course/job-aid/en.ts';
import { completion } from './en/completion.ts';
import { course, map, page } from './en/course.ts';
import { flight } from './en/flight.ts';
import { frame } from './en/frame.ts';

/** Everything the player says by itself, in English. Other languages have the same shape. */
export const en = { ...frame, course, map, page, completion, jobAid, blocks, ...flight, assessment };

export type Texts = typeof en;

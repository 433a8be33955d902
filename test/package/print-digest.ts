/** A process that packs the small course and prints the zip's SHA-256: `print-digest.ts STANDARD`. */
import type { Standard } from '../../src/course/packed.ts';
import { packed } from './small-course.ts';

const { sha256 } = await packed(process.argv[2] as Standard);
process.stdout.write(sha256);

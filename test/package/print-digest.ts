/** A process that packs the small course and prints the zip's SHA-256: `print-digest.ts TARGET`. */
import type { Target } from '../../src/package/target.ts';
import { packed } from './small-course.ts';

const { sha256 } = await packed(process.argv[2] as Target);
process.stdout.write(sha256);

/**
 * Checks one file, in a process of its own so that its memory is nobody else's, and prints one line of JSON. The time
 * is that of the check alone; the memory is that of the whole process.
 */
import { readFileSync } from 'node:fs';
import { checkScenario } from '../../src/scenario/check/check.ts';

const text = readFileSync(process.argv[2]!, 'utf8');
const begun = performance.now();
const { problems } = checkScenario(text);
const milliseconds = performance.now() - begun;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  `${JSON.stringify({ milliseconds, megabytes, rules: [...new Set(problems.map(({ rule }) => rule))] })}\n`,
);

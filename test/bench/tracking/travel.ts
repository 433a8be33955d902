/** Travels journeys FROM to TO with SEED, and prints what came of them as one line of JSON. */
import { shippedCourse } from '../../lms/shipped.ts';
import { travel } from './journey.ts';
import { addUp } from './tally.ts';

const [from, to, seed] = process.argv.slice(2).map(Number) as [number, number, number];
const course = await shippedCourse('required');
const journeys = [];
for (let number = from; number < to; number++) journeys.push(await travel(course, seed, number));
process.stdout.write(JSON.stringify(addUp(journeys)));

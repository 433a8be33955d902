/** Travels journeys FROM to TO with SEED, and prints what came of them as one line of JSON. */
import { shippedCourse } from '../../lms/shipped.ts';
import { travel } from './journey.ts';
import { addUp, together, type Tally } from './tally.ts';

const [from, to, seed] = process.argv.slice(2).map(Number) as [number, number, number];
const course = await shippedCourse('required');
// A journey remembers every call, so that none is kept once it is counted.
let tally: Tally = addUp([]);
for (let number = from; number < to; number++) {
  tally = together([tally, addUp([await travel(course, seed, number)])]);
}
process.stdout.write(JSON.stringify(tally));

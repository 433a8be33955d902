/** How the parts of a course are played. It is loaded with the first part that is opened, and not before. */
export { beginFlight, decideInFlight, goOnInFlight, inOtherWords, openFlight } from './flight.ts';
export { skipHere } from './skipping.ts';
export { stepIn } from './play.ts';
export { answerItem, beginTest, goOnInTest, openTest, testInOtherWords } from './test-sitting.ts';

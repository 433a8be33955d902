/** How the parts of a course are played. It is loaded with the first part that is opened, and not before. */
export { inOtherWords } from './flight.ts';
export { answer, begin, decide, goOn, openAssessment, openScenario, tryAgain } from './part-moves.ts';
export { skipHere } from './skipping.ts';
export { stepIn } from './play.ts';
export { testInOtherWords } from './test-sitting.ts';

/** What plays and shows the parts of a course: a script of its own, so that the course page is there before it. */
import { partScreen, phaseOf } from './elements/part-screen.ts';
import * as logic from './part-logic.ts';

export const parts = { logic, partScreen, phaseOf };

export type PartLogic = typeof logic;
export type Parts = typeof parts;

Object.assign(globalThis, { crosscheckParts: parts });

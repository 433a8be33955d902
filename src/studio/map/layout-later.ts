import { layOut, type Layout, type LayoutInput } from './layout.ts';

/** Lays out whatever it is given, in its own time. */
export type LayOutLater = (input: LayoutInput) => Promise<Layout>;

/** Lays out where it is called, such as where there are no workers. */
export const layOutHere: LayOutLater = (input) => Promise.resolve(layOut(input));

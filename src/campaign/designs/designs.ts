/** Everything that a campaign can print, by the name that it is asked for by. */
import type { DesignOf } from '../design.ts';
import { crewRoomPoster, galleyPoster } from './crew-poster.ts';

export const designs = {
  'galley-poster': galleyPoster,
  'crew-room-poster': crewRoomPoster,
} as const satisfies Record<string, DesignOf>;

export type DesignName = keyof typeof designs;

export const designNames = Object.keys(designs) as DesignName[];

/** Everything that a campaign can print, by the name that it is asked for by. */
import type { DesignOf } from '../design.ts';
import { airportPoster, airportScreen } from './airport.ts';
import { crewRoomPoster, galleyPoster } from './crew-poster.ts';
import { indicatorCard } from './indicator-card.ts';
import { crewJobAid } from './job-aid.ts';
import { socialTiles } from './tiles.ts';

export const designs = {
  'indicator-card': indicatorCard,
  'galley-poster': galleyPoster,
  'crew-room-poster': crewRoomPoster,
  'job-aid': crewJobAid,
  'airport-poster': airportPoster,
  'airport-screen': airportScreen,
  'social-tiles': socialTiles,
} as const satisfies Record<string, DesignOf>;

export type DesignName = keyof typeof designs;

export const designNames = Object.keys(designs) as DesignName[];

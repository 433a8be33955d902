import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { Picture } from '../../scenario/schema.ts';
import { airbridge } from './airbridge.ts';
import { boardingDoor } from './boarding-door.ts';
import { cabin } from './cabin.ts';
import { crewRoom } from './crew-room.ts';
import { flightDeckDoor } from './flight-deck-door.ts';
import { frame } from './frame.ts';
import { galley } from './galley.ts';
import { lavatory } from './lavatory.ts';
import { paint, type Paint } from './palette.ts';

const views: Record<Picture['view'], (p: Paint) => SVGTemplateResult> = {
  'boarding-door': boardingDoor,
  cabin,
  galley,
  lavatory,
  'flight-deck-door': flightDeckDoor,
  airbridge,
  'crew-room': crewRoom,
};

/** Where crew work and the lamps are on. */
const lamplit: readonly string[] = ['boarding-door', 'galley', 'crew-room'];

/** Draws a view of the aircraft or airport. */
export function drawPicture(view: Picture['view'], light: Picture['light']): TemplateResult {
  const p = paint(`${view}-${light}`, light, lamplit.includes(view));
  return frame(p, views[view](p));
}

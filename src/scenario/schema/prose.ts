import { z } from 'zod';
import { condition } from './condition.ts';
import { words } from './words.ts';

const when = condition.optional().describe('Show this only when the condition holds.');

const paragraph = z
  .union([
    words('A paragraph of prose.', 600, 'You stop the trolley at row 31.'),
    z.strictObject({
      text: words('A paragraph of prose.', 600, 'You think of the woman at the door.'),
      when,
    }),
    z.strictObject({
      speaker: words('Who speaks.', 60, 'The woman in 30C'),
      says: words('The exact words.', 400, 'They are with me.'),
      when,
    }),
  ])
  .describe('A paragraph, or a line that somebody speaks; either may have a condition.');

export const prose = z
  .array(paragraph)
  .min(1)
  .max(8)
  .describe('Paragraphs, top to bottom.')
  .meta({ examples: [['You stop the trolley at row 31.', { speaker: 'Leila', says: 'Tell me.' }]] });

const phase = z
  .enum(['boarding', 'climb', 'cruise', 'descent', 'arrival'])
  .describe('The phase of flight, which the player shows as progress.')
  .meta({ examples: ['cruise'] });

export const picture = z
  .strictObject({
    view: z
      .enum(['boarding-door', 'cabin', 'galley', 'lavatory', 'flight-deck-door', 'airbridge', 'crew-room'])
      .describe('Which drawn view of the aircraft or airport to show.')
      .meta({ examples: ['galley'] }),
    light: z
      .enum(['day', 'dusk', 'night'])
      .describe('The light outside.')
      .meta({ examples: ['night'] }),
    alt: words(
      'What the picture shows, for people who do not see it.',
      240,
      'The galley at night, a curtain drawn half across.',
    ).optional(),
  })
  .describe('A drawing that the player brings along.')
  .meta({ examples: [{ view: 'galley', light: 'night', alt: 'The galley at night.' }] });

/** What every step has. */
export const common = {
  phase,
  title: words('A short heading.', 80, 'Two minutes with Leila'),
  picture: picture.optional(),
};

/** What every step has at which the learner decides something. */
export const deciding = {
  ...common,
  text: prose,
};

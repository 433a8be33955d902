import { z } from 'zod';
import { id, words } from '../../scenario/schema/words.ts';
import { document, statement } from './common.ts';

const statements = (what: string, max: number) =>
  z
    .array(statement)
    .min(1)
    .max(max)
    .describe(what)
    .meta({ examples: [[{ text: 'Another person always answers.', sources: ['S14'] }]] });

/** The words at the head of a poster, a screen or a picture. */
const headed = (what: string) =>
  z
    .strictObject({
      title: words('The headline.', 70, 'Something wrong? Look again.'),
      text: words('A sentence or two below it.', 240, 'One sign proves nothing. Look for three together.'),
    })
    .describe(what)
    .meta({ examples: [{ title: 'Look again', text: 'One sign proves nothing.' }] });

const list = (what: string, max: number) =>
  z
    .strictObject({
      heading: words('The heading.', 80, 'What may be a sign'),
      items: statements('What stands in the list.', max),
    })
    .describe(what)
    .meta({ examples: [{ heading: 'What to do', items: [{ text: 'Tell our staff.', advice: true }] }] });

const label = (what: string, example: string) => words(what, 120, example);

export const campaignSchema = z
  .strictObject({
    ...document('campaign'),
    countries: z
      .array(id)
      .min(1)
      .max(30)
      .describe('Countries whose airports get posters and screens, each with the hotlines of its country.')
      .meta({ examples: [['egypt', 'kuwait']] }),
    crew: z
      .strictObject({
        card: headed('The indicator card.'),
        galley: headed('The poster in the galley.'),
        crewRoom: headed('The poster in the crew room.'),
        label: label('Whom it is for, in small print.', 'For crew. Keep it out of passengers’ sight.'),
      })
      .describe('What is printed for crew; signs, questions and steps come from the job aid and the airline.')
      .meta({ examples: [{}] }),
    public: z
      .strictObject({
        poster: headed('The poster and the screens at airports.'),
        signs: list('What passengers may notice.', 6),
        looks: statement
          .describe('What is never a sign.')
          .meta({ examples: [{ text: 'Never a sign: looks.', advice: true }] }),
        steps: list('What passengers do.', 5),
        never: list('What passengers leave alone.', 5),
        yourself: headed('To somebody who is being controlled.'),
        hotlines: z.strictObject({
          heading: words('The heading over the hotlines.', 80, 'You can also call'),
        }),
        staff: z.strictObject({
          text: words('In the place of the hotlines, where none may be printed.', 160, 'Tell our staff.'),
        }),
      })
      .describe('What the public reads.')
      .meta({ examples: [{}] }),
    tiles: z
      .array(
        z.strictObject({
          id: id.describe('A name for this picture.'),
          title: words('The headline.', 60, 'One sign proves nothing'),
          text: words('What stands below it.', 200, 'Look for a cluster, a change, and control.'),
          sources: statement.shape.sources,
          advice: statement.shape.advice,
        }),
      )
      .min(1)
      .max(8)
      .describe(
        'Square pictures for social media. They carry no numbers: a picture that was passed on can’t be called back.',
      )
      .meta({
        examples: [[{ id: 'one-sign', title: 'One sign', text: 'It proves nothing.', advice: true }]],
      }),
    print: z
      .strictObject({
        edition: z.strictObject({ label: label('Before the id of the edition.', 'Edition') }),
        tried: z.strictObject({
          label: label('Before the day on which numbers were last tried.', 'Numbers last tried:'),
        }),
        draft: z.strictObject({ label: label('Across each page of a draft.', 'DRAFT') }),
        unreviewed: z.strictObject({
          label: label('While no expert has reviewed the words.', 'Not yet reviewed by an expert'),
        }),
      })
      .describe('Small print.')
      .meta({ examples: [{ edition: { label: 'Edition' } }] }),
  })
  .meta({ id: 'campaign', title: 'Crosscheck campaign' });

export type Campaign = z.infer<typeof campaignSchema>;

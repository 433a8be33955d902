import { z } from 'zod';
import { id, sources, words } from '../../scenario/schema/words.ts';
import { pictureName } from '../content-file.ts';
import { contrast } from './contrast.ts';
import { document } from './common.ts';

/** Words on the bar, and the tinted ground of what is chosen on a light page: `theme.css` has both. */
const onBar = '#f6f3ec';
const tint = '#e2efec';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour is # and six digits, such as #0b6b6b', abort: true })
  .describe('A colour.')
  .meta({ examples: ['#0b6b6b'] });

/** @param why what can't be read otherwise */
const readableOver = (other: string, why: string) =>
  colour.refine(
    (own) => contrast(own, other) >= 4.5,
    `choose a darker colour: ${why}, with a contrast under 4.5 to 1 (WCAG 1.4.3)`,
  );

const verified = z
  .strictObject({
    on: z.iso
      .date()
      .describe('The day on which somebody last made sure of it.')
      .meta({ examples: ['2026-11-24'] }),
    by: words('Who has.', 120, 'Station manager, Tunis'),
  })
  .optional()
  .describe('When it was last tried, and by whom. What has not been is not shown.')
  .meta({ examples: [{ on: '2026-11-24', by: 'Station manager, Tunis' }] });

const contact = z.strictObject({
  id: id.describe('A name for this contact.'),
  who: words('Who is reached.', 120, 'Operations control centre'),
  how: words(
    'How: a channel, a number, a form. Leave it out until it is known.',
    160,
    'ACARS to OPS',
  ).optional(),
  hours: words('What for, or at what hours.', 160, 'At any hour, through the captain').optional(),
  verified,
});

export const airlineSchema = z
  .strictObject({
    ...document('airline'),
    name: words('The name of the airline.', 80, 'Your airline'),
    colours: z
      .strictObject({
        bar: readableOver(onBar, `the light words on it (${onBar}) can’t be read`),
        accent: readableOver(
          tint,
          `words in it can’t be read on the tinted ground of what is chosen (${tint})`,
        ),
      })
      .optional()
      .describe(
        'The colour of the bar on top, and the one that buttons have. Light words must be readable on both, and words in that of buttons on tinted ground.',
      )
      .meta({ examples: [{ bar: '#10273b', accent: '#0b6b6b' }] }),
    logo: z
      .string()
      .max(60)
      .regex(pictureName, 'a logo is a file in modules/, such as logo.svg')
      .optional()
      .describe('A picture in modules/, shown in the bar on top.')
      .meta({ examples: ['logo.svg'] }),
    isExample: z
      .boolean()
      .default(false)
      .describe('True while this is the example that the course brings along; then the course says so.')
      .meta({ examples: [true] }),
    serviceContact: z
      .boolean()
      .describe(
        'Whether the manual lets crew make ordinary, friendly service contact with a person they are concerned about.',
      )
      .meta({ examples: [true] }),
    showTiers: z
      .boolean()
      .describe('Whether country briefings show the tier that the US Government puts a State in.')
      .meta({ examples: [false] }),
    procedure: z
      .array(
        z.strictObject({
          id: id.describe('A name for this step.'),
          title: words('The step in a word or two.', 60, 'Tell the captain'),
          text: words('What is done.', 300, 'The senior cabin crew member tells the pilot-in-command.'),
          sources,
        }),
      )
      .min(2)
      .max(12)
      .describe('What crew do, in order.')
      .meta({ examples: [[{ id: 'observe', title: 'Observe', text: 'Look on during service.' }]] }),
    contacts: z
      .array(contact)
      .max(20)
      .describe('Whom crew of this airline reach, and how.')
      .meta({ examples: [[{ id: 'ops', who: 'Operations control centre' }]] }),
    form: z
      .strictObject({
        name: words('What the report form is called.', 120, 'Cabin safety report'),
        where: words('Where it is found.', 200, 'In the crew app, under Reports'),
        fields: z
          .array(words('What the form asks for.', 160, 'What was seen, with seat and time'))
          .min(1)
          .max(14)
          .describe('What it asks for.')
          .meta({ examples: [['What was seen, with seat and time']] }),
      })
      .describe('The written report.')
      .meta({ examples: [{ name: 'Report', where: 'In the app', fields: ['What was seen'] }] }),
    support: z
      .array(contact)
      .min(1)
      .max(10)
      .describe('Where crew find support for themselves.')
      .meta({ examples: [[{ id: 'peers', who: 'Peer support' }]] }),
    outreach: z
      .array(
        z.strictObject({
          id: id.describe('A name for this item.'),
          text: words('What it is and where.', 240, 'Wipes in both rear lavatories'),
        }),
      )
      .max(12)
      .describe(
        'Self-care items that carry a way to services, as this airline has placed them; none where it has none.',
      )
      .meta({ examples: [[{ id: 'wipes', text: 'Wipes in both rear lavatories' }]] }),
  })
  .meta({ id: 'airline', title: 'Crosscheck airline' });

export type Airline = z.infer<typeof airlineSchema>;

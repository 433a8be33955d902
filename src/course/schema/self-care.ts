import { z } from 'zod';
import { id, words } from '../../scenario/schema/words.ts';
import { basis, document } from './common.ts';
import { telling } from './telling-words.ts';

/** Words that somebody who controls another person may read: nothing in them says what an item is for. */
const quiet = (what: string, max: number, example: string) =>
  words(what, max, example).refine(
    (text) => telling(text) === undefined,
    'somebody who controls another person would know by this what the item is for, so say it as an ordinary product does',
  );

const said = (what: string, max: number, example: string) =>
  z
    .strictObject({ text: words(what, max, example) })
    .describe(what)
    .meta({ examples: [{ text: example }] });

const quietlySaid = (what: string, max: number, example: string) =>
  z
    .strictObject({ text: quiet(what, max, example) })
    .describe(what)
    .meta({ examples: [{ text: example }] });

const statements = (max: number) =>
  z
    .array(
      z.strictObject({
        id: id.describe('A name for this sentence.'),
        text: words('The sentence.', 260, 'Call when you are alone, if you can.'),
        ...basis,
      }),
    )
    .min(1)
    .max(max);

const address = z
  .string()
  .max(60)
  .regex(
    /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/[A-Za-z0-9-]+)*\/$/,
    'an address is https://, a host and a short path with / at its end, and nothing else',
  )
  .refine(
    (text) => telling(text) === undefined,
    'whoever scans the code sees the address, so nothing in it may name what it is for',
  )
  .describe(
    'Where the landing page is hosted. The code on each item holds it, so keep it short: a short one makes a coarse code, which lasts. It can’t be changed on items that are out.',
  )
  .meta({ examples: ['https://care.example/'] });

const item = z.strictObject({
  id: id.describe('A name for this item.').meta({ examples: ['soap'] }),
  title: quiet('What is printed large, as on any product.', 30, 'Hand soap'),
  text: z
    .array(quiet('One sentence on how to use or keep it.', 70, 'Wet your hands, lather, rinse.'))
    .min(1)
    .max(3)
    .describe('How to use it and keep it.')
    .meta({ examples: [['Wet your hands, lather, rinse.']] }),
  shapes: z
    .array(z.enum(['rectangle', 'strip', 'round']))
    .min(1)
    .describe(
      'Which labels fit the item: rectangles on label sheets, a strip around a tube, a round one on a lid.',
    )
    .meta({ examples: [['rectangle', 'round']] }),
});

const batch = z.strictObject({
  id: id.describe('A name for these labels, in the names of their files.').meta({ examples: ['cairo'] }),
  country: id
    .describe('The country of landing that they are for. The page then begins with its services.')
    .meta({ examples: ['egypt'] }),
  contact: id
    .optional()
    .describe(
      'The contact whose number is printed in plain digits as well, for those without a phone of their own. Choose one that answers like a service line, and never an emergency number.',
    )
    .meta({ examples: ['egypt-women'] }),
});

const label = z
  .strictObject({
    mark: z
      .enum(['qr', 'bars', 'both'])
      .default('both')
      .describe(
        'What stands on a label: the code that opens the page; the bars and number of a product, with which an edition can be found again; or both, where there is room.',
      )
      .meta({ examples: ['both'] }),
    batches: z
      .array(batch)
      .max(30)
      .default([])
      .describe('Labels for items that are loaded for flights to one country, besides those for all.')
      .meta({ examples: [[{ id: 'cairo', country: 'egypt', contact: 'egypt-women' }]] }),
    scan: quietlySaid('What stands beside the code.', 40, 'Questions? Help? Scan.'),
    call: quietlySaid('What stands in front of the number.', 40, 'Questions? Help? Call'),
  })
  .describe('What labels say.')
  .meta({ examples: [{ mark: 'both', scan: { text: 'Scan.' }, call: { text: 'Call' } }] });

const landing = z
  .strictObject({
    front: z
      .enum(['care', 'services'])
      .default('care')
      .describe(
        'What the code opens first: a page on the care of the products, with the services one step further in, or the services at once.',
      )
      .meta({ examples: ['care'] }),
    countries: z
      .array(id)
      .min(1)
      .optional()
      .describe('Countries whose services the page has; all of modules/contacts.json where it is left out.')
      .meta({ examples: [['egypt', 'kuwait']] }),
    leaveTo: z
      .url({ protocol: /^https$/ })
      .max(100)
      .optional()
      .describe(
        'Where quick exit leads, such as a weather page. Left out, it leads to the page on the care of the products, which opens without a network too.',
      )
      .meta({ examples: ['https://weather.example/'] }),
    title: quiet('What the tab and the history of the browser show.', 30, 'Product care'),
    heading: quiet('The heading of the page on the care of the products.', 40, 'Looking after our products'),
    on: quietlySaid('The link from there to the services.', 50, 'Help and contacts'),
    services: z
      .strictObject({
        heading: words('The heading of the page with the services.', 50, 'Help and contacts'),
        statements: statements(6)
          .describe('What somebody who may want help is told, in a few sentences.')
          .meta({ examples: [[{ id: 'alone', text: 'Call when you are alone.', advice: true }]] }),
        where: words('What stands above the list of countries.', 60, 'Where are you, or where do you land?'),
      })
      .describe('The page with the services.')
      .meta({ examples: [{ heading: 'Help', statements: [], where: 'Where do you land?' }] }),
    call: said('In front of a number to call.', 20, 'Call'),
    write: said('In front of a number to send a text message to.', 20, 'Text message to'),
    spoken: said('In front of the languages that are spoken there.', 20, 'Languages:'),
    checked: said('In front of the day on which a number was last called.', 30, 'Last checked:'),
    lapsed: said(
      'In the place of a number that was checked more than a year ago.',
      120,
      'Not checked for a year.',
    ),
    none: said('Where there is no number for any country.', 120, 'No number could be checked yet.'),
    leave: said('The quick exit.', 30, 'Leave this page'),
    key: said('That the Escape key does the same.', 40, 'or press Esc'),
    languages: said('What the list of languages is called, for a screen reader.', 30, 'Languages'),
  })
  .describe('The page that a code opens.')
  .meta({ examples: [{ front: 'care', title: 'Product care' }] });

const guide = z
  .strictObject({
    title: words('The title.', 60, 'Care items on board'),
    summary: words('What the sheet is for.', 240, 'For cabin staff only.'),
    parts: z
      .array(
        z.strictObject({
          id: id.describe('A name for this part.'),
          heading: words('Its heading.', 50, 'Never'),
          statements: statements(8)
            .describe('What it says, one sentence after the other.')
            .meta({ examples: [[{ id: 'hand', text: 'Never hand one over.', advice: true }]] }),
        }),
      )
      .min(1)
      .max(7)
      .describe('Its parts, in order.')
      .meta({ examples: [[{ id: 'never', heading: 'Never', statements: [] }]] }),
    label: words('In front of the edition that the sheet goes with.', 40, 'Edition'),
  })
  .describe('The sheet for cabin staff: where items are placed, and what nobody says or does.')
  .meta({ examples: [{ title: 'Care items on board', parts: [] }] });

/** Care items with a way to services: their labels, the page that their codes open, and a sheet for those who place them. */
export const selfCareSchema = z
  .strictObject({
    ...document('self-care'),
    address,
    items: z
      .array(item)
      .min(1)
      .max(10)
      .describe('The care items.')
      .meta({
        examples: [[{ id: 'soap', title: 'Hand soap', text: ['Rinse well.'], shapes: ['rectangle'] }]],
      }),
    label,
    landing,
    guide,
  })
  .meta({ id: 'self-care', title: 'Crosscheck care items' });

export type SelfCare = z.infer<typeof selfCareSchema>;
export type CareItem = SelfCare['items'][number];
export type LabelBatch = SelfCare['label']['batches'][number];

import { z } from 'zod';
import { id, neededSources, words } from '../../scenario/schema/words.ts';
import { document } from './common.ts';

const year = z
  .number()
  .int()
  .min(2000)
  .max(2100)
  .describe('The year that it is of.')
  .meta({ examples: [2025] });

/** A fact about a country never comes without its source, its year and the day on which somebody looked. */
const fact = z.strictObject({
  id: id.describe('A name for this fact, of its own in this country.'),
  kind: z
    .enum(['pattern', 'change', 'law', 'crew'])
    .describe('What happens, what has changed, what the law is, or what crew may see.')
    .meta({ examples: ['pattern'] }),
  text: words('The fact.', 500, 'Passports of household workers are often kept by employers.'),
  year,
  checked: z.iso
    .date()
    .describe('The day on which somebody last looked whether the source says this.')
    .meta({ examples: ['2026-11-26'] }),
  sources: neededSources,
});

const country = z.strictObject({
  id: id.describe('A name for this country.').meta({ examples: ['kuwait'] }),
  name: words('The country.', 60, 'Kuwait'),
  tier: z
    .strictObject({
      value: z
        .enum(['1', '2', '2-watch-list', '3', 'special-case'])
        .describe('The tier.')
        .meta({ examples: ['2'] }),
      year,
      checked: z.iso
        .date()
        .describe('The day on which somebody last looked.')
        .meta({ examples: ['2026-11-26'] }),
      sources: neededSources,
    })
    .optional()
    .describe('Where the US Government put the State in its report; left out where no source says it.')
    .meta({ examples: [{ value: '2', year: 2025, checked: '2026-11-26', sources: ['S95'] }] }),
  facts: z
    .array(fact)
    .min(1)
    .max(12)
    .describe('What crew on this route should know.')
    .meta({ examples: [[{ id: 'passports', kind: 'pattern', text: '…', year: 2024, sources: ['S92'] }]] }),
  chart: z
    .strictObject({
      title: words('What is shown, with the years.', 200, 'Tier by year'),
      points: z
        .array(
          z.strictObject({
            label: words('What a point stands for.', 40, '2024'),
            value: z
              .number()
              .min(0)
              .describe('Its height.')
              .meta({ examples: [2] }),
          }),
        )
        .min(2)
        .max(12)
        .describe('The points, in order.')
        .meta({ examples: [[{ label: '2024', value: 2 }]] }),
      reading: words('What it tells.', 300, 'More cases were brought to court.'),
      sources: neededSources,
    })
    .optional()
    .describe('A small chart, where the sources give numbers.')
    .meta({
      examples: [
        {
          title: 'Cases in court, 2023 and 2024',
          points: [
            { label: '2023', value: 4 },
            { label: '2024', value: 9 },
          ],
          reading: 'More cases were brought to court.',
          sources: ['S92'],
        },
      ],
    }),
});

export const countriesSchema = z
  .strictObject({
    ...document('countries'),
    countries: z
      .array(country)
      .min(1)
      .max(60)
      .describe('The country briefings, in the order shown.')
      .meta({ examples: [[{ id: 'kuwait', name: 'Kuwait', facts: [] }]] }),
  })
  .meta({ id: 'countries', title: 'Crosscheck country briefings' });

export type Countries = z.infer<typeof countriesSchema>;
export type Country = Countries['countries'][number];

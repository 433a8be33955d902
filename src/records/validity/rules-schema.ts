/** Who must hold which training, and for how long it holds: the shape of `modules/records.json`. */
import { z } from 'zod';
import { dayInZone } from './day.ts';

const courses = z
  .array(z.string().min(1))
  .min(1)
  .describe('Ids of the courses that satisfy it, as the LMS writes them.');

const common = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case letters, digits and hyphens')
    .describe('Stays the same when the title changes.'),
  title: z.string().min(1).max(120).describe('What people read.'),
  roles: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('The roles of the roster that must hold it, in any case; every role where it is left out.'),
  courses,
};

const months = z.int().min(1).max(120);
const window = {
  earlyMonths: z
    .int()
    .min(0)
    .max(12)
    .describe('Training in this many months before the due month counts as done in the due month.'),
  graceMonths: z
    .int()
    .min(0)
    .max(12)
    .describe('Training in this many months after the due month counts as done in the due month.'),
};

const initial = z
  .strictObject({ kind: z.literal('initial'), ...common })
  .describe('Once, by the day on which somebody begins in the role: the roster’s `since`.');

const recurrent = z
  .strictObject({
    kind: z.literal('recurrent'),
    ...common,
    months: months.describe('The months from one due month to the next.'),
    ...window,
  })
  .refine(({ months, earlyMonths, graceMonths }) => months > earlyMonths + graceMonths, {
    path: ['months'],
    message: 'make it more than "earlyMonths" and "graceMonths" together',
  })
  .describe('Again and again, counted from the first of its courses that was taken.');

const booster = z
  .strictObject({
    kind: z.literal('booster'),
    ...common,
    after: courses.describe('Ids of the courses after which the months are counted.'),
    months: z
      .array(months)
      .min(1)
      .refine((list) => list.every((month, i) => i === 0 || month > list[i - 1]!), {
        message: 'put the months in order, each once',
      })
      .describe('In how many months after the latest of those courses each booster falls due.'),
    ...window,
  })
  .describe(
    'Short reminders between two trainings; one that was left out is made good by the next training.',
  );

const requirement = z.discriminatedUnion('kind', [initial, recurrent, booster]);

export const rulesSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe('Where an editor finds this schema.')
      .meta({ examples: ['../dist/schema/records.schema.json'] }),
    timeZone: z
      .string()
      .refine(isTimeZone, { message: 'use a name such as UTC or Asia/Riyadh' })
      .describe('The zone on whose calendar an instant is a day.'),
    defaultRole: z
      .string()
      .min(1)
      .describe('The role of everybody who has a record, as long as no roster was imported.'),
    dueSoonDays: z.int().min(0).max(3650).describe('How many days ahead training shows as due.'),
    counts: z
      .strictObject({
        success: z
          .array(z.enum(['passed', 'unknown']))
          .min(1)
          .describe(
            '`passed`; with `unknown` also what an LMS calls completed without saying whether it was passed.',
          ),
        credit: z
          .array(z.enum(['credit', 'external', 'waived', 'exempt']))
          .min(1)
          .describe(
            '`credit`: training in an LMS. `external`: taken elsewhere. Who was `waived` or `exempt` has not been trained: name them here only where your authority lets them satisfy a requirement.',
          ),
      })
      .describe('Which completed attempts satisfy a requirement. One without a date never does.'),
    requirements: z.array(requirement).min(1).superRefine(checkRequirements),
    retention: z
      .strictObject({
        years: z
          .int()
          .min(1)
          .max(100)
          .describe(
            'How long a record is kept after it was completed, or else after the last that is known of the attempt.',
          ),
        then: z
          .enum(['pseudonymise', 'remove'])
          .describe('Whether what is left is a count without a name, or nothing.'),
      })
      .describe('For how long records are kept.'),
  })
  .describe('Who must hold which training, for how long it holds, and for how long its records are kept.');

export type Rules = z.infer<typeof rulesSchema>;
export type Requirement = z.infer<typeof requirement>;

/** Whether somebody in a role must hold it. */
export function isRequiredOf({ roles }: Pick<Requirement, 'roles'>, role: string): boolean {
  return roles === undefined || roles.some((one) => keyOf(one) === keyOf(role));
}

const keyOf = (role: string) => role.trim().toLowerCase();

function isTimeZone(zone: string): boolean {
  try {
    dayInZone(zone);
    return true;
  } catch {
    return false;
  }
}

function checkRequirements(requirements: Requirement[], context: z.RefinementCtx): void {
  const initials = requirements.filter(({ kind }) => kind === 'initial');
  for (const [i, { id, kind, roles }] of requirements.entries()) {
    if (requirements.findIndex((one) => one.id === id) < i)
      context.addIssue({
        code: 'custom',
        path: [i, 'id'],
        message: 'give each requirement an id of its own',
      });
    const covered = (roles ?? [undefined]).every((role) =>
      initials.some((one) => one.roles === undefined || (role !== undefined && isRequiredOf(one, role))),
    );
    if (kind === 'recurrent' && !covered)
      context.addIssue({
        code: 'custom',
        path: [i, 'roles'],
        message:
          'add an initial requirement for the same roles, or those who have never begun would not show as missing',
      });
  }
}

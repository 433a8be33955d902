import {
  airlineSchema,
  assessmentSchema,
  campaignSchema,
  contactsSchema,
  countriesSchema,
  courseSchema,
  selfCareSchema,
} from './schema.ts';

/** The shapes of those files in `modules/` that crew read and that are no modules, by name. */
export const namedSchemas = {
  course: courseSchema,
  assessment: assessmentSchema,
  airline: airlineSchema,
  countries: countriesSchema,
  contacts: contactsSchema,
  campaign: campaignSchema,
  'self-care': selfCareSchema,
};

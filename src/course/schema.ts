/**
 * The shapes of the files in `modules/`: the course, its modules, the bank of the assessment, the airline's own data, country
 * briefings, contacts and sources. The player imports only types from here.
 */
export { airlineSchema, type Airline } from './schema/airline.ts';
export { assessmentSchema, type Assessment, type Item } from './schema/assessment.ts';
export { campaignSchema, type Campaign } from './schema/campaign.ts';
export type { Block, BlockOf } from './schema/block.ts';
export { contactsSchema, type Contact, type Contacts } from './schema/contacts.ts';
export { countriesSchema, type Countries, type Country } from './schema/countries.ts';
export { courseSchema, type AssessmentPart, type Course, type Edition, type Part } from './schema/course.ts';
export { moduleSchema, type Module } from './schema/module.ts';
export { selfCareSchema, type CareItem, type LabelBatch, type SelfCare } from './schema/self-care.ts';
export { sourcesSchema, type Sources } from './schema/sources.ts';

import { registrationMigrations } from './registrations.ts';
import { sessionMigrations } from './sign-in/sessions.ts';

/** The server's own tables, step by step, beside those of the records. */
export const hostMigrations = { ...registrationMigrations, ...sessionMigrations };

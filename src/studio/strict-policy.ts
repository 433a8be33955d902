/** Imported before any schema: where a page forbids code made of text, the schema library must not even try to make some. */
import { config } from 'zod';

config({ jitless: true });

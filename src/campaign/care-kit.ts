import type { SelfCare } from '../course/schema.ts';
import type { Kit } from './design.ts';

/** What care items and the page that they open are made of, in one language. */
export interface CareKit extends Pick<
  Kit,
  'language' | 'airline' | 'contacts' | 'palette' | 'day' | 'edition'
> {
  selfCare: SelfCare;
}

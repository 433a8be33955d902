import type { TemplateResult } from 'lit';
import type { Airline, Contacts, Countries } from '../../../course/schema.ts';
import type { Untranslated } from '../../language/untranslated.ts';

/** Shows a text of the content. */
export type Say = (text: string) => TemplateResult | string;

/** What the blocks of a page are shown with. A block whose data is missing shows nothing. */
export interface BlockContext {
  say: Say;
  untranslated: Untranslated | undefined;
  airline: Airline | undefined;
  countries: Countries | undefined;
  contacts: Contacts | undefined;
  /** The id of the country that the learner has chosen; empty before. */
  country: string;
  chooseCountry: (id: string) => void;
}

/** All that the page shows. */
import type { Standing } from '../../../records/ask/currency.ts';
import type { Import } from '../../../records/store/tables.ts';
import type { ChoicesView, CurrencyPage, HistoryView } from '../../records/requests.ts';
import type { UserView } from '../../requests.ts';
import type { Filter, View } from './address.ts';
import { nothingToImport, type Importing } from './importing.ts';

export type Counts = Record<Standing, number>;

export interface Shown {
  view: View;
  /** The rest is null until the server has answered. */
  user: UserView | null;
  choices: ChoicesView | null;
  counts: Counts | null;
  /** What the counts were counted by. */
  counted: Filter;
  list: CurrencyPage | null;
  history: HistoryView | null;
  imports: Import[] | null;
  importing: Importing;
  busy: boolean;
  problem: string | null;
}

export function started(view: View): Shown {
  return {
    view,
    user: null,
    choices: null,
    counts: null,
    counted: {},
    list: null,
    history: null,
    imports: null,
    importing: nothingToImport,
    busy: true,
    problem: null,
  };
}

import type { Store } from '../store/open.ts';
import type { Rules } from './rules.ts';

/** Until validity is worked out: currency is what the table holds. */
export const refreshCurrency: (db: Store, rules: Rules) => Promise<void> = async () => undefined;

import { plain } from './text.ts';

/** The order of day, month and year in a date of numbers. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export const dateOrders = ['dmy', 'mdy', 'ymd'] as const satisfies readonly DateOrder[];

export const orderWords: Readonly<Record<DateOrder, string>> = {
  dmy: 'day/month/year',
  mdy: 'month/day/year',
  ymd: 'year/month/day',
};

/** Three numbers; a year of four digits at the start leaves no doubt. */
export const numericDate = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\sT,])/;

export interface OrdersSeen {
  /** The orders that some date can only have. */
  certain: DateOrder[];
  /** A date that could be of two orders and would then be of two days. */
  doubtful: string | undefined;
}

/** What dates say of their order themselves: 25/12/2026 can only begin with a day. */
export function ordersSeen(texts: Iterable<string>): OrdersSeen {
  const certain = new Set<DateOrder>();
  let doubtful: string | undefined;
  for (const text of texts) {
    const parts = numericDate.exec(plain(text));
    if (!parts) continue;
    const [first, second, third] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
    const isShort = parts[4]!.length === 2;
    if (isShort && first > 31) certain.add('ymd');
    else if (isShort && third > 0 && third <= 31) doubtful ??= text;
    else if (first > 12 && second <= 12) certain.add('dmy');
    else if (second > 12 && first <= 12) certain.add('mdy');
    else if (first <= 12 && second <= 12 && first !== second) doubtful ??= text;
  }
  return { certain: [...certain], doubtful };
}

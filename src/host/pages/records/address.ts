/** What the page shows, as it stands in its address. */
import type { CurrencyQuery } from '../../records/requests.ts';

export interface View {
  show: 'standings' | 'imports';
  /** Whose history is open. */
  learner: string | null;
  filter: Filter;
  /** Which page of the list; nothing for the first. */
  page: Place;
}

/** As it is in the address: text, without what is as usual. */
export type Filter = { [K in keyof CurrencyQuery]?: string };

export interface Place {
  after?: string;
  before?: string;
  last?: '1';
}

const filterNames = ['on', 'within', 'requirement', 'role', 'base', 'standing', 'search'] as const;
const placeNames = ['after', 'before', 'last'] as const;

/** @param query such as `?role=purser&standing=due` */
export function viewIn(query: string): View {
  const parameters = new URLSearchParams(query);
  return {
    show: parameters.get('show') === 'imports' ? 'imports' : 'standings',
    learner: parameters.get('learner'),
    filter: pick(parameters, filterNames),
    page: pick(parameters, placeNames) as Place,
  };
}

/** The address of a view, below that of the page. */
export function addressOf({ show, learner, filter, page }: View): string {
  const parameters = new URLSearchParams({
    ...(show === 'imports' && { show }),
    ...(learner !== null && { learner }),
    ...filter,
    ...page,
  });
  return `records.html${parameters.size > 0 ? `?${parameters.toString()}` : ''}`;
}

/** The filter as the server takes it. */
export function queryOf(values: Filter | (Filter & Place)): string {
  return new URLSearchParams(values as Record<string, string>).toString();
}

/** Without what is empty. */
export function withValues(filter: Filter): Filter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== '' && value !== undefined),
  );
}

function pick<Name extends string>(parameters: URLSearchParams, names: readonly Name[]) {
  return Object.fromEntries(
    names.flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name)!]] : [])),
  ) as { [K in Name]?: string };
}

import type { ChoicesView } from '../../records/requests.ts';

/** What people call a requirement; its id where it is on offer no more. */
export function titleIn(choices: ChoicesView | null, id: string): string {
  return choices?.requirements.find((requirement) => requirement.id === id)?.title ?? id;
}

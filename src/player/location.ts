import type { PartLogic } from './parts.ts';
import type { Screen } from './screen.ts';

/**
 * A short ASCII bookmark that a support desk can read.
 * @param at id of the part on the screen; null on the course page
 * @param logic undefined where no part has been opened yet
 */
export function locationOf(at: string | null, from: Screen, logic: PartLogic | undefined): string {
  if (at === null) return 'course';
  const screen = from.name === 'way-out' ? from.from : from;
  switch (screen.name) {
    case 'page':
      return `${at}.${screen.page + 1}`;
    case 'step':
    case 'feedback':
      return `${at}.${logic!.stepIn(screen.play).id}`;
    case 'item':
    case 'item-feedback':
      return `${at}.${screen.sitting.items[screen.at]!.id}`;
    default:
      return at;
  }
}

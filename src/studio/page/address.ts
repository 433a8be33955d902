/** Where one is in the studio, as the part of its address behind `#`, so that a reload comes back there. */
import type { Path } from '../../scenario/check/problem.ts';
import { isMain, isSide, type MainView, type SideView, type View } from './views.ts';

export interface Address {
  /** The file that is open, such as `scenarios/window-seat.json`; '' where none is. */
  file: string;
  place: Path;
  main: MainView;
  side: SideView;
}

export const nowhere: Address = { file: '', place: [], main: 'start', side: 'form' };

export function writeAddress({ file, place, main, side }: Address): string {
  const query = new URLSearchParams({ view: main, side });
  if (file !== '') query.set('file', file);
  if (place.length > 0) query.set('place', JSON.stringify(place));
  return `#${query.toString()}`;
}

/** Takes any text; what can't be read is left out. */
export function readAddress(hash: string): Address {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const view = (query.get('view') ?? '') as View;
  const side = (query.get('side') ?? '') as View;
  return {
    file: query.get('file') ?? '',
    place: readPlace(query.get('place')),
    main: isMain(view) ? view : nowhere.main,
    side: isSide(side) ? side : nowhere.side,
  };
}

function readPlace(text: string | null): Path {
  try {
    const place: unknown = JSON.parse(text ?? '[]');
    const isPath =
      Array.isArray(place) && place.every((part) => typeof part === 'string' || Number.isInteger(part));
    return isPath ? (place as Path) : [];
  } catch {
    return [];
  }
}

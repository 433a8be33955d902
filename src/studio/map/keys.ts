import type { Camera } from './camera.ts';

/** Which way the map moves, so that more is seen on the side of the arrow. In px. */
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [80, 0],
  ArrowRight: [-80, 0],
  ArrowUp: [0, 80],
  ArrowDown: [0, -80],
};

/** Moves the map by a key. @returns whether the key is one for that */
export function moveByKey(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  camera: Camera,
  showAll: () => void,
): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const arrow = arrows[key];
  if (arrow) camera.pan(...arrow);
  else if (key === '+' || key === '=') camera.zoom(1.25);
  else if (key === '-') camera.zoom(0.8);
  else if (key === '0') showAll();
  else return false;
  return true;
}

/** The preview: the very document that is printed, made as wide as there is room. */
import { fit } from '../../../campaign/page/fit.ts';

/** Fits the words of a preview that has been loaded, and the frame to what is in it. */
export async function showWhole(frame: HTMLIFrameElement): Promise<void> {
  const inside = frame.contentDocument;
  const root = inside?.documentElement;
  const sheet = inside?.querySelector<HTMLElement>('.sheet');
  if (!inside || !root || !sheet) return;
  await inside.fonts.ready;
  fit(root);
  const { width } = sheet.getBoundingClientRect();
  const sheets = [...inside.querySelectorAll('.sheet')];
  const height = sheets.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0);
  const room = frame.parentElement!.clientWidth;
  const scale = Math.min(1, room / width, 900 / sheet.getBoundingClientRect().height);
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  frame.style.transform = `scale(${scale})`;
  frame.parentElement!.style.height = `${height * scale}px`;
}

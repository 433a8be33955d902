import type { TemplateResult } from 'lit';
import { cabin } from './cabin.ts';
import { frame } from './frame.ts';
import { paint } from './palette.ts';

/**
 * The cabin behind the course page, by day or by night. It is drawn apart from the pictures of the story, so that the first
 * screen does not wait for those.
 */
export function drawHero(isDark: boolean): TemplateResult {
  const p = paint('hero', isDark ? 'night' : 'day', false);
  return frame(p, cabin(p));
}

/** Line drawings of one size; meaning always stands beside them in words. */
import { svg, type Markup } from '../../markup/markup.ts';

const drawn = {
  /** Several signs around the same people. */
  cluster: svg`<circle cx="8" cy="8.500" r="4" /><circle cx="16.500" cy="9.500" r="4" /><circle
      cx="11"
      cy="16"
      r="4"
    />`,
  /** Somebody is different. */
  change: svg`<circle cx="12" cy="12" r="8.500" /><path
      class="full"
      d="M12 3.500a8.500 8.500 0 0 1 0 17z"
    />`,
  /** One decides for another. */
  control: svg`<circle class="full" cx="9" cy="8" r="5" /><circle cx="17" cy="17.500" r="3" /><path
      d="M12.300 12.200L15 15.200"
    />`,
  asked: svg`<path d="M3 4H21V16H11L6 21V16H3ZM8 10H16" />`,
  never: svg`<circle cx="12" cy="12" r="9" /><path d="M6 6L18 18" />`,
} as const;

export type IconName = keyof typeof drawn;

/** A drawing for the eye alone. */
export function icon(name: IconName): Markup {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawn[name]}</svg>`;
}

/** A row of cabin windows over a calm sky. One of them has its blind down. */
import { svg, type Markup } from '../../markup/markup.ts';
import { mixed, type Palette } from '../../palette/palette.ts';

const warm = '#f3d3a2';

/**
 * @param count of windows
 * @param shut the one with its blind down, from 0
 */
export function windows({ bar, accent }: Palette, count: number, shut: number): Markup {
  const sky = [
    mixed(bar, '#ffffff', 0.45),
    mixed(bar, '#ffffff', 0.66),
    mixed(warm, '#ffffff', 0.25),
    warm,
  ] as const;
  const frame = mixed(bar, '#ffffff', 0.88);
  const rim = mixed(bar, '#ffffff', 0.7);
  return svg`<svg class="windows" viewBox="0 0 ${count * 40} 60" aria-hidden="true">
    ${Array.from({ length: count }, (_, i) => {
      const x = i * 40 + 4;
      return svg`<rect x="${x}" y="2" width="32" height="56" rx="14" fill="${frame}" /><rect
          x="${x + 4}"
          y="6"
          width="24"
          height="48"
          rx="10.500"
          fill="${rim}"
        />
        ${i === shut ? blind(x + 5.5, mixed(accent, '#ffffff', 0.82), mixed(accent, '#ffffff', 0.6)) : view(x + 5.5, sky)}`;
    })}
  </svg>`;
}

/** Sky in four layers, down to the light at the horizon, behind the rounded glass. */
function view(x: number, [high, middle, low, horizon]: readonly [string, string, string, string]): Markup {
  return svg`<rect x="${x}" y="7.500" width="21" height="45" rx="9" fill="${high}" /><path
      d="M${x} 26 Q${x + 10} 23 ${x + 21} 25 V43.500 A9 9 0 0 1 ${x + 12} 52.500 H${x + 9} A9 9 0 0 1 ${x} 43.500Z"
      fill="${middle}"
    />
    <path
      d="M${x} 34 Q${x + 11} 31.500 ${x + 21} 33.500 V43.500 A9 9 0 0 1 ${x + 12} 52.500 H${x + 9} A9 9 0 0 1 ${x} 43.500Z"
      fill="${low}"
    /><path
      d="M${x} 41 Q${x + 8} 39.500 ${x + 21} 40.500 V43.500 A9 9 0 0 1 ${x + 12} 52.500 H${x + 9} A9 9 0 0 1 ${x} 43.500Z"
      fill="${horizon}"
    />`;
}

function blind(x: number, ground: string, seam: string): Markup {
  return svg`<rect x="${x}" y="7.500" width="21" height="45" rx="9" fill="${ground}" />${[18, 27, 36].map(
    (y) => svg`<path d="M${x + 2} ${y}H${x + 19}" fill="none" stroke="${seam}" stroke-width="0.7" />`,
  )}<path
      d="M${x + 7.5} 46H${x + 13.5}"
      fill="none"
      stroke="${seam}"
      stroke-width="2"
      stroke-linecap="round"
    />`;
}

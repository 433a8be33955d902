import { svg, type SVGTemplateResult } from 'lit';
import { dot } from './box.ts';
import type { Paint } from './palette.ts';

type Hair = 'short' | 'curls' | 'scarf' | 'long' | 'bun';
type Profile = 'short' | 'curls' | 'scarf' | 'cap' | 'bald';

/** Face, hair or headwear, top and trousers: mixed tones that say nothing of anybody's skin or origin. */
const looks = (p: Paint) =>
  [
    [p.sand, p.plum, p.teal, p.ink],
    [p.sage, p.ink, p.clay, p.iron],
    [p.rose, p.seat, p.slate, p.plum],
    [p.lilac, p.clay, p.plum, p.ink],
    [p.haze, p.plum, p.sand, p.slate],
    [p.clay, p.ink, p.haze, p.iron],
  ] as const;

const fringe = 'M-11 1C-13-19 13-19 11 1 10-6 4-8-2-8-7-8-10-5-11 1Z';

/** Hair behind the face and before it, about the middle of the face. */
const front: Record<Hair, readonly [string, string]> = {
  short: ['', fringe],
  curls: ['M-10 4a7 7 0 0 1-4-9 7 7 0 0 1 5-9 8 8 0 0 1 17 0 7 7 0 0 1 6 9 7 7 0 0 1-4 9Z', fringe],
  scarf: [
    'M0 8C12 8 15 14 17 20 12 27-12 27-17 20-15 14-12 8 0 8Z',
    'M-13 2A13 17 0 0 1 13 2 12 17 0 0 1-13 2ZM-7 1A7 11 0 0 0 7 1 7 10 0 0 0-7 1Z',
  ],
  long: [
    'M0-15C17-15 12 4 15 19 8 23-8 23-15 19-12 4-17-15 0-15Z',
    'M-11 2C-13-19 13-19 11 2 10-5 6-8 2-10-3-7-9-5-11 2Z',
  ],
  bun: ['M-6-16a6 6 0 1 1 12 0 6 6 0 1 1-12 0', fringe],
};

const side: Record<Profile, string> = {
  short: 'M-10-4C-12-17 14-19 13-1 13 4 12 7 9 8 7 4 7 1 5-1 4-5 3-8-1-8-5-8-8-7-10-4Z',
  curls: 'M-8-5a5 5 0 0 1 0-9 6 6 0 0 1 10-4 7 7 0 0 1 11 6 6 6 0 0 1 3 10 6 6 0 0 1-6 9L4 2Q3-4-3-6Z',
  scarf: 'M-8-7C-8-18 15-20 14 0 14 8 15 12 20 19 10 30-8 28-11 19L-5 13C1 7-1-4-8-7Z',
  cap: 'M-10-5C-9-17 13-19 13-3L12 6 8 7 5-2-11-3-20-2Q-19-6-10-7Z',
  bald: 'M13-3C13 4 12 7 9 9 7 6 6 4 7 0Q9-3 13-3Z',
};

/** A head as seen from the front or, with `away`, from behind. */
export function head(p: Paint, x: number, y: number, size: number, hair: Hair, look: number, away = false) {
  const [face, colour] = looks(p)[look]!;
  const [behind, before] = front[hair];
  return svg`<g transform="translate(${x} ${y}) scale(${size})">
    <path d=${behind} fill=${colour} /><ellipse rx="10.5" ry="13" fill=${away ? colour : face} />
    <path d=${away ? '' : before} fill=${colour} />
  </g>`;
}

/** Somebody standing at (x, y), about 160 units tall, with what they carry. */
export function standing(
  p: Paint,
  x: number,
  y: number,
  size: number,
  hair: Hair,
  look: number,
  carries?: SVGTemplateResult,
) {
  const [face, , top, trousers] = looks(p)[look]!;
  return svg`<g transform="translate(${x} ${y}) scale(${size})">
    <ellipse cx="6" rx="26" ry="4" fill=${p.ink} opacity=".18" />
    <path d="M-14-64H14L11-4H3L0-50-3-4H-11Z" fill=${trousers} />
    <path d="M-12-6H-3V0H-15Q-15-5-12-6ZM3-6H12Q15-5 15 0H3Z" fill=${p.ink} />
    <path d="M-20-70a4 5 0 1 0 .1 0ZM20-70a4 5 0 1 0 .1 0ZM-4-145H4V-126H-4Z" fill=${face} />
    <path d="M-5-134Q0-126 5-134C15-132 20-128 21-117L25-71Q20-67 15-71L13-100 15-57Q0-53-15-57L-13-100-15-71Q-20-67-25-71L-21-117C-20-128-15-132-5-134Z" fill=${top} />
    <path d="M13-100L15-57Q8-55 4-55 12-76 13-100ZM15-71L13-100 18-124Q24-100 25-71 20-67 15-71Z" fill=${p.ink} opacity=".18" />
    ${carries} ${head(p, 0, -147, 0.94, hair, look)}
  </g>`;
}

/** Somebody seated, from the side, facing left; (x, y) is where they sit. `holds` is in the hand, at about (-28, -30). */
export function seated(
  p: Paint,
  x: number,
  y: number,
  size: number,
  hair: Profile,
  look: number,
  nod = 0,
  holds?: SVGTemplateResult,
) {
  const [face, colour, top, trousers] = looks(p)[look]!;
  const arm = holds ? 'M5-39L6-20-22-29' : 'M5-39L8-19-18-17';
  const headAt = `translate(-1 -64) rotate(${nod})`;
  return svg`<g transform="translate(${x} ${y}) scale(${size})">
    <path d="M20-14H-36C-49-14-49-2-45 6L-51 42H-38L-31 4H20Z" fill=${trousers} />
    <path d="M-51 40H-38V46H-60Q-59 41-51 40Z" fill=${p.ink} />
    <path transform=${headAt} fill=${face}
      d="M-10-4C-10-15 13-18 12.5-1 12.5 6 9 9 10 24H-5L-3 13C-8 14-9.5 12-9.5 8.5Q-9.5 6-10.5 5L-13 4C-12.5 2-10.5 0-10-4Z" />
    <path d="M-8-45C-4-49 11-49 17-40 22-31 23-14 24 3H-16C-18-14-16-38-8-45Z" fill=${top} />
    <path transform=${headAt} d=${side[hair]} fill=${colour} />
    <g fill="none" stroke-linecap="round" stroke-linejoin="round">
      <path d=${arm} transform="translate(1.5 1.5)" stroke=${p.ink} stroke-opacity=".18" stroke-width="10" />
      ${holds}
      <path d=${arm} stroke=${top} stroke-width="10" />
    </g>
    ${dot(holds ? -26 : -23, holds ? -30 : -17, 4.5, face)}
  </g>`;
}

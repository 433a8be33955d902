import type { Picture } from '../../scenario/schema.ts';

type Light = Picture['light'];

/** What things are made of, as seen by day. The tones of people are mixed, so that a colour says nothing of a person. */
const materials = {
  ink: '#10273b',
  paper: '#fffdf8',
  wall: '#f3eee4',
  shade: '#e2dbcd',
  edge: '#c8c1b3',
  metal: '#c6d0d5',
  steel: '#93a3ad',
  iron: '#566a79',
  floor: '#40566a',
  seat: '#2c7274',
  seam: '#20585d',
  sand: '#e3c9a0',
  clay: '#c5764b',
  plum: '#6b4a6e',
  teal: '#0b6b6b',
  slate: '#5f7788',
  rose: '#dcab90',
  lilac: '#b9a0bb',
  sage: '#8bb7b1',
  haze: '#a6b9c8',
};

type Colours = Record<keyof typeof materials, string>;

/** What shines by itself looks the same in every light. */
const shining = { lamp: '#fff3d9', red: '#dd7250', green: '#6cbfa0' };

interface Sky {
  /** The sky, from the zenith down to the horizon. */
  stops: readonly [string, string, string];
  cloud: string;
  /** Land and buildings far away. */
  far: string;
  apron: string;
  /** A window with a lamp behind it. */
  window: string;
  /** What black and white become in this light; every material falls between the two. */
  dark: string;
  bright: string;
  /** What white becomes where crew work, with the lamps on. */
  lamplit: string;
  /** How much the lamps add, from 0 to 1. */
  lamps: number;
  /** The sun or the moon: its colour, its radius, and how far down the sky it stands, from 0 to 1. */
  disc: string;
  radius: number;
  height: number;
  /** 1 when the stars are out and the reading lights are on. */
  night: 0 | 1;
}

const lights: Record<Light, Sky> = {
  day: {
    stops: ['#7fb4cb', '#b5d6de', '#eaf0e6'],
    cloud: '#f7f8f3',
    far: '#9fb9bd',
    apron: '#c3c8c4',
    window: '#a9c8d2',
    dark: '#000000',
    bright: '#ffffff',
    lamplit: '#ffffff',
    lamps: 0.25,
    disc: '#fff6da',
    radius: 20,
    height: 0.3,
    night: 0,
  },
  dusk: {
    stops: ['#5b567f', '#c98574', '#f6cd92'],
    cloud: '#e9a684',
    far: '#7a5a72',
    apron: '#a58683',
    window: '#ffd99a',
    dark: '#1e1430',
    bright: '#f3d3bf',
    lamplit: '#fce7d2',
    lamps: 0.6,
    disc: '#ffe2a6',
    radius: 20,
    height: 0.6,
    night: 0,
  },
  night: {
    stops: ['#0a1826', '#14304a', '#2f526b'],
    cloud: '#24445e',
    far: '#122a40',
    apron: '#263f55',
    window: '#ffdf9e',
    dark: '#071626',
    bright: '#7289a8',
    lamplit: '#cbbcb0',
    lamps: 1,
    disc: '#e8eef0',
    radius: 14,
    height: 0.3,
    night: 1,
  },
};

/** What a view paints with: colours, and the names of the gradients that `gradients.ts` defines. */
export type Paint = Sky &
  Colours &
  typeof shining & {
    name: string;
    /** The same, for whoever is under a lamp. */
    underLamp: () => Paint;
    sky: string;
    /** Lamp light that fades downwards, and that fades outwards from a centre. */
    beam: string;
    glow: string;
  };

const channel = (colour: string, i: number) => parseInt(colour.slice(i, i + 2), 16);

const lit = (bright: string, dark: string): Colours => {
  const mixed = Object.entries(materials).map(([material, colour]) => {
    const channels = [1, 3, 5].map((i) => {
      const low = channel(dark, i);
      const value = low + (channel(colour, i) * (channel(bright, i) - low)) / 255;
      return Math.round(value).toString(16).padStart(2, '0');
    });
    return [material, '#' + channels.join('')];
  });
  return Object.fromEntries(mixed) as Colours;
};

/** Every colour of a picture in this light. `name` keeps the gradients of two pictures on a page apart. */
export function paint(name: string, light: Light, lamplit: boolean): Paint {
  const sky = lights[light];
  return {
    name,
    ...sky,
    ...shining,
    ...lit(lamplit ? sky.lamplit : sky.bright, sky.dark),
    underLamp: () => paint(name, light, true),
    sky: `url(#${name}-sky)`,
    beam: `url(#${name}-beam)`,
    glow: `url(#${name}-glow)`,
  };
}

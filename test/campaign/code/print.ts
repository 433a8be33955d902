/** A printed code as a camera gets it: so many dots an inch, worn, covered, blurred, faded and askew. */
import type { Qr } from '../../../src/campaign/code/qr.ts';

/** Grey values, row by row. */
export interface Picture {
  width: number;
  data: Float64Array;
}

export interface Wear {
  /** Degrees. */
  turned?: number;
  /** Pixels that light spreads over. */
  blur?: number;
  /** Grey values of ink and paper. */
  ink?: number;
  paper?: number;
  /** What is covered: in shares of the code without its quiet zone, with the grey of what covers it. */
  patches?: readonly Patch[];
}

export interface Patch {
  x: number;
  y: number;
  width: number;
  height: number;
  grey: number;
}

const known = new WeakMap<Qr, boolean[][]>();

function darkModules(code: Qr): boolean[][] {
  const modules = known.get(code) ?? modulesIn(code);
  known.set(code, modules);
  return modules;
}

/** Which modules are dark, read back from the outline that is printed. */
function modulesIn({ size, path }: Qr): boolean[][] {
  const edges = path
    .split('Z')
    .filter((ring) => ring !== '')
    .flatMap((ring) => {
      const points = ring
        .slice(1)
        .split('L')
        .map((point) => point.split(' ').map(Number) as [number, number]);
      return points.map((point, i) => [point, points[(i + 1) % points.length]!] as const);
    })
    .filter(([[x1], [x2]]) => x1 === x2);
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => {
      const crossed = edges.filter(
        ([[at, y1], [, y2]]) => at > x + 0.5 && Math.min(y1, y2) < y + 0.5 && Math.max(y1, y2) > y + 0.5,
      );
      return crossed.length % 2 === 1;
    }),
  );
}

/**
 * @param mm how wide it is printed, with its quiet zone
 * @param dpi of whatever takes the picture
 */
export function photograph(code: Qr, mm: number, dpi: number, wear: Wear = {}): Picture {
  const { turned = 0, blur = 0, ink = 0, paper = 255, patches = [] } = wear;
  const modules = darkModules(code);
  const { size } = code;
  const around = 1.25;
  const width = Math.round((mm / 25.4) * dpi * around);
  const angle = (turned * Math.PI) / 180;
  const fine = 3;
  const inner = size - 8;
  const greyAt = (px: number, py: number): number => {
    const [dx, dy] = [(px / width - 0.5) * size * around, (py / width - 0.5) * size * around];
    const x = dx * Math.cos(angle) + dy * Math.sin(angle) + size / 2;
    const y = -dx * Math.sin(angle) + dy * Math.cos(angle) + size / 2;
    const [u, v] = [(x - 4) / inner, (y - 4) / inner];
    const patch = patches.find(
      (one) => u >= one.x && u < one.x + one.width && v >= one.y && v < one.y + one.height,
    );
    if (patch) return patch.grey;
    return modules[Math.floor(y)]?.[Math.floor(x)] ? ink : paper;
  };
  const data = new Float64Array(width * width);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let i = 0; i < fine * fine; i++)
        sum += greyAt(x + ((i % fine) + 0.5) / fine, y + (Math.floor(i / fine) + 0.5) / fine);
      data[y * width + x] = sum / (fine * fine);
    }
  }
  return blurred({ width, data }, blur);
}

/** A Gaussian blur, one direction after the other. */
function blurred(picture: Picture, sigma: number): Picture {
  if (sigma === 0) return picture;
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const { width } = picture;
  const spread = (from: Float64Array, step: number, across: number) => {
    const to = new Float64Array(from.length);
    for (let line = 0; line < width; line++) {
      for (let at = 0; at < width; at++) {
        let sum = 0;
        for (let i = -reach; i <= reach; i++) {
          const inside = Math.min(width - 1, Math.max(0, at + i));
          sum += from[line * across + inside * step]! * weights[i + reach]!;
        }
        to[line * across + at * step] = sum / all;
      }
    }
    return to;
  };
  return { width, data: spread(spread(picture.data, 1, width), width, 1) };
}

/** As decoders want it. */
export function imageOf({ width, data }: Picture): ImageData {
  const rgba = new Uint8ClampedArray(width * width * 4);
  data.forEach((grey, i) => rgba.set([grey, grey, grey, 255], i * 4));
  return { data: rgba, width, height: width, colorSpace: 'srgb' } as ImageData;
}

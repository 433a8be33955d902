/** QR codes as outlines: vector, and the same for the same text. */
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A code as it is drawn, in modules: the small squares that it is made of. */
export interface Qr {
  /** How many modules it is wide and high, with the quiet zone. */
  size: number;
  /** Its dark modules as the `d` of one SVG path, with the quiet zone around it. */
  path: string;
}

/** ISO/IEC 18004 wants four modules of nothing on each side; without them a reader may not find the code. */
export const quietZone = 4;

/**
 * Level H corrects 30 % of what a code says: a tenth of it may be covered anywhere but on the three squares by which a reader
 * finds it. For an address of up to 34 characters it is one size larger than level Q at most.
 */
const level = correction.H;

/**
 * The QR code of an address.
 * @param text such as `https://care.example/`
 * @throws {Error} where it is longer than a code holds
 */
export function qrOf(text: string): Qr {
  const code = generate(text, { minCorrectionLevel: level });
  return { size: code.size + 2 * quietZone, path: toSvgPath(shifted(code)) };
}

/** The code moved by its quiet zone, so that its outline begins at the edge of that. */
function shifted({ size, get }: { size: number; get(x: number, y: number): boolean }) {
  return { size: size + 2 * quietZone, get: (x: number, y: number) => get(x - quietZone, y - quietZone) };
}

/** Two decoders that have nothing to do with what draws the codes, nor with one another. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsQrModule from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

const jsQr = (jsQrModule as unknown as { default: typeof jsQrModule }).default;

/** What zxing reads, which telephones of many makers are built on. @param picture an image, or the bytes of a PNG */
export async function byZxing(
  picture: ImageData | Uint8Array,
  formats: ('QRCode' | 'EAN13')[] = ['QRCode'],
): Promise<string[]> {
  const found = await readBarcodes(picture, { formats, maxNumberOfSymbols: 255, tryHarder: true });
  return found.map(({ text }) => text);
}

/** What jsQR reads; it looks for one code. */
export function byJsQr({ data, width, height }: ImageData): string | undefined {
  return jsQr(data, width, height)?.data;
}

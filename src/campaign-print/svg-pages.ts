import type { Page } from 'playwright-core';
import type { Design } from '../campaign/design.ts';
import type { Sheet } from '../campaign/page/sheet.ts';

export function svgPages(_page: Page, _design: Design, _sheet: Sheet): Promise<Uint8Array[]> {
  return Promise.resolve([]);
}

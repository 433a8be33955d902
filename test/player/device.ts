/** The device that a learner holds, and what it has to have room for. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { all, textOf } from './page.ts';

export const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 800 };

/** The device that every test begins with: a desktop, by day, on a page that is read from the left. */
export async function putDeviceBack(): Promise<void> {
  document.documentElement.dir = 'ltr';
  await setViewport(desk);
  await emulateMedia({ colorScheme: 'light', media: 'screen', reducedMotion: 'no-preference' });
}

/** Fails where a phone would have to be scrolled sideways, or a control is too small for a finger or out of its reach. */
export function expectToFitPhone(element: Element): void {
  expect(document.documentElement.scrollWidth).to.equal(phone.width);
  for (const target of all(element, 'button, summary, label, select, a')) {
    const { left, right, height, width } = target.getBoundingClientRect();
    expect(Math.min(height, width), textOf(target)).to.be.at.least(44);
    expect(left, textOf(target)).to.be.at.least(0);
    expect(right, textOf(target)).to.be.at.most(phone.width);
  }
}

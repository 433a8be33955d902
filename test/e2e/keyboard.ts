/** The course with a keyboard and nothing else. */
import type { Frame, Page } from 'playwright-core';

/** Words that a screen reader would say of what has the focus: its label, or its text. */
export function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const input = element as HTMLInputElement | null;
    const text =
      input?.getAttribute('aria-label') ?? input?.labels?.[0]?.textContent ?? input?.textContent ?? '';
    return text.replace(/\s+/g, ' ').trim();
  });
}

const most = 40;

/** Goes on with a key until something with these words has the focus. */
export async function moveTo(page: Page, frame: Frame, words: string, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if ((await focused(frame)).startsWith(words)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`“${words}” can't be reached with ${key}; the focus is on “${await focused(frame)}”.`);
}

/** Reaches a button and presses it. */
export async function pressByKeyboard(page: Page, frame: Frame, words: string): Promise<void> {
  await moveTo(page, frame, words);
  await page.keyboard.press('Enter');
}

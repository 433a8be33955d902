/**
 * Makes the words of a document smaller until every page holds them; airlines have long names and many steps.
 * Runs in a browser, alone: whatever calls it may have passed on nothing but its text.
 * @param root of the document
 * @returns the share of their size that words have, from 1 down; undefined where they do not fit even at the smallest
 */
export function fit(root: HTMLElement): number | undefined {
  // Grounds that reach over the edge of the page are no overflow.
  root.style.setProperty('--bleed', '0px');
  const shares = Array.from({ length: 16 }, (_, i) => Math.round(100 - i * 2) / 100);
  const pages = [...root.querySelectorAll<HTMLElement>('.page')];
  const holds = (page: HTMLElement) => {
    const slack = 1;
    return page.scrollHeight <= page.clientHeight + slack && page.scrollWidth <= page.clientWidth + slack;
  };
  const share = shares.find((one) => {
    root.style.setProperty('--fit', String(one));
    return pages.every(holds);
  });
  root.style.removeProperty('--bleed');
  return share;
}

import { viewIn, type View } from './address.ts';

/** A link to another view of this page opens it in place; with a key held down, as the browser does with it. */
export function followLinks(go: (view: View) => void): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link === null || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const address = new URL(link.href);
    if (address.origin !== location.origin || address.pathname !== location.pathname) return;
    event.preventDefault();
    go(viewIn(address.search));
  });
}

/** The scripts of the landing page. They are small, make no request but to their own folder, and the page works without them. */

/**
 * Leaving is quick: the page is emptied, then replaced in the history. Every step within the page replaces the one before it as
 * well, so that the history has one entry at most, with a neutral title.
 */
export const pageScript = `'use strict';
(() => {
  const leave = document.getElementById('leave_');
  const go = () => {
    document.body.replaceChildren();
    location.replace(leave.href);
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !link.protocol.startsWith('http')) return;
    event.preventDefault();
    if (link === leave) go();
    else location.replace(link.href);
  });
  if (leave) {
    document.getElementById('key_').hidden = false;
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') go();
    });
  }
  const asked = new URLSearchParams(location.search).get('to');
  if (asked && !location.hash) location.replace('#' + encodeURIComponent(asked));
  const first = () => {
    const country = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (country && country.matches('.country')) {
      country.parentElement.prepend(country);
      country.scrollIntoView();
    }
    if (location.hash) for (const link of document.querySelectorAll('a.on, nav.languages a')) link.hash = location.hash;
  };
  first();
  addEventListener('hashchange', first);
  const now = new Date().toISOString().slice(0, 10);
  for (const contact of document.querySelectorAll('[data-until]')) {
    if (contact.dataset.until >= now) continue;
    contact.querySelector('.reach').remove();
    contact.querySelector('.lapsed').hidden = false;
  }
  if ('serviceWorker' in navigator) {
    const script = new URL('keep.js', document.currentScript.src);
    navigator.serviceWorker.register(script, { updateViaCache: 'none' }).catch(() => {});
  }
})();
`;

/**
 * Keeps the pages for when there is no network. What is on the network comes first, so that nobody is shown a number that has
 * been changed; where it is slow, what was kept is shown.
 * @param edition of the page; what an older one has kept is thrown away
 */
export function keepingScript(edition: string, files: readonly string[]): string {
  return `'use strict';
const name = ${JSON.stringify(`care-${edition}`)};
const files = ${JSON.stringify(files)};
addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files)).then(() => skipWaiting()));
});
addEventListener('activate', (event) => {
  const clear = async () => {
    for (const other of await caches.keys()) if (other.startsWith('care-') && other !== name) await caches.delete(other);
    await clients.claim();
  };
  event.waitUntil(clear());
});
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(registration.scope)) event.respondWith(answer(request));
});
async function answer(request) {
  const kept = await caches.match(request, { ignoreSearch: true });
  if (!kept) return fetch(request);
  const slow = new Promise((done) => setTimeout(done, 2500, kept));
  const fresh = fetch(request).then((found) => (found.ok ? found : kept)).catch(() => kept);
  return Promise.race([fresh, slow]);
}
`;
}

import { startSite, type Site } from './site.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

/** Serves the landing page as any host of static files does. @param files as they are at each request */
export function hostLanding(files: () => ReadonlyMap<string, string>): Promise<Site> {
  return startSite(({ path }) => {
    const name = path.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
    const body = files().get(name);
    return body === undefined ? undefined : { type: types[name.split('.').at(-1)!]!, body };
  });
}

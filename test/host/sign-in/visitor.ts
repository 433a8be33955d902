/** A browser without a screen: it follows redirects and keeps each site's cookies. */
import type { Login } from './open-id-provider.ts';

export interface Page {
  /** The address that it was led to. */
  url: string;
  status: number;
  text: string;
  headers: Headers;
}

const mostRedirects = 20;

export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();
  /** Goes with each request, as a proxy adds it. */
  readonly #headers: Readonly<Record<string, string>>;

  constructor(headers: Readonly<Record<string, string>> = {}) {
    this.#headers = headers;
  }

  async ask(address: string, init: RequestInit = {}): Promise<Page> {
    let url = new URL(address);
    let request = init;
    for (let redirects = 0; redirects < mostRedirects; redirects += 1) {
      const jar = this.#jar(url);
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...this.#headers, ...(request.headers as Record<string, string>), Cookie: cookie };
      const answer = await fetch(url, { ...request, headers, redirect: 'manual' });
      for (const set of answer.headers.getSetCookie()) keep(jar, set);
      const location = answer.headers.get('Location');
      if (location === null)
        return { url: url.href, status: answer.status, text: await answer.text(), headers: answer.headers };
      await answer.body?.cancel();
      url = new URL(location, url);
      request = {};
    }
    throw new Error(`There are too many redirects from ${address}`);
  }

  post(address: string, fields: Record<string, string>): Promise<Page> {
    return this.ask(address, {
      method: 'POST',
      headers: { Origin: new URL(address).origin },
      body: new URLSearchParams(fields),
    });
  }

  postJson(address: string, body: unknown): Promise<Page> {
    return this.ask(address, {
      method: 'POST',
      headers: { Origin: new URL(address).origin, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Opens a page, and signs in where that is asked for. @returns what it is led to in the end */
  async signIn(address: string, login: Login | 'nobody'): Promise<Page> {
    const form = await this.ask(address);
    const action = /<form[^>]* action="([^"]+)"/.exec(form.text)?.[1];
    if (action === undefined)
      throw new Error(`There is no form to sign in with at ${form.url}: ${form.text}`);
    return this.post(new URL(action, form.url).href, { prompt: 'login', login, password: 'any' });
  }

  /** What a site has set, by name. */
  cookies(address: string): ReadonlyMap<string, string> {
    return this.#jar(new URL(address));
  }

  #jar({ host }: URL): Map<string, string> {
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, jar);
    return jar;
  }
}

function keep(jar: Map<string, string>, set: string): void {
  const [pair, ...attributes] = set.split(';').map((part) => part.trim());
  const [name, ...value] = pair!.split('=');
  const ended = attributes.some((attribute) => /^(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute));
  if (ended || value.join('=') === '') jar.delete(name!);
  else jar.set(name!, value.join('='));
}

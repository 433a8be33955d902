/** Reads the statements of an LRS, page by page (xAPI 1.0.3, Communication §2.1.3). */
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

export interface Lrs {
  /** The address of its endpoint, such as `https://lrs.example/xapi/`, without a name or password in it. */
  url: URL;
  /** To go with each request, such as `Authorization`. */
  headers: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
}

export interface Page {
  statements: unknown[];
  /** All that was stored up to this instant was there to be read; null where the LRS doesn't say. */
  consistentThrough: string | null;
}

const statementsAtOnce = 500;
const longestAnswer = 64 * 1024 * 1024;
/** Milliseconds. */
const longestRequest = 60_000;
const firstWait = 500;
const longestWait = 60_000;
const longestAskedWait = 600_000;
const mostTries = 8;

const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * The statements in the order in which they were stored. What fails in passing is tried again, as late as the LRS asks.
 * @param since an instant: only what was stored after it; everything where it is null
 * @throws Error with a sentence, where the LRS refuses or makes no sense; whatever the signal is aborted with
 */
export async function* pagesOf(lrs: Lrs, since: string | null): AsyncGenerator<Page> {
  let address = statementsAddress(lrs.url);
  address.searchParams.set('ascending', 'true');
  address.searchParams.set('limit', String(statementsAtOnce));
  if (since !== null) address.searchParams.set('since', since);
  const seen = new Set<string>();
  for (;;) {
    seen.add(address.href);
    const { body, consistentThrough } = await ask(lrs, address);
    yield { statements: body.statements, consistentThrough };
    if (!body.more) return;
    const next = new URL(body.more, lrs.url);
    if (next.origin !== lrs.url.origin)
      throw new Error(
        `The LRS at ${lrs.url.host} sends on to ${next.host}, where the credentials must not go. Name that address if it is the right one.`,
      );
    if (seen.has(next.href))
      throw new Error(`The LRS at ${lrs.url.host} sends the same page again and again.`);
    address = next;
  }
}

function statementsAddress(endpoint: URL): URL {
  const address = new URL(endpoint);
  address.pathname = address.pathname.replace(/(\/statements)?\/?$/, '/statements');
  return address;
}

const body = z.object({ statements: z.array(z.unknown()), more: z.string().nullish() });

interface Answer {
  body: z.infer<typeof body>;
  consistentThrough: string | null;
}

async function ask(lrs: Lrs, address: URL): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const asked = await tryOnce(lrs, address);
    if ('body' in asked) return asked;
    if (tries === mostTries)
      throw new Error(
        `The LRS at ${address.host} does not answer: ${asked.failure}. What was read is kept; try again later.`,
      );
    const wait =
      asked.wait ?? Math.min(longestWait, firstWait * 2 ** (tries - 1)) * (0.5 + Math.random() / 2);
    await delay(wait, undefined, { ...(lrs.signal && { signal: lrs.signal }) }).catch((error: unknown) => {
      throw lrs.signal?.reason ?? error;
    });
  }
}

/** A reason to try again. @property wait milliseconds, as the LRS asks */
interface Failure {
  failure: string;
  wait?: number | undefined;
}

async function tryOnce({ headers, signal }: Lrs, address: URL): Promise<Answer | Failure> {
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(longestRequest);
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, {
      headers: { ...headers, 'X-Experience-API-Version': '1.0.3', Accept: 'application/json' },
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    text = await textOf(response);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TooLong)
      throw new Error(`The LRS at ${address.host} sends pages that are too long.`, { cause: error });
    return { failure: timeout.aborted ? 'it takes longer than a minute' : reasonOf(error) };
  }
  if (passing.has(response.status))
    return { failure: `it says ${response.status}`, wait: waitAsked(response.headers.get('Retry-After')) };
  if (!response.ok) throw new Error(refusal(address, response, text));
  const read = body.safeParse(parsed(text));
  if (!read.success)
    throw new Error(
      `What is at ${address.origin}${address.pathname} is not a list of statements. Name the endpoint of the LRS, such as https://lrs.example/xapi/.`,
    );
  return { body: read.data, consistentThrough: response.headers.get('X-Experience-API-Consistent-Through') };
}

class TooLong extends Error {}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > longestAnswer) throw new TooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal({ host, origin, pathname }: URL, { status, headers }: Response, text: string): string {
  if (status === 401 || status === 403)
    return `The LRS at ${host} refuses to be read (${status}). Check the name and the password, and that they may read all statements.`;
  if (status >= 300 && status < 400)
    return `The LRS at ${host} sends on to ${headers.get('Location') ?? 'another address'}. Name that address if it is the right one.`;
  if (status === 404)
    return `There is no LRS at ${origin}${pathname}. Name its endpoint, such as https://lrs.example/xapi/.`;
  return `The LRS at ${host} refuses to be read (${status}): ${text.replace(/\s+/g, ' ').slice(0, 200)}`;
}

/** Network errors say what happened in their cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: Error & { code?: string } };
  return cause?.message || cause?.code || message;
}

/** @returns milliseconds; undefined where the LRS asks for none, or for more than anybody will wait */
function waitAsked(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestAskedWait);
}

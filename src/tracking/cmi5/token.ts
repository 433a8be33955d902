import { isRecord } from './json.ts';
import type { Platform } from './platform.ts';

export const launchAgain = 'Close this window, and launch the course again from your LMS.';

/**
 * Fetches the token of a session (cmi5 §8.2). It can be had once: whoever gets it keeps it.
 * @throws {Error} where the LMS gives none, with what the LMS says and what to do
 */
export async function fetchToken({ fetch }: Platform, address: string): Promise<string> {
  const response = await fetch(address, { method: 'POST' }).catch(() => undefined);
  if (!response)
    throw new Error('Your LMS could not be reached to open a session. Check the connection, and try again.');
  const body: unknown = await response.json().catch(() => undefined);
  if (!isRecord(body))
    throw new Error(`Your LMS opened no session (status ${response.status}). ${launchAgain}`);
  const token = body['auth-token'];
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token;
  const [code, text] = [body['error-code'], body['error-text']].map((told) =>
    String(told ?? '').slice(0, 200),
  );
  const reason = code === '' ? 'it gave no token' : `error ${code}${text === '' ? '' : `: ${text}`}`;
  throw new Error(`Your LMS opened no session: ${reason}. ${launchAgain}`);
}

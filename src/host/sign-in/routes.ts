/** Signing in and out, as pages of the browser. */
import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { writeAudit } from '../../records/store/audit.ts';
import type { Asked } from '../asked.ts';
import type { HostDatabase } from '../registrations.ts';
import { userOf, type Claims } from './claims.ts';
import { callbackPath, endedPath, type Provider } from './provider.ts';
import { beginSession, endSession, findUser, sessionSeconds } from './sessions.ts';
import type { SignInSettings } from './settings.ts';
import type { User } from './user.ts';

export interface SignIn {
  settings: SignInSettings;
  provider: Provider;
}

const pendingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  to: z.string(),
});

/** How long somebody may take at the provider. */
const pendingSeconds = 900;

/** A page of this server; anything else, such as `//evil.example`, leads home. */
function ownPage(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : '/';
}

export function signInRoutes(
  db: HostDatabase,
  { settings, provider }: SignIn,
  onLog: (line: string) => void,
): Hono<Asked> {
  const routes = new Hono<Asked>();
  const pending = cookie('crosscheck-sign-in', settings, pendingSeconds);
  const session = cookie('crosscheck-session', settings, sessionSeconds);

  routes.get('/sign-in', async (c) => {
    const { address, pending: begun } = await provider.begin();
    pending.set(c, JSON.stringify({ ...begun, to: ownPage(c.req.query('to')) }));
    return c.redirect(address.href);
  });

  routes.get(callbackPath, async (c) => {
    const begun = readPending(pending.get(c));
    if (begun === undefined)
      return refuse(400, 'Signing in took too long, or began in another browser. Open the first page again.');
    pending.remove(c);
    let claims: Claims;
    try {
      claims = await provider.finish(new URL(c.req.url).search, begun);
    } catch (error) {
      onLog(`A sign-in failed: ${(error as Error).message}`);
      return refuse(
        403,
        'The OpenID provider did not let you in. Open the first page again to try once more.',
      );
    }
    const user = userOf(claims, settings);
    if (typeof user === 'string') return refuse(403, user);
    const token = await beginSession(db, user, new Date());
    await writeAudit(db, user, 'sign-in', null, { role: user.role });
    session.set(c, token);
    return c.redirect(begun.to);
  });

  routes.post('/sign-out', async (c) => {
    const token = session.get(c);
    const user = token === undefined ? undefined : await findUser(db, token, new Date());
    if (token !== undefined) await endSession(db, token);
    if (user !== undefined) await writeAudit(db, user, 'sign-out', null);
    session.remove(c);
    return c.redirect(provider.end()?.href ?? endedPath, 303);
  });

  routes.get(endedPath, (c) => c.text(`You have signed out. To sign in again, open ${settings.publicUrl}`));

  return routes;
}

/** Who asks, by the cookie of their session. */
export function sessionUser(
  db: HostDatabase,
  { settings }: SignIn,
): (c: Context) => Promise<User | undefined> {
  const session = cookie('crosscheck-session', settings, sessionSeconds);
  return async (c) => {
    const token = session.get(c);
    return token === undefined ? undefined : findUser(db, token, new Date());
  };
}

/** A cookie that no script reads and no other site sends, except by a link that is followed. */
function cookie(name: string, { publicUrl }: SignInSettings, maxAge: number) {
  const secure = publicUrl.startsWith('https:');
  const prefix = secure ? 'host' : undefined;
  const options: CookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax', secure, prefix };
  return {
    get: (c: Context) => (prefix === undefined ? getCookie(c, name) : getCookie(c, name, prefix)),
    set: (c: Context, value: string) => setCookie(c, name, value, { ...options, maxAge }),
    remove: (c: Context) => deleteCookie(c, name, options),
  };
}

function readPending(text: string | undefined): z.infer<typeof pendingSchema> | undefined {
  try {
    return pendingSchema.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined; // What is no JSON is none of ours.
  }
}

function refuse(status: 400 | 403, message: string): never {
  throw new HTTPException(status, { message });
}

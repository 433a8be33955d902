import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Actor } from '../../records/store/audit.ts';
import type { Asked } from '../asked.ts';
import type { HostDatabase } from '../registrations.ts';
import { sessionUser, type SignIn } from './routes.ts';
import { owner } from './user.ts';

/** Finds out who asks. Who has not signed in is sent to do so from a page, and refused, with 401, by the interface. */
export function identify(options: {
  db: HostDatabase;
  signIn: SignIn | undefined;
  owner: Actor;
}): MiddlewareHandler<Asked> {
  const find =
    options.signIn === undefined ? async () => owner(options.owner) : sessionUser(options.db, options.signIn);
  return async (c, next) => {
    const user = await find(c);
    if (user === undefined) {
      if (c.req.method !== 'GET' || c.req.path.startsWith('/api/'))
        throw new HTTPException(401, {
          message: 'You are not signed in any more. Reload the page to sign in.',
        });
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
    }
    c.set('user', user);
    await next();
  };
}

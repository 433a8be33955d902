/** What the server knows of a request beside the request itself. */
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { rightsOf, type Right, type User } from './sign-in/user.ts';

export interface Asked {
  Bindings: HttpBindings;
  Variables: { user: User };
}

const records = 'The compliance team reads and changes records.';

const whoMay: Readonly<Record<Right, string>> = {
  counts: records,
  records,
  content: 'Trainers read and change the course, and add packages.',
};

/** Refuses, with 403, who does not have the right. */
export function only(right: Right): MiddlewareHandler<Asked> {
  return async (c, next) => {
    if (!rightsOf(c.get('user')).includes(right))
      throw new HTTPException(403, {
        message: `Your role does not open this. ${whoMay[right]}`,
      });
    await next();
  };
}

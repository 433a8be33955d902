/** From what an OpenID provider says of somebody to a user of this server. */
import { learnerId, learnerName } from '../requests.ts';
import type { SignInSettings } from './settings.ts';
import { roles, type Role, type User } from './user.ts';

export type Claims = Readonly<Record<string, unknown>> & { sub: string };

/**
 * @returns the user, or a sentence that says why they can't use this server
 */
export function userOf(
  claims: Claims,
  {
    roleClaim,
    roles: meaning,
    learnerIdClaim,
  }: Pick<SignInSettings, 'roleClaim' | 'roles' | 'learnerIdClaim'>,
): User | string {
  const values = [claimOf(claims, roleClaim)].flat();
  const role = roles.find((each) => meaning[each].some((value) => values.includes(value)));
  if (role === undefined)
    return `Your account has no role here. Ask whoever manages accounts to give it one in “${roleClaim}”.`;
  const id = learnerId.safeParse(claimOf(claims, learnerIdClaim));
  if (!id.success)
    return `Your account has no staff number that can be used here. Ask whoever manages accounts to mend “${learnerIdClaim}”.`;
  const name = learnerName.safeParse(claims.name ?? claims.preferred_username);
  return {
    name: auditName(claims),
    role: role satisfies Role,
    learner: { learnerId: id.data, learnerName: name.success ? name.data : id.data },
  };
}

/** The subject can't be chosen by whom it names; an e-mail address might be, so it is only beside it. */
function auditName({ sub, email }: Claims): string {
  return typeof email === 'string' && email !== '' ? `${sub} (${email})` : sub;
}

/** A claim by its name, which may itself have dots, or by the way that leads to it. */
function claimOf(claims: Claims, path: string): unknown {
  if (path in claims) return claims[path];
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], claims);
}

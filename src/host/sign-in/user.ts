/** Who asks, and what they may do. */
import type { Actor } from '../../records/store/audit.ts';

/** What somebody who signs in can be, the one who may most first. */
export const roles = ['compliance', 'trainer', 'crew'] as const;

export type Role = (typeof roles)[number];

export interface Learner {
  learnerId: string;
  learnerName: string;
}

/** Its name is what the audit log says. */
export interface User extends Actor {
  /** The owner of this computer has not signed in: the server answers this computer only. */
  role: Role | 'owner';
  /** As whom they take a course; the owner says so at each launch. */
  learner: Learner | null;
}

/**
 * `counts` are without names; `records` are read, taken in and written to files; `content` is what the course is made of,
 * which is read, written and put up as packages.
 */
export type Right = 'counts' | 'records' | 'content';

const rights: Readonly<Record<User['role'], readonly Right[]>> = {
  owner: ['counts', 'records', 'content'],
  compliance: ['counts', 'records'],
  trainer: ['counts', 'content'],
  crew: [],
};

export function rightsOf({ role }: User): readonly Right[] {
  return rights[role];
}

/** Who uses a server that answers its own computer only. */
export function owner({ name }: Actor): User {
  return { name, role: 'owner', learner: null };
}

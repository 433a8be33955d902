/** What the pages may ask for, and what they are told. */
import { z } from 'zod';
import { scormStandards, type ScormStandard } from '../course/packed.ts';
import type { Cmi } from './cmi.ts';
import type { Registration } from './registrations.ts';
import type { Learner, Right, User } from './sign-in/user.ts';

/** Bytes; a commit of SCORM 2004's largest suspend data with 250 interactions is below half of it. */
export const largestBody = 1_000_000;

export const learnerId = z
  .string()
  .trim()
  .regex(
    /^[A-Za-z0-9._@-]{1,64}$/,
    'A staff number has 1 to 64 letters, digits, dots, hyphens, underscores or @, without spaces.',
  );

export const learnerName = z
  .string()
  .trim()
  .regex(/^\P{Cc}{1,120}$/u, 'A name has 1 to 120 characters.');

/** From somebody who has signed in, and so need not say who they are. */
export const launchRequest = z.strictObject({
  courseId: z.string().max(100),
  standard: z.enum(scormStandards),
  newAttempt: z.boolean().optional(),
});

/** From the owner of this computer, who says who trains. */
export const registrationRequest = launchRequest.extend({ learnerId, learnerName });

/** Who has asked. */
export interface UserView {
  role: User['role'];
  /** Null for the owner of this computer, who has not signed in. */
  learner: Learner | null;
  rights: Right[];
}

export interface CourseView {
  id: string;
  title: string;
  summary: string;
  version: string;
  /** The standards that a package of the course is there for. */
  standards: ScormStandard[];
}

/** A package that was added. */
export interface AddedView {
  id: string;
  courseId: string;
  title: string;
  version: string;
  standard: ScormStandard;
}

export interface RegistrationView extends Omit<Registration, 'cmi'> {
  /** Completed and passed: it opens for review. */
  done: boolean;
}

export interface LaunchView {
  registration: RegistrationView;
  /** The path of the course's first page. */
  address: string;
  cmi: Cmi;
}

/** The JSON interface between the pages and the store. An error is `{ error }`, a sentence to show. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import { scormStandards } from '../course/packed.ts';
import { personIdOf } from '../records/roster/person.ts';
import { writeAudit } from '../records/store/audit.ts';
import type { Asked } from './asked.ts';
import { cmiForLaunch, commitSchema, type Cmi } from './cmi.ts';
import { takeCommit } from './commit.ts';
import { packageOf, type CoursePackage, type Offered } from './packages.ts';
import {
  findRegistration,
  listRegistrations,
  openRegistration,
  type Content,
  type HostDatabase,
  type Registration,
} from './registrations.ts';
import {
  largestBody,
  launchRequest,
  registrationRequest,
  type CourseView,
  type LaunchView,
  type RegistrationView,
  type UserView,
} from './requests.ts';
import { questionsOfPackages } from './questions.ts';
import { rightsOf } from './sign-in/user.ts';
import { isDone } from './standing.ts';

/**
 * The routes below `/api` for launching courses. Who has signed in sees and changes their own registrations only. Each read
 * and change of them is in the audit log before it is answered.
 */
export function apiRoutes(db: HostDatabase, packages: Offered): Hono<Asked> {
  const api = new Hono<Asked>();
  api.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => refuse(413, 'This is more than one megabyte, which is too much to save at once.'),
    }),
  );

  api.get('/me', (c) => {
    const user = c.get('user');
    const view: UserView = { role: user.role, learner: user.learner, rights: [...rightsOf(user)] };
    return c.json(view);
  });

  const questionsOf = questionsOfPackages(packages);

  api.get('/courses', (c) => c.json({ courses: coursesIn(packages()) }));

  api.get('/registrations', async (c) => {
    const learner = c.get('user').learner?.learnerId;
    const registrations = await listRegistrations(db, learner);
    await log(c, 'registrations.list', learner ?? null, { registrations: registrations.length });
    return c.json({ registrations: registrations.map(viewOf) });
  });

  api.post('/registrations', async (c) => {
    const { courseId, standard, newAttempt, ...learner } = await wantedBy(c);
    const found = packageOf(packages(), courseId, standard);
    if (found === undefined)
      return refuse(404, `There is no package of the course ${courseId} as ${standard}.`);
    const { registration, created } = await openRegistration(
      db,
      learner,
      contentOf(found),
      newAttempt ?? false,
      new Date().toISOString(),
    );
    await logOf(c, 'registration.open', registration);
    return c.json(viewOf(registration), created ? 201 : 200);
  });

  api.get('/registrations/:id', async (c) => {
    const registration = await registrationIn(c);
    await logOf(c, 'registration.read', registration);
    return c.json(viewOf(registration));
  });

  api.get('/registrations/:id/launch', async (c) => {
    const registration = await registrationIn(c);
    const { courseId, standard, courseTitle, cmi } = registration;
    const found = packageOf(packages(), courseId, standard);
    if (found === undefined) {
      return refuse(404, `The package of “${courseTitle}” as ${standard} is not here any more.`);
    }
    const launch: LaunchView = {
      registration: viewOf(registration),
      address: `/packages/${found.id}/index.html`,
      cmi: cmiForLaunch({ ...registration, cmi: cmi === null ? null : (JSON.parse(cmi) as Cmi) }),
    };
    await logOf(c, 'registration.launch', registration);
    return c.json(launch);
  });

  api.post('/registrations/:id/commit', async (c) => {
    const { id } = await registrationIn(c);
    const commit = await read(c, commitSchema);
    const current = ({ courseId, standard }: Registration) => {
      const found = packageOf(packages(), courseId, standard);
      return found && contentOf(found);
    };
    const now = new Date().toISOString();
    const registration = await takeCommit(db, id, commit, current, c.get('user'), now, questionsOf);
    if (registration === undefined) return refuse(404, noRegistration);
    return c.json({ result: true, errorCode: 0, registration: viewOf(registration) });
  });

  /** Keeps who has done what, about whom where it is about one learner. */
  async function log(c: Context<Asked>, action: string, learnerId: string | null, detail: object) {
    const person = learnerId === null ? null : await personIdOf(db, learnerId);
    await writeAudit(db, c.get('user'), action, person, { ...detail });
  }

  function logOf(c: Context<Asked>, action: string, { learnerId, courseId, attempt }: Registration) {
    return log(c, action, learnerId, { course: courseId, attempt });
  }

  async function registrationIn(c: Context<Asked>): Promise<Registration> {
    const { learner } = c.get('user');
    const found = await findRegistration(db, c.req.param('id') ?? '');
    const own = learner === null || found?.learnerId === learner.learnerId;
    return found !== undefined && own ? found : refuse(404, noRegistration);
  }

  async function wantedBy(c: Context<Asked>) {
    const { learner } = c.get('user');
    return learner === null
      ? read(c, registrationRequest)
      : { ...(await read(c, launchRequest)), ...learner };
  }

  return api;
}

const noRegistration = 'There is no such registration. Go back to the LMS and launch the course again.';

/**
 * Reads a request's body, which is JSON even where a beacon calls it plain text.
 * @throws HTTPException with a sentence that names what is wrong
 */
async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' && type !== 'text/plain') return refuse(415, 'Send JSON.');
  let json: unknown;
  try {
    json = JSON.parse(await c.req.text());
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(400, 'What was sent is not JSON.');
    throw error;
  }
  return schema.parse(json);
}

function refuse(status: 400 | 404 | 413 | 415, sentence: string): never {
  throw new HTTPException(status, { message: sentence });
}

function coursesIn(packages: readonly CoursePackage[]): CourseView[] {
  const ids = [...new Set(packages.map(({ packed }) => packed.course.id))];
  return ids.map((id) => {
    const { title, summary, version } = packages.find(({ packed }) => packed.course.id === id)!.packed.course;
    const present = scormStandards.filter((standard) => packageOf(packages, id, standard) !== undefined);
    return { id, title, summary, version, standards: present };
  });
}

function contentOf({ file, packed }: CoursePackage): Content {
  return {
    courseId: packed.course.id,
    standard: packed.standard,
    courseTitle: packed.course.title,
    courseVersion: packed.course.version,
    contentFingerprint: packed.fingerprint,
    sourceFile: file,
  };
}

function viewOf({ cmi: _cmi, ...registration }: Registration): RegistrationView {
  return { ...registration, done: isDone(registration) };
}

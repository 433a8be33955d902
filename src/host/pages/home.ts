/** The first page: who is training, which course, and where every attempt stands. */
import { html, nothing, render } from 'lit';
import type { CourseView, RegistrationView, UserView } from '../requests.ts';
import { addPackage, sendPackage, type Adding } from './add-package.ts';
import { ask } from './ask.ts';
import { courseCard } from './course-card.ts';
import { recallLearner, rememberLearner, type Learner } from './learner.ts';
import { registrationTable } from './registration-table.ts';

interface Shown {
  /** Null until the server has answered. */
  user: UserView | null;
  courses: CourseView[] | null;
  registrations: RegistrationView[];
  /** What went wrong with the last thing asked for. */
  problem: string | null;
  adding: Adding;
}

/** Wanted of the server: the current attempt at a course, or a new one. Who has signed in need not say who they are. */
interface Wanted extends Partial<Learner> {
  courseId: string;
  standard: string;
  newAttempt?: boolean;
}

const learner = recallLearner();
let shown: Shown = { user: null, courses: null, registrations: [], problem: null, adding: { state: 'none' } };

function show(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  render(page(shown), document.querySelector('main')!);
  if (change.problem) document.querySelector<HTMLElement>('#problem')?.focus();
}

async function refresh(): Promise<void> {
  try {
    const [user, { courses }, { registrations }] = await Promise.all([
      ask<UserView>('/api/me'),
      ask<{ courses: CourseView[] }>('/api/courses'),
      ask<{ registrations: RegistrationView[] }>('/api/registrations'),
    ]);
    show({ user, courses, registrations });
  } catch (error) {
    show({ problem: (error as Error).message });
  }
}

async function add(file: File): Promise<void> {
  show({ adding: { state: 'sending', file: file.name } });
  try {
    show({ adding: { state: 'added', added: await sendPackage(file) } });
    await refresh();
  } catch (error) {
    show({ adding: { state: 'refused', file: file.name, sentence: (error as Error).message } });
  }
}

async function launch(wanted: Wanted): Promise<void> {
  try {
    const { id, learnerId, learnerName } = await ask<RegistrationView>('/api/registrations', wanted);
    if (shown.user?.learner === null && !wanted.newAttempt) rememberLearner({ learnerId, learnerName });
    location.assign(`launch.html?registration=${id}`);
  } catch (error) {
    show({ problem: (error as Error).message });
  }
}

function onSubmit(event: SubmitEvent): void {
  event.preventDefault();
  const fields = new FormData(event.currentTarget as HTMLFormElement);
  const learner = fields.has('id') && {
    learnerId: String(fields.get('id')).trim(),
    learnerName: String(fields.get('name')).trim(),
  };
  const { course, standard } = (event.submitter as HTMLButtonElement).dataset;
  void launch({ ...learner, courseId: course!, standard: standard! });
}

function onNewAttempt({ learnerId, learnerName, courseId, standard }: RegistrationView): void {
  const learner = shown.user?.learner === null && { learnerId, learnerName };
  void launch({ ...learner, courseId, standard, newAttempt: true });
}

function page({ user, courses, registrations, problem, adding }: Shown) {
  return html`
    ${problem === null ? nothing : html`<p id="problem" class="problem" role="alert" tabindex="-1">${problem}</p>`}
    ${
      user === null || courses === null
        ? nothing
        : html`${launchForm(user, courses)}
          ${user.rights.includes('content') ? addPackage(adding, (file) => void add(file)) : nothing}
          ${attempts(user, registrations)}`
    }
  `;
}

function launchForm({ learner }: UserView, courses: CourseView[]) {
  return html`
    ${learner === null ? nothing : whoIsHere(learner)}
    <form @submit=${onSubmit}>
      <h2>Launch a course</h2>
      ${learner === null ? learnerFields() : nothing}
      ${
        courses.length === 0
          ? html`<p class="card">There is no course here. Start the LMS again with a package.</p>`
          : courses.map(courseCard)
      }
    </form>
  `;
}

function whoIsHere({ learnerName, learnerId }: Learner) {
  return html`
    <form class="card who" method="post" action="/sign-out">
      <p><bdi>${learnerName}</bdi> <bdi class="name">${learnerId}</bdi></p>
      <button class="action">Sign out</button>
    </form>
  `;
}

function learnerFields() {
  return html`
    <div class="card fields">
      <label>
        Staff number
        <input name="id" required maxlength="64" autocomplete="off" .defaultValue=${learner.learnerId} />
      </label>
      <label>
        Name
        <input name="name" required maxlength="120" autocomplete="off" .defaultValue=${learner.learnerName} />
      </label>
    </div>
  `;
}

function attempts({ rights }: UserView, registrations: RegistrationView[]) {
  return html`
    <section aria-labelledby="attempts">
      <h2 id="attempts">Attempts</h2>
      ${registrationTable(registrations, onNewAttempt)}
      ${
        rights.includes('counts')
          ? html`<p class="muted">
              Every attempt that has begun is also a completion record.
              <a href="records.html">See who is current, and export the records</a>, or run
              <code>npx crosscheck records export --format csv</code> in the course’s folder.
            </p>`
          : nothing
      }
    </section>
  `;
}

// A course that has just been left may still be sending its last words, also when the browser brings this page back.
window.addEventListener('pageshow', () => {
  void refresh();
  setTimeout(() => void refresh(), 1500);
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});

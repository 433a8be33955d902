/** The first page: who is training, which course, and where every attempt stands. */
import { html, nothing, render } from 'lit';
import type { CourseView, RegistrationView } from '../requests.ts';
import { ask } from './ask.ts';
import { courseCard } from './course-card.ts';
import { recallLearner, rememberLearner, type Learner } from './learner.ts';
import { registrationTable } from './registration-table.ts';

interface Shown {
  /** Null until the server has answered. */
  courses: CourseView[] | null;
  registrations: RegistrationView[];
  /** What went wrong with the last thing asked for. */
  problem: string | null;
}

/** Wanted of the server: the current attempt at a course, or a new one. */
interface Wanted extends Learner {
  courseId: string;
  standard: string;
  newAttempt?: boolean;
}

const learner = recallLearner();
let shown: Shown = { courses: null, registrations: [], problem: null };

function show(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  render(page(shown), document.querySelector('main')!);
  if (change.problem) document.querySelector<HTMLElement>('#problem')?.focus();
}

async function refresh(): Promise<void> {
  try {
    const [{ courses }, { registrations }] = await Promise.all([
      ask<{ courses: CourseView[] }>('/api/courses'),
      ask<{ registrations: RegistrationView[] }>('/api/registrations'),
    ]);
    show({ courses, registrations });
  } catch (error) {
    show({ problem: (error as Error).message });
  }
}

async function launch(wanted: Wanted): Promise<void> {
  try {
    const { id, learnerId, learnerName } = await ask<RegistrationView>('/api/registrations', wanted);
    if (!wanted.newAttempt) rememberLearner({ learnerId, learnerName });
    location.assign(`launch.html?registration=${id}`);
  } catch (error) {
    show({ problem: (error as Error).message });
  }
}

function onSubmit(event: SubmitEvent): void {
  event.preventDefault();
  const fields = new FormData(event.currentTarget as HTMLFormElement);
  const learner = {
    learnerId: String(fields.get('id')).trim(),
    learnerName: String(fields.get('name')).trim(),
  };
  const { course, standard } = (event.submitter as HTMLButtonElement).dataset;
  void launch({ ...learner, courseId: course!, standard: standard! });
}

function onNewAttempt({ learnerId, learnerName, courseId, standard }: RegistrationView): void {
  void launch({ learnerId, learnerName, courseId, standard, newAttempt: true });
}

function page({ courses, registrations, problem }: Shown) {
  return html`
    ${problem === null ? nothing : html`<p id="problem" class="problem" role="alert" tabindex="-1">${problem}</p>`}
    ${courses === null ? nothing : html`${launchForm(courses)} ${attempts(registrations)}`}
  `;
}

function launchForm(courses: CourseView[]) {
  return html`
    <form @submit=${onSubmit}>
      <h2>Launch a course</h2>
      <div class="card fields">
        <label>
          Staff number
          <input name="id" required maxlength="64" autocomplete="off" .defaultValue=${learner.learnerId} />
        </label>
        <label>
          Name
          <input
            name="name"
            required
            maxlength="120"
            autocomplete="off"
            .defaultValue=${learner.learnerName}
          />
        </label>
      </div>
      ${
        courses.length === 0
          ? html`<p class="card">There is no course here. Start the LMS again with a package.</p>`
          : courses.map(courseCard)
      }
    </form>
  `;
}

function attempts(registrations: RegistrationView[]) {
  return html`
    <section aria-labelledby="attempts">
      <h2 id="attempts">Attempts</h2>
      ${registrationTable(registrations, onNewAttempt)}
      <p class="muted">
        Every attempt that has begun is also a completion record. To have the records as CSV, run
        <code>npx crosscheck records export --format csv</code> in the course’s folder.
      </p>
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

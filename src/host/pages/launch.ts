/** The page that a course runs in: its run-time on the window, the course in a frame, and what it reports above. */
import { html, nothing, render } from 'lit';
import type { LaunchView, RegistrationView } from '../requests.ts';
import { ask } from './ask.ts';
import { apiName, createRunTime } from './run-time.ts';
import { resultWords, standardName, timeWord } from './words.ts';

/** How often, and after how many milliseconds, to ask whether the last words of a course have arrived. */
const lastWords = { times: 10, every: 300 };

const path = `/api/registrations/${encodeURIComponent(new URLSearchParams(location.search).get('registration') ?? '')}`;

/** The time is no part of what a screen reader announces: it changes with every commit. */
function showStatus(registration: RegistrationView, review: boolean): void {
  const words = registration.startedAt === null ? ['Nothing reported yet'] : resultWords(registration);
  const all = review ? ['Open for review', ...words] : words;
  render(
    html`
      <span role="status">${all.map((word) => html`<span>${word}</span>`)}</span>
      <span>Time ${timeWord(registration.totalSeconds)}</span>
    `,
    document.querySelector<HTMLElement>('#standing')!,
  );
}

function showNotice(notice: unknown): void {
  render(notice, document.querySelector<HTMLElement>('#notice')!);
}

const finished = () => html` <p class="notice">The course is finished. <a href="./">Back to the LMS</a></p> `;

const notSaved = () => html`
  <p class="notice problem" role="alert">
    The LMS did not take what the course just reported. Is it still running? The course tries again.
  </p>
`;

/** The last commit comes by a beacon, which has no answer; so the registration is asked for until it has changed. */
async function awaitLastWords(before: RegistrationView, review: boolean): Promise<void> {
  for (let time = 0; time < lastWords.times; time += 1) {
    await new Promise((done) => setTimeout(done, lastWords.every));
    const registration = await ask<RegistrationView>(path);
    showStatus(registration, review);
    if (registration.completion === 'completed') showNotice(finished());
    if (registration.lastActivityAt !== before.lastActivityAt) return;
  }
}

function openCourse(address: string, title: string): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = address;
  frame.addEventListener('load', () => frame.focus());
  document.querySelector('main')!.append(frame);
}

async function start(): Promise<void> {
  const launch = await ask<LaunchView>(`${path}/launch`);
  const { standard, courseTitle, learnerName, attempt, done } = launch.registration;
  let latest = launch.registration;
  document.title = `${courseTitle} · Crosscheck local LMS`;
  render(courseTitle, document.querySelector<HTMLElement>('h1')!);
  render(
    `${learnerName}, ${standardName[standard]}, attempt ${attempt}`,
    document.querySelector<HTMLElement>('#who')!,
  );
  showStatus(latest, done);

  const api = await createRunTime(launch, `${path}/commit`, {
    onSaved(registration) {
      latest = registration;
      showStatus(latest, done);
      showNotice(nothing);
    },
    onNotSaved: () => showNotice(notSaved()),
    onFinish: () => void awaitLastWords(latest, done).catch(() => showNotice(notSaved())),
  });
  Object.assign(window, { [apiName[standard]]: api });
  openCourse(launch.address, courseTitle);
}

start().catch((error: Error) => {
  showNotice(html`<p class="notice problem" role="alert">${error.message}</p>`);
});

/** A course's session at the local LMS: the real scorm-again, sending its commits to a real server. */
import type { Settings } from 'scorm-again';
import type { ScormStandard } from '../../src/course/packed.ts';
import { createRunTime } from '../../src/host/pages/run-time.ts';
import type { LaunchView, RegistrationView } from '../../src/host/requests.ts';
import { courseId } from './course-zip.ts';
import type { TestServer } from './running-server.ts';

/** What the two standards call the same thing. */
const names = {
  scorm12: {
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    entry: 'cmi.core.entry',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    totalTime: 'cmi.core.total_time',
    sessionTime: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    location: 'cmi.core.lesson_location',
  },
  scorm2004: {
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    entry: 'cmi.entry',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    totalTime: 'cmi.total_time',
    sessionTime: 'cmi.session_time',
    exit: 'cmi.exit',
    location: 'cmi.location',
  },
} as const;

export const amal = { learnerId: '00427', learnerName: 'Amal Benkirane' };

export interface Session {
  registration: RegistrationView;
  names: (typeof names)[ScormStandard];
  get(element: string): string;
  set(element: string, value: string): void;
  /** Reports incomplete, passed or failed, with a score of 0 to 100 where one is given. */
  report(status: 'incomplete' | 'passed' | 'failed', score?: number): void;
  /** What this session has taken so far, in whole seconds. */
  took(seconds: number): void;
  commit(): Promise<RegistrationView>;
  finish(): Promise<RegistrationView>;
}

/** Registers, or finds the registration, and launches. The session is initialized when this resolves. */
export async function launch(
  server: TestServer,
  standard: ScormStandard,
  newAttempt = false,
): Promise<Session> {
  const { id } = await server.post<RegistrationView>('/api/registrations', {
    ...amal,
    courseId,
    standard,
    newAttempt,
  });
  return relaunch(server, id);
}

export async function relaunch(server: TestServer, id: string): Promise<Session> {
  const path = `/api/registrations/${id}`;
  const opened = await server.get<LaunchView>(`${path}/launch`);
  const { standard } = opened.registration;
  const sent: Promise<Response>[] = [];
  const watcher = { onSaved: () => undefined, onNotSaved: () => undefined, onFinish: () => undefined };
  const api = await createRunTime(opened, `${server.url}${path}/commit`, watcher, postingTo(server, sent));
  const { initialize, get, set, commit, finish } =
    'LMSInitialize' in api
      ? {
          initialize: () => api.LMSInitialize(''),
          get: (element: string) => api.LMSGetValue(element),
          set: (element: string, value: string) => api.LMSSetValue(element, value),
          commit: () => api.LMSCommit(''),
          finish: () => api.LMSFinish(''),
        }
      : {
          initialize: () => api.Initialize(''),
          get: (element: string) => api.GetValue(element),
          set: (element: string, value: string) => api.SetValue(element, value),
          commit: () => api.Commit(''),
          finish: () => api.Terminate(''),
        };

  const setAll = (values: Record<string, string>) => {
    for (const [element, value] of Object.entries(values)) must(set(element, value), element);
  };
  const send = async (call: () => string): Promise<RegistrationView> => {
    must(call(), 'commit');
    for (const response of await Promise.all(sent)) must(String(response.ok), `${response.status}`);
    return server.get(path);
  };

  must(initialize(), 'initialize');
  return {
    registration: opened.registration,
    names: names[standard],
    get: (element) => String(get(element)),
    set: (element, value) => setAll({ [element]: value }),
    report: (status, score) =>
      setAll(standard === 'scorm12' ? status12(status, score) : status2004(status, score)),
    took(seconds) {
      const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60].map((number) => String(number));
      const time =
        standard === 'scorm12'
          ? `0000:${minutes!.padStart(2, '0')}:${rest!.padStart(2, '0')}`
          : `PT${minutes}M${rest}S`;
      setAll({ [names[standard].sessionTime]: time });
    },
    commit: () => send(commit),
    finish: () => send(finish),
  };
}

function must(result: string, what: string): void {
  if (result !== 'true') throw new Error(`The run-time refused: ${what}`);
}

function status12(status: string, score?: number): Record<string, string> {
  const values = { 'cmi.core.lesson_status': status };
  return score === undefined
    ? values
    : {
        'cmi.core.score.raw': String(score),
        'cmi.core.score.min': '0',
        'cmi.core.score.max': '100',
        ...values,
      };
}

function status2004(status: string, score?: number): Record<string, string> {
  const values: Record<string, string> =
    status === 'incomplete'
      ? { 'cmi.completion_status': status }
      : { 'cmi.completion_status': 'completed', 'cmi.success_status': status };
  return score === undefined
    ? values
    : { 'cmi.score.scaled': String(score / 100), 'cmi.score.raw': String(score), ...values };
}

/** Sends as a browser does: JSON while the course runs, and a beacon of plain text at its end. */
function postingTo(server: TestServer, sent: Promise<Response>[]): Settings['httpService'] {
  let last: Promise<unknown> = Promise.resolve();
  return {
    updateSettings: () => undefined,
    processHttpRequest(url, body, atEnd) {
      const headers = {
        'Content-Type': atEnd ? 'text/plain;charset=UTF-8' : 'application/json',
        Origin: server.url,
      };
      const response = last.then(() => fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
      last = response;
      sent.push(response);
      return { result: 'true', errorCode: 0 };
    },
  };
}

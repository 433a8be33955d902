/** The LMS's side of SCORM: scorm-again, loaded with what was saved, sending what the course saves. */
import type { Scorm12API, Scorm2004API, Settings } from 'scorm-again';
import type { LaunchView, RegistrationView } from '../requests.ts';

export interface Watcher {
  /** A commit has been kept. */
  onSaved(registration: RegistrationView): void;
  /** A commit has not been kept; the course has been told so too. */
  onNotSaved(): void;
  /** The course has ended the session. What it sent last is still on its way. */
  onFinish(): void;
}

/** Under which name a course looks for the run-time of its standard. */
export const apiName = { scorm12: 'API', scorm2004: 'API_1484_11' } as const;

/**
 * Makes the run-time for one session. Only the standard that is asked for is fetched.
 * @param commitUrl where to send commits
 * @param transport what sends them; without it, a synchronous request, and a beacon at the end
 */
export async function createRunTime(
  { registration, cmi }: LaunchView,
  commitUrl: string,
  watcher: Watcher,
  transport?: Settings['httpService'],
): Promise<Scorm12API | Scorm2004API> {
  let kept = false;
  const settings: Settings = {
    lmsCommitUrl: commitUrl,
    renderCommonCommitFields: true,
    // Otherwise only the last commit says how long it took, and a session that is cut off would have taken no time.
    alwaysSendTotalTime: true,
    autocommit: false,
    xhrResponseHandler(xhr) {
      if (xhr.status !== 200) return { result: 'false', errorCode: 101 };
      kept = true;
      watcher.onSaved((JSON.parse(xhr.responseText) as { registration: RegistrationView }).registration);
      return { result: 'true', errorCode: 0 };
    },
    ...(transport && { httpService: transport }),
  };
  const afterCommit = () => {
    if (!kept) watcher.onNotSaved();
    kept = false;
  };

  if (registration.standard === 'scorm12') {
    const { Scorm12API: Api } = await import('scorm-again/scorm12');
    const api = new Api(settings);
    api.loadFromJSON(cmi);
    api.on('LMSCommit', afterCommit);
    api.on('LMSFinish', watcher.onFinish);
    return api;
  }
  const { Scorm2004API: Api } = await import('scorm-again/scorm2004');
  const api = new Api(settings);
  api.loadFromJSON(cmi);
  api.on('Commit', afterCommit);
  api.on('Terminate', watcher.onFinish);
  return api;
}

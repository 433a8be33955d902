/**
 * What hiding and leaving a page means for a session. `unload` and `beforeunload` are not listened to: they never
 * come on iOS, and they keep a page from being restored.
 */

export interface PageActions {
  /** Saves without ending the session: the learner may be back. */
  save(): void;
  /** Saves and ends the session; all calls to the LMS are made before it returns. */
  finish(): void;
  /** Whether the session has ended, by `finish` or otherwise. */
  hasFinished(): boolean;
  /** Loads the course anew, which opens a new session. */
  reload(): void;
}

/** Acts on the learner's hiding, leaving and coming back to the page, for as long as it lives. */
export function followPage(page: Window, actions: PageActions): void {
  const { document } = page;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') actions.save();
  });
  document.addEventListener('freeze', () => actions.save());
  page.addEventListener('pagehide', ({ persisted }) => (persisted ? actions.save() : actions.finish()));
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && actions.hasFinished()) actions.reload();
  });
}

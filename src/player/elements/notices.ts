import type { Kept } from '../../tracking/journal/with-journal.ts';
import type { CourseSession } from '../course-session.ts';
import { t } from '../language/language.ts';
import type { Screen } from '../screen.ts';

/** What the frame knows of the sitting. */
interface Held {
  session?: CourseSession;
  kept: Kept;
  runsIn: 'lms' | 'browser' | 'nothing';
}

/** What is said above a screen of whether, and where, what the learner does is kept. */
export function notices({ session, kept, runsIn }: Held, screen: Screen): string[] {
  const { mode, credit } = session?.launch ?? { mode: 'normal', credit: true };
  const said: string[] = [];
  if (mode === 'review') said.push(t().review);
  else if (mode === 'browse') said.push(t().browse);
  else if (!credit) said.push(t().noCredit);
  else if (runsIn === 'nothing' && session) said.push(t().notConnected);
  else if (runsIn === 'lms' && kept !== 'lms') said.push(t().kept[kept]);
  else if (kept === 'nowhere') said.push(t().notOnDevice);
  if (screen.name === 'step' && screen.resumed) said.push(t().resumed);
  return said;
}

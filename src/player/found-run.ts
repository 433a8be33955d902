import type { JournalledLaunch } from '../tracking/journal/with-journal.ts';
import type { Action, Message } from './screen.ts';

/**
 * Asks what is to become of a run that this device has kept. The answer may take its time to have an effect, and is taken once.
 * @param goOnWith called with the suspend data of the run, or with undefined where the learner begins anew
 */
export function foundRun(
  { at, take, leave }: NonNullable<JournalledLaunch['found']>,
  goOnWith: (suspendData: string | undefined) => void,
): Message {
  let isAnswered = false;
  const once = (answer: () => string | undefined) => () => {
    if (isAnswered) return;
    isAnswered = true;
    goOnWith(answer());
  };
  const actions: Action[] = [
    { name: 'takeUp', act: once(take) },
    {
      name: 'beginAnew',
      act: once(() => {
        leave();
        return undefined;
      }),
    },
  ];
  return { name: 'found', at, actions };
}

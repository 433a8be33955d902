/**
 * Runs before the player's own scripts in the page that the studio shows in its frame, and stands in for the LMS, the
 * package and the device that the player would find elsewhere. The player itself is the one that is packed.
 */
import { answerContentScripts } from './content-scripts.ts';
import { memoryStorage, replaceDevice, wearScheme, type Scheme } from './device.ts';
import { isPlayMessage, type FrameMessage, type PlayMessage } from './messages.ts';
import { createRunTime } from './run-time.ts';

const schemes: readonly string[] = ['light', 'dark'] satisfies Scheme[];
const asked = location.hash.slice(1);
const scheme = schemes.includes(asked) ? (asked as Scheme) : undefined;
const storage = memoryStorage();

/** A page from a folder has no origin to name. Only the window around this one is told. */
const tell = (message: FrameMessage) => window.parent.postMessage(message, '*');

let told: PlayMessage | undefined;
const documents = new Promise<PlayMessage['documents']>((resolve) => {
  window.addEventListener('message', ({ source, data }) => {
    if (told || source !== window.parent || !isPlayMessage(data)) return;
    told = data;
    storage.setItem('crosscheck.language', data.language);
    resolve(data.documents);
  });
});

replaceDevice(window, storage, scheme);
answerContentScripts(document.head, { documents, base: document.baseURI });
Object.assign(window, {
  API_1484_11: createRunTime({
    suspendData: () => told?.suspendData ?? '',
    onSave: (suspendData) => tell({ type: 'crosscheck-saved', suspendData }),
    onClose: () => tell({ type: 'crosscheck-closed' }),
  }),
});
if (scheme) document.addEventListener('DOMContentLoaded', () => wearScheme(document, scheme), { once: true });
tell({ type: 'crosscheck-ready' });

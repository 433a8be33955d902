/** What the studio and the page that plays in its frame tell each other. */

/** From the studio, once the page says that it is ready. */
export interface PlayMessage {
  type: 'crosscheck-play';
  /** What the player loads, as JSON by its name below `content/`, without `.js`. */
  documents: Readonly<Record<string, string>>;
  /** What an LMS would hold of earlier sessions; empty where this is the first. */
  suspendData: string;
  /** That the player opens in. */
  language: string;
}

/** From the page in the frame. */
export type FrameMessage =
  | { type: 'crosscheck-ready' }
  /** What the player has saved. */
  | { type: 'crosscheck-saved'; suspendData: string }
  /** The learner has closed the course. */
  | { type: 'crosscheck-closed' };

export function isPlayMessage(data: unknown): data is PlayMessage {
  return typeOf(data) === 'crosscheck-play';
}

export function isFrameMessage(data: unknown): data is FrameMessage {
  return ['crosscheck-ready', 'crosscheck-saved', 'crosscheck-closed'].includes(typeOf(data) as string);
}

function typeOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? (data as { type?: unknown }).type : undefined;
}

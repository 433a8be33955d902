import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readGraph, type ReadGraph } from './read.ts';

/** A text that takes longer than this to read is read when nobody types. In ms. */
const atOnce = 8;
/** How long somebody pauses who has stopped typing. In ms. */
const pause = 150;

/** The graph of a text that is being written. */
export class Reading implements ReactiveController {
  /** While the text can't be read, this stays as it last was. */
  read: ReadGraph = readGraph('');
  /** Whether the text can be read. */
  isSound = true;
  private took = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onRead when there is something new */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onRead: () => void = () => undefined,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** Another scenario is to be read: what was read before is of no use to it. */
  begin(): void {
    this.read = readGraph('');
    this.took = 0;
  }

  follow(text: string): void {
    clearTimeout(this.timer);
    if (this.took <= atOnce) return this.take(text);
    this.timer = setTimeout(() => {
      this.take(text);
      this.host.requestUpdate();
    }, pause);
  }

  private take(text: string): void {
    const began = performance.now();
    const read = readGraph(text);
    this.took = performance.now() - began;
    this.isSound = read.isSound;
    if (!read.isSound && this.read.graph.nodes.length > 0) return;
    this.read = read;
    this.onRead();
  }
}

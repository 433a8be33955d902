/** A page whose comings and goings a test decides. Its events are real ones; Node has no window to dispatch them. */

export interface FakePage {
  window: Window;
  /** The types of events that are listened to. */
  heard: Set<string>;
  hidden(): void;
  visible(): void;
  freeze(): void;
  /** The page is shown for the first time. */
  load(): void;
  /** The page goes for good. */
  leave(): void;
  /** The page goes into the back/forward cache. */
  cache(): void;
  /** The page comes back from it. */
  return(): void;
}

class Listened extends EventTarget {
  readonly heard: Set<string>;

  constructor(heard: Set<string>) {
    super();
    this.heard = heard;
  }

  override addEventListener(...[type, ...rest]: Parameters<EventTarget['addEventListener']>): void {
    this.heard.add(type);
    super.addEventListener(type, ...rest);
  }
}

export function fakePage(): FakePage {
  const heard = new Set<string>();
  const document = Object.assign(new Listened(heard), { visibilityState: 'visible' });
  const window = Object.assign(new Listened(heard), { document });
  const transition = (type: string, persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event(type), { persisted }));
  const show = (visibilityState: string) => {
    document.visibilityState = visibilityState;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return {
    window: window as unknown as Window,
    heard,
    hidden: () => show('hidden'),
    visible: () => show('visible'),
    freeze: () => void document.dispatchEvent(new Event('freeze')),
    load: () => void transition('pageshow', false),
    leave: () => void transition('pagehide', false),
    cache: () => void transition('pagehide', true),
    return: () => void transition('pageshow', true),
  };
}
